import { coreDegrees, labelSize, sizeScale } from '../graph/node-size.ts'
import { type CorpusMap, isDrawn, nodeCount, paperCount } from '../model/corpus-map.ts'
import { type EdgeRows, type Edges, edgesAt, edgesOf, rowsOf } from '../model/edges.ts'
import type { NodeIndex } from '../model/node.ts'
import { nodeSlots } from '../view/colouring.ts'
import { type MapStyle, PLAIN, sameStyle, styledRadii } from './map-style.ts'

/** What drawing asks of a map again and again, computed once per map. */
export interface MapIndex {
  readonly map: CorpusMap
  /** Number of papers: nodes from here on are concepts. */
  readonly papers: number
  /** Nodes that have a place, in order. */
  readonly nodes: Uint32Array
  /** Radius of each node at a scale of 1, in pixels. */
  readonly radii: Float32Array
  readonly degrees: Uint32Array
  /** Label size of each concept at a scale of 1, in pixels, indexed by node; 0 for papers. */
  readonly labelSizes: Uint8Array
  readonly edges: Edges
  /** Edges by node, core and background. */
  readonly rows: EdgeRows
  readonly style: MapStyle
  /** Colour slot of each node by the style, or -1. */
  readonly slots: Int16Array
  /** Means of the places of each cluster's nodes: x, y. Links bend towards them. */
  readonly centres: Float64Array
  /** Papers are named at every scale: nothing else is on the map, and it has room for their names. */
  readonly namesPapers: boolean
  /** Null: all is there. */
  readonly arriving: Arriving | null
  /** So many nodes or links that drawing leaves out what doesn't say something. */
  readonly large: boolean
}

/** What comes onto the map while it changes, and how far it has come. */
export interface Arriving {
  readonly nodes: ReadonlySet<NodeIndex>
  /** All edges are new. */
  readonly edges: boolean
  /** 0: not to be seen yet, 1: there. */
  readonly share: number
}

/** From so many edges on, only those that matter are drawn. */
export const MANY_LINKS = 3000

export function indexMap(map: CorpusMap, style: MapStyle = PLAIN): MapIndex {
  const papers = paperCount(map)
  const count = nodeCount(map)
  const degrees = coreDegrees(map)
  const scale = sizeScale(map)
  const edges = edgesOf(map)
  return {
    map,
    papers,
    nodes: Uint32Array.from(
      Array.from({ length: count }, (_, node) => node).filter((node) => isDrawn(map, node)),
    ),
    style,
    radii: styledRadii(map, style),
    degrees,
    labelSizes: Uint8Array.from(degrees, (degree, node) => (node < papers ? 0 : labelSize(degree / scale))),
    edges,
    rows: rowsOf(map),
    slots: nodeSlots(map, style.colour),
    centres: clusterCentres(map),
    arriving: null,
    namesPapers: map.settings.projection === 'papers' && edges.drawn <= MANY_LINKS,
    large: edges.drawn > MANY_LINKS,
  }
}

/** The same map with colours and sizes that stand for something else. */
export function restyle(index: MapIndex, style: MapStyle): MapIndex {
  if (sameStyle(index.style, style)) return index
  const { map } = index
  return { ...index, style, radii: styledRadii(map, style), slots: nodeSlots(map, style.colour) }
}

/** The node at the other end of an edge. */
export function otherEnd({ edges }: MapIndex, edge: number, node: NodeIndex): NodeIndex {
  const from = edges.from[edge] ?? 0
  return from === node ? (edges.to[edge] ?? 0) : from
}

export function edgesOfNode({ rows }: MapIndex, node: NodeIndex): Uint32Array {
  return edgesAt(rows, node)
}

export function isCore({ edges }: MapIndex, edge: number): boolean {
  return edges.role[edge] === 0
}

function clusterCentres({ clusters, clusterOf, positions }: CorpusMap): Float64Array {
  const sums = new Float64Array(2 * clusters.length)
  const counts = new Float64Array(clusters.length)
  clusterOf.forEach((cluster, node) => {
    const [x, y] = [positions[2 * node] ?? NaN, positions[2 * node + 1] ?? NaN]
    if (cluster < 0 || Number.isNaN(x)) return
    sums[2 * cluster] = (sums[2 * cluster] ?? 0) + x
    sums[2 * cluster + 1] = (sums[2 * cluster + 1] ?? 0) + y
    counts[cluster] = (counts[cluster] ?? 0) + 1
  })
  return sums.map((sum, slot) => sum / Math.max(1, counts[slot >> 1] ?? 1))
}
