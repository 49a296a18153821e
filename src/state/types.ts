export type { PaperField } from '../importers/field-names.ts'
export type { ColumnMapping, TablePreview } from '../importers/table.ts'
export type { MapLook } from '../drawing/look.ts'
export type {
  ConceptDetail,
  CorpusRecord,
  Evidence,
  ImportedSource,
  ImportReport,
  LinkDetail,
  PaperDetail,
  Readings,
  SearchAnswer,
  SearchHit,
  Similar,
  SourceFile,
  Way,
  Ways,
} from '../workers/api.ts'
