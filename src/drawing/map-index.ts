import { coreDegrees, labelSize, nodeRadii, sizeScale } from '../graph/node-size.ts'
import { type CorpusMap, isDrawn, nodeCount, paperCount } from '../model/corpus-map.ts'
import type { NodeIndex } from '../model/node.ts'

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
  /** Links of node n: `links[start[n]]` to `links[start[n + 1]]`, core and background. */
  readonly start: Uint32Array
  readonly links: Uint32Array
  /** Colour slot of each node's cluster, or -1. */
  readonly slots: Int16Array
  /** Means of the places of each cluster's nodes: x, y. Links bend towards them. */
  readonly centres: Float64Array
  /** So many nodes or links that drawing leaves out what doesn't say something. */
  readonly large: boolean
}

/** From so many core links on, only those that matter are drawn. */
export const MANY_LINKS = 3000

export function indexMap(map: CorpusMap): MapIndex {
  const papers = paperCount(map)
  const count = nodeCount(map)
  const degrees = coreDegrees(map)
  const scale = sizeScale(map)
  return {
    map,
    papers,
    nodes: Uint32Array.from(
      Array.from({ length: count }, (_, node) => node).filter((node) => isDrawn(map, node)),
    ),
    radii: nodeRadii(map),
    degrees,
    labelSizes: Uint8Array.from(degrees, (degree, node) => (node < papers ? 0 : labelSize(degree / scale))),
    ...linksOfNodes(map, papers, count),
    slots: map.clusterOf.map((cluster) => map.clusters[cluster]?.colour ?? -1),
    centres: clusterCentres(map),
    large: map.links.paper.length > MANY_LINKS,
  }
}

/** The node at the other end of a link. */
export function otherEnd({ map, papers }: MapIndex, link: number, node: NodeIndex): NodeIndex {
  return node < papers ? papers + (map.links.concept[link] ?? 0) : (map.links.paper[link] ?? 0)
}

export function linksOf({ start, links }: MapIndex, node: NodeIndex): Uint32Array {
  return links.subarray(start[node] ?? 0, start[node + 1] ?? 0)
}

export function isCore({ map }: MapIndex, link: number): boolean {
  return map.links.role[link] === 0
}

function linksOfNodes(
  { links }: CorpusMap,
  papers: number,
  count: number,
): Pick<MapIndex, 'start' | 'links'> {
  const start = new Uint32Array(count + 1)
  const each = (visit: (node: number, link: number) => void): void => {
    links.paper.forEach((paper, link) => {
      visit(paper, link)
      visit(papers + (links.concept[link] ?? 0), link)
    })
  }
  each((node) => (start[node + 1] = (start[node + 1] ?? 0) + 1))
  for (let node = 0; node < count; node++) start[node + 1] = (start[node + 1] ?? 0) + (start[node] ?? 0)
  const next = start.slice(0, count)
  const rows = new Uint32Array(2 * links.paper.length)
  each((node, link) => {
    const slot = next[node] ?? 0
    rows[slot] = link
    next[node] = slot + 1
  })
  return { start, links: rows }
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
