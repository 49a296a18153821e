export type { MapLook } from '../drawing/look.ts'
export type {
  ConceptDetail,
  CorpusRecord,
  Evidence,
  ImportReport,
  LinkDetail,
  PaperDetail,
  SearchAnswer,
  SearchHit,
  Similar,
  SourceFile,
  Way,
  Ways,
} from '../workers/api.ts'
