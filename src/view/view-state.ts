import type { Camera } from '../model/camera.ts'
import type { ProjectionName } from '../model/map-settings.ts'
import type { NodeKey, NodeKind } from '../model/node.ts'

export type Tab = 'map' | 'matrix' | 'list' | 'timeline'

/** What the matrix sets against what: rows by columns. */
export type MatrixKind = 'domains-techniques' | 'techniques-techniques' | 'techniques-years'

/**
 * What lies over the map beside the permanent panels; `filters` and `menu` only on a phone, `bridges` and
 * `news` in the inspector, `story` and `vocabulary` in its place.
 */
export type Panel = 'none' | 'filters' | 'overview' | 'bridges' | 'news' | 'help' | 'story' | 'vocabulary'

export type ThemeChoice = 'system' | 'light' | 'dark'

/** Which links count for filters, figures and neighbours: core ones only, or background ones too. */
export type RoleChoice = 'core' | 'all'

/** What the sizes of symbols stand for. */
export type SizeBy = 'links' | 'bridge' | 'year'

/** What the colours of symbols stand for. */
export type ColourBy = 'cluster' | 'family' | 'domain' | 'year'

export interface CorpusReference {
  readonly digest: string
  /** For people who open a link and don't have the corpus. */
  readonly name: string
}

export interface Focus {
  readonly node: NodeKey
  /** Steps from the node, 1 to 3. */
  readonly depth: 1 | 2 | 3
}

export type YearRange = readonly [from: number, to: number]

/** The part of the view state that decides which papers stand out. */
export interface FilterState {
  /** Families as words of the address (`memory-and-context`), of techniques and of domains. */
  readonly family: readonly string[]
  /** Concept ids. */
  readonly technique: readonly string[]
  readonly techniques: 'any' | 'all'
  /** Concept ids. */
  readonly domain: readonly string[]
  /** Inclusive; null: all years. */
  readonly years: YearRange | null
  /** Cluster names as words of the address (`streaming-speech-recognition`). */
  readonly cluster: readonly string[]
  /** What a person keeps about the papers, as in `mark-filters.ts`. Nobody else's business. */
  readonly marks: readonly string[]
  readonly roles: RoleChoice
}

/** Everything that a link, a scene or an embed must restore. Replaced whole, never changed in place. */
export interface ViewState extends FilterState {
  /** Null: the corpus that comes with Weft. */
  readonly corpus: CorpusReference | null
  readonly tab: Tab
  /** What of the corpus the map shows. */
  readonly projection: ProjectionName
  readonly matrix: MatrixKind
  /** What colours a cell: its papers, or these against those that chance would put there. */
  readonly measure: 'papers' | 'expected'
  /** Lines of the matrix in bands of families, or by likeness alone. */
  readonly order: 'families' | 'likeness'
  /** What the lanes of the timeline show: papers, or the share of the year's papers. */
  readonly lanes: 'papers' | 'share'
  /** Of the clusters: above 1 more and smaller ones, below 1 fewer and larger ones. */
  readonly resolution: number
  readonly select: readonly NodeKey[]
  /** A cluster that is inspected, or two that are compared, named as in `cluster`. */
  readonly region: readonly string[]
  /** An edge that is inspected: a paper and its concept, or two papers, or two concepts. */
  readonly link: readonly [one: NodeKey, other: NodeKey] | null
  readonly focus: Focus | null
  /** Which of the ways between two selected nodes is shown, from 1; 0: none. */
  readonly path: number
  /** Nodes that were taken off the map. */
  readonly hidden: readonly NodeKey[]
  readonly query: string
  /** Kinds of nodes on the map. */
  readonly kinds: readonly NodeKind[]
  /** Hide what filters, focus or search don't let stand out, instead of dimming it. */
  readonly hide: boolean
  readonly threads: boolean
  readonly size: SizeBy
  readonly colour: ColourBy
  /** Null: all of the map. */
  readonly camera: Camera | null
  readonly panel: Panel
  readonly theme: ThemeChoice
  /** Id of the scene that is presented; empty: none is. */
  readonly scene: string
  /** A story that came with a link, packed; empty: the corpus' own is told. */
  readonly story: string
}
