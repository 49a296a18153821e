import type { Belonging, ClusteringFigures } from './clustering.ts'
import type { Concept } from './concept.ts'
import type { MapSettings } from './map-settings.ts'
import type { NodeIndex, NodeKey, NodeKind } from './node.ts'

/** All links of a corpus as columns of equal length, sorted by paper, then concept. */
export interface LinkColumns {
  /** Index into the papers. */
  readonly paper: Uint32Array
  /** Index into the concepts. */
  readonly concept: Uint16Array
  /** 0 core, 1 background. */
  readonly role: Uint8Array
  /** 0 to 1. */
  readonly strength: Float32Array
}

/**
 * Ties between nodes of one kind as columns of equal length, sorted by `from`, then `to`. What binds two nodes:
 * of techniques the papers that use both, of papers the techniques and domains that both have.
 */
export interface TieColumns {
  /** Ends, as nodes; `from` is the smaller. */
  readonly from: Uint32Array
  readonly to: Uint32Array
  /** How strongly they are tied, by the measure of the projection; above 0. */
  readonly weight: Float32Array
  /** How many they share. */
  readonly shared: Uint32Array
}

/** A group of techniques, domains and papers found by community detection. */
export interface Cluster {
  /** One or two lines of lettering, from the cluster's distinctive concepts. */
  readonly name: readonly string[]
  /** What the user calls it; null: by its `name`. */
  readonly given: string | null
  /** Number of papers in it. */
  readonly papers: number
  /** Slot in the palette of cluster colours, 0-based. Touching regions get slots that differ in hue. */
  readonly colour: number
  /** Centre of the lettering in layout units. */
  readonly nameAt: readonly [x: number, y: number]
  /**
   * Outline of its region in layout units: closed rings, each a flat list x0, y0, x1, y1 …; drawn as
   * quadratic curves through the midpoints. Outer rings and holes together, even-odd fill.
   */
  readonly rings: readonly Float32Array[]
}

/** What a paper is to the map and the lists without its texts, as columns in corpus order. */
export interface PaperColumns {
  readonly ids: readonly string[]
  readonly titles: readonly string[]
  /** Four-digit years; 0 where unknown. */
  readonly years: Int16Array
}

/**
 * A corpus as the main thread holds it: columns and flat arrays, no texts. Made in the analysis worker
 * (or, for the bundled corpus, by the build) and replaced whole, never changed in place.
 */
export interface CorpusMap {
  readonly name: string
  readonly description: string
  readonly digest: string
  readonly papers: PaperColumns
  readonly concepts: readonly Concept[]
  readonly links: LinkColumns
  /** What this map shows of the corpus, and how fine its clusters are. */
  readonly settings: MapSettings
  /** Ties between the nodes on the map; null where the links connect them. */
  readonly ties: TieColumns | null
  readonly clusters: readonly Cluster[]
  /**
   * Cluster of each node, or -1. Indexed by node. What has links but is not on the map belongs to the cluster that
   * it has most to do with.
   */
  readonly clusterOf: Int16Array
  readonly belonging: Belonging
  readonly clustering: ClusteringFigures
  /**
   * x, y of each node in layout units, y downwards; NaN for nodes that are not drawn: those without core links,
   * and kinds that the projection leaves out.
   */
  readonly positions: Float32Array
  /**
   * Where the label of each concept stands: 0 right, 1 left, 2 below, 3 above (all others 0). Decided with
   * the layout, at fit, so that nothing flickers. Indexed by node.
   */
  readonly labelSides: Uint8Array
  /** The frame of the layout, in layout units, from 0, 0: about one unit a pixel at 1440x900. */
  readonly frame: { readonly width: number; readonly height: number }
}

export function paperCount(map: CorpusMap): number {
  return map.papers.ids.length
}

export function nodeCount(map: CorpusMap): number {
  return map.papers.ids.length + map.concepts.length
}

export function nodeKind(map: CorpusMap, node: NodeIndex): NodeKind {
  const papers = map.papers.ids.length
  return node < papers ? 'paper' : (map.concepts[node - papers]?.kind ?? 'technique')
}

export function nodeKey(map: CorpusMap, node: NodeIndex): NodeKey {
  const papers = map.papers.ids.length
  return node < papers
    ? `paper:${map.papers.ids[node] ?? ''}`
    : `concept:${map.concepts[node - papers]?.id ?? ''}`
}

/** Title of a paper or label of a concept. */
export function nodeLabel(map: CorpusMap, node: NodeIndex): string {
  const papers = map.papers.ids.length
  return (node < papers ? map.papers.titles[node] : map.concepts[node - papers]?.label) ?? ''
}

/** Whether the node has a place on the map. */
export function isDrawn(map: CorpusMap, node: NodeIndex): boolean {
  return !Number.isNaN(map.positions[2 * node] ?? NaN)
}
