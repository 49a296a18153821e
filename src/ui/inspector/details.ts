export type { ConceptDetail, Evidence, LinkDetail, PaperDetail, Similar } from '../../workers/api.ts'
