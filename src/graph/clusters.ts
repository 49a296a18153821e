import { UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import type { Incidence } from './incidence.ts'
import { joinTheRest } from './join-the-rest.ts'
import { seededRandom } from './random.ts'
import type { WeightedGraph } from './weighted-graph.ts'

/** Fewest papers that make a cluster of their own. */
const FEWEST_PAPERS = 4
/** Slots of the palette; the smallest clusters are merged until there are no more than these. */
const MOST_CLUSTERS = 10

interface Weighted {
  readonly weight: number
}

/**
 * Groups nodes that hang together, then brings the rest of the corpus in.
 * @param weighted what is grouped: the nodes of a projection and how strongly they are connected
 * @param graph the core links of all of the corpus
 * @param seeds how many seeded runs to try; the one of highest modularity wins
 * @returns the cluster of each node (papers first, then concepts), -1 for nodes without core links; clusters
 * are numbered by falling number of papers
 * Source: V. Blondel et al., "Fast unfolding of communities in large networks", 2008.
 */
export function findClusters(
  weighted: WeightedGraph,
  graph: Incidence,
  seeds: number,
  resolution = 1,
): Int16Array {
  const drawn = new UndirectedGraph<Record<string, never>, Weighted>()
  weighted.from.forEach((from, edge) => {
    const to = weighted.to[edge] ?? 0
    drawn.mergeNode(String(from))
    drawn.mergeNode(String(to))
    drawn.addEdge(String(from), String(to), { weight: weighted.weight[edge] ?? 0 })
  })
  const found = new Int16Array(weighted.nodes).fill(-1)
  if (drawn.size === 0) return found
  let best = { modularity: -Infinity, communities: {} as Record<string, number> }
  for (let seed = 1; seed <= seeds; seed++) {
    const settings = { rng: seededRandom(seed), resolution, getEdgeWeight: 'weight' } as const
    const run = louvain.detailed(drawn, settings)
    if (run.modularity > best.modularity + 1e-12) best = run
  }
  for (const [node, community] of Object.entries(best.communities)) found[Number(node)] = community
  joinTheRest(found, graph)
  return byFallingSize(mergeSmall(found, graph), graph.papers)
}

/** Joins the smallest cluster to the one it has most link weight with, until all are large and few enough. */
function mergeSmall(clusterOf: Int16Array, graph: Incidence): Int16Array {
  for (;;) {
    const papers = new Map<number, number>()
    clusterOf.forEach((cluster, node) => {
      if (cluster >= 0) papers.set(cluster, (papers.get(cluster) ?? 0) + (node < graph.papers ? 1 : 0))
    })
    const smallest = [...papers].sort((a, b) => a[1] - b[1] || a[0] - b[0])[0]
    if (!smallest || papers.size < 2) return clusterOf
    if (smallest[1] >= FEWEST_PAPERS && papers.size <= MOST_CLUSTERS) return clusterOf
    const target = strongestNeighbour(smallest[0], clusterOf, graph) ?? largest(papers, smallest[0])
    clusterOf.forEach((cluster, node) => {
      if (cluster === smallest[0]) clusterOf[node] = target
    })
  }
}

function largest(papers: ReadonlyMap<number, number>, but: number): number {
  return (
    [...papers].filter(([cluster]) => cluster !== but).sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ??
    but
  )
}

function strongestNeighbour(cluster: number, clusterOf: Int16Array, graph: Incidence): number | undefined {
  const pull = new Map<number, number>()
  const { start, other, weight } = graph.conceptsOf
  for (let paper = 0; paper < graph.papers; paper++)
    for (let link = start[paper] ?? 0; link < (start[paper + 1] ?? 0); link++) {
      const a = clusterOf[paper] ?? -1
      const b = clusterOf[graph.papers + (other[link] ?? 0)] ?? -1
      if (a === b || (a !== cluster && b !== cluster)) continue
      const neighbour = a === cluster ? b : a
      pull.set(neighbour, (pull.get(neighbour) ?? 0) + (weight[link] ?? 0))
    }
  return [...pull].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0]
}

function byFallingSize(clusterOf: Int16Array, papers: number): Int16Array {
  const sizes = new Map<number, { papers: number; first: number }>()
  clusterOf.forEach((cluster, node) => {
    if (cluster < 0) return
    const size = sizes.get(cluster) ?? { papers: 0, first: node }
    sizes.set(cluster, { ...size, papers: size.papers + (node < papers ? 1 : 0) })
  })
  const order = [...sizes].sort((a, b) => b[1].papers - a[1].papers || a[1].first - b[1].first)
  const rank = new Map(order.map(([cluster], index) => [cluster, index]))
  return clusterOf.map((cluster) => (cluster < 0 ? -1 : (rank.get(cluster) ?? -1)))
}
