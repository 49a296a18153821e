export type { PaperField } from '../importers/field-names.ts'
export type { ColumnMapping, TablePreview } from '../importers/table.ts'
export type { MapLook } from '../drawing/look.ts'
export type {
  Bylines,
  ConceptDetail,
  CorpusRecord,
  Evidence,
  ImportedSource,
  Gap,
  ImportReport,
  Lane,
  LinkDetail,
  Matrix,
  MatrixLine,
  PaperDetail,
  Readings,
  SearchAnswer,
  SearchHit,
  Similar,
  SourceFile,
  Way,
  Ways,
  Timeline,
} from '../workers/api.ts'
