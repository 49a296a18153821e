export type { FormFaults, PaperForm } from '../importers/paper-form.ts'
export type { PaperField } from '../importers/field-names.ts'
export type { ColumnMapping, TablePreview } from '../importers/table.ts'
export type { PaperExporter } from '../exporters/exporter.ts'
export type { GraphExporter } from '../exporters/graph-exporter.ts'
export type {
  Bridge,
  BridgeEnd,
  BridgeLink,
  ClusterPortrait,
  ComparedConcept,
  Comparison,
} from '../graph/cluster-portrait.ts'
export type { ClusterChange } from '../graph/clusters/cluster-changes.ts'
export type { ConceptShare } from '../graph/clusters/distinctive.ts'
export type { SvgElement } from '../exporters/svg-element.ts'
export type { ProjectUse } from './projects.svelte.ts'
export type { FigureTask, FigureText, FigureWords } from '../drawing/figure.ts'
export type { MapLook } from '../drawing/look.ts'
export type { Progress } from '../model/anchors.ts'
export type { Completion, QueryFault, QueryPart } from '../model/search-answer.ts'
export type {
  Bylines,
  Candidate,
  ClustersEffect,
  ConceptDetail,
  ConceptSource,
  CorpusRecord,
  Coverage,
  CorrectionState,
  Evidence,
  ImportedSource,
  Gap,
  ImportReport,
  Lane,
  LessonsEffect,
  LinkDetail,
  Matrix,
  MatrixLine,
  Merge,
  NewsEffect,
  PaperDetail,
  Readings,
  RuleUse,
  Question,
  SearchAnswer,
  SearchHit,
  SentenceEffect,
  Similar,
  SourceFile,
  Way,
  Ways,
  Timeline,
} from '../workers/api.ts'
