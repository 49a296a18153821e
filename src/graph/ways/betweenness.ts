import type { Rows } from '../incidence.ts'
import { seededRandom } from '../random.ts'

export interface BetweennessOptions {
  /** Nodes whose shortest paths are followed, at most; below that many nodes the figures are exact. */
  readonly pivots: number
  /** Which nodes are drawn as pivots, where not all are. */
  readonly seed: number
  /** Waited for after each pivot, with the share that is done. */
  readonly rest: (share: number) => Promise<void>
}

/**
 * How much of the traffic between other nodes runs over each: the share, from 0 to 1, of all pairs of other
 * nodes that this node ties, where several shortest paths of a pair count in parts. All links are one step.
 * Large graphs are sampled: the paths from some nodes, drawn by the seed, stand for all.
 *
 * Sources: U. Brandes, "A faster algorithm for betweenness centrality", 2001; the sample after U. Brandes and
 * C. Pich, "Centrality estimation in large networks", 2007.
 * @returns one figure for each row
 */
export async function betweenness(
  { start, other }: Rows,
  { pivots, seed, rest }: BetweennessOptions,
): Promise<Float32Array> {
  const nodes = start.length - 1
  const sum = new Float64Array(nodes)
  const linked = linkedNodes(start)
  const chosen = linked.length <= pivots ? linked : sample(linked, pivots, seed)
  const work: Work = {
    order: new Uint32Array(nodes),
    distance: new Int32Array(nodes).fill(-1),
    ways: new Float64Array(nodes),
    share: new Float64Array(nodes),
  }
  for (const [done, pivot] of chosen.entries()) {
    addFrom(pivot, { start, other }, work, sum)
    await rest((done + 1) / chosen.length)
  }
  // Each pair was met from both of its ends, and only the pivots' share of the sources was taken.
  const pairs = (nodes - 1) * (nodes - 2)
  const scale = chosen.length > 0 && pairs > 0 ? linked.length / chosen.length / pairs : 0
  return Float32Array.from(sum, (value) => value * scale)
}

interface Work {
  /** Nodes in the order in which they were reached. */
  readonly order: Uint32Array
  /** Steps from the pivot; -1: not reached. */
  readonly distance: Int32Array
  /** Number of shortest paths from the pivot. */
  readonly ways: Float64Array
  /** Traffic from the pivot that passes the node or ends behind it. */
  readonly share: Float64Array
}

/** Adds the traffic from one node to all others, then clears the work for the next. */
function addFrom(
  pivot: number,
  { start, other }: Pick<Rows, 'start' | 'other'>,
  work: Work,
  sum: Float64Array,
) {
  const { order, distance, ways, share } = work
  order[0] = pivot
  distance[pivot] = 0
  ways[pivot] = 1
  let reached = 1
  for (let at = 0; at < reached; at++) {
    const node = order[at] ?? 0
    const next = (distance[node] ?? 0) + 1
    for (let link = start[node] ?? 0; link < (start[node + 1] ?? 0); link++) {
      const neighbour = other[link] ?? 0
      if (distance[neighbour] === -1) {
        distance[neighbour] = next
        order[reached++] = neighbour
      }
      if (distance[neighbour] === next) ways[neighbour] = (ways[neighbour] ?? 0) + (ways[node] ?? 0)
    }
  }
  for (let at = reached - 1; at > 0; at--) {
    const node = order[at] ?? 0
    const before = (distance[node] ?? 0) - 1
    const part = (1 + (share[node] ?? 0)) / (ways[node] ?? 1)
    for (let link = start[node] ?? 0; link < (start[node + 1] ?? 0); link++) {
      const neighbour = other[link] ?? 0
      if (distance[neighbour] === before)
        share[neighbour] = (share[neighbour] ?? 0) + part * (ways[neighbour] ?? 0)
    }
    sum[node] = (sum[node] ?? 0) + (share[node] ?? 0)
  }
  for (let at = 0; at < reached; at++) {
    const node = order[at] ?? 0
    distance[node] = -1
    ways[node] = 0
    share[node] = 0
  }
}

function linkedNodes(start: Uint32Array): number[] {
  const linked: number[] = []
  for (let node = 0; node + 1 < start.length; node++) if (start[node] !== start[node + 1]) linked.push(node)
  return linked
}

/** Some of the nodes, none twice. */
function sample(nodes: readonly number[], count: number, seed: number): number[] {
  const random = seededRandom(seed)
  const mixed = [...nodes]
  for (let at = 0; at < count; at++) {
    const from = at + Math.floor(random() * (mixed.length - at))
    const taken = mixed[from] ?? 0
    mixed[from] = mixed[at] ?? 0
    mixed[at] = taken
  }
  return mixed.slice(0, count)
}
