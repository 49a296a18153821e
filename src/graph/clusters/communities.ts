import { Graph, leiden, type LeidenResult } from 'leiden-ts'
import type { Steps } from '../steps.ts'
import type { WeightedGraph } from '../weighted-graph.ts'

/** One way to group the nodes of a graph. */
export interface Communities {
  /** Community of each node, from 0 in order of their first nodes; -1 for nodes without edges. */
  readonly of: Int32Array
  readonly count: number
  /** How much more weight lies inside of communities than chance would put there. */
  readonly modularity: number
}

/** What is done, for people. */
export const FINDING = 'Finding clusters'
/** Passes over one grouping at most; on graphs of papers the third or fourth finds nothing any more. */
const MOST_PASSES = 10
/** Modularities that differ by less are the same. */
export const LEAST_GAIN = 1e-9
/** Far more than graphs of papers need; the library refuses to go on forever. */
const MOST_LEVELS = 1000

/**
 * Prepares a graph for seeded runs of community detection. A run starts over from its own result until it finds
 * nothing better, which gives clearly higher modularity than a single pass.
 * @returns the communities of a seed, in steps of one pass each; the same seed gives the same ones
 * Source: V. Traag, L. Waltman and N. van Eck, "From Louvain to Leiden", 2019.
 */
export function communityFinder(
  graph: WeightedGraph,
  resolution: number,
): (seed: number) => Steps<Communities> {
  const edges = Array.from(graph.from, (node, edge) => {
    return [node, graph.to[edge] ?? 0, graph.weight[edge] ?? 0] as const
  })
  const prepared = Graph.fromEdgeList(graph.nodes, edges, { validate: false })
  const tied = new Uint8Array(graph.nodes)
  for (const ends of [graph.from, graph.to]) for (const node of ends) tied[node] = 1
  const pass = (seed: number, from?: LeidenResult): LeidenResult =>
    leiden(prepared, {
      seed,
      resolution,
      maxLevels: MOST_LEVELS,
      maxLocalMoveIterations: MOST_LEVELS,
      ...(from ? { initialPartition: from.partition } : {}),
    })
  return function* (seed) {
    let best = pass(seed)
    for (let again = 1; again < MOST_PASSES; again++) {
      yield { stage: FINDING, share: again / MOST_PASSES }
      const next = pass(seed + 7919 * again, best)
      if (next.modularity <= best.modularity + LEAST_GAIN) break
      best = next
    }
    const numbers = new Map<number, number>()
    const of = best.partition.assignments.map((group, node) => {
      if (!tied[node]) return -1
      const number = numbers.get(group) ?? numbers.size
      numbers.set(group, number)
      return number
    })
    return { of, count: numbers.size, modularity: best.modularity }
  }
}
