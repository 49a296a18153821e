import type { WeightedGraph } from '../weighted-graph.ts'

/**
 * The same graph with its nodes numbered anew and its edges sorted: what is computed on it doesn't depend on the
 * order in which the nodes came.
 * @param rank new number of each node
 */
export function renumbered({ nodes, from, to, weight }: WeightedGraph, rank: Uint32Array): WeightedGraph {
  const ends = Array.from(from, (node, edge): readonly [number, number] => {
    const [a, b] = [rank[node] ?? 0, rank[to[edge] ?? 0] ?? 0]
    return a < b ? [a, b] : [b, a]
  })
  const order = Uint32Array.from(ends.keys()).sort((one, other) => {
    const [[a, b], [c, d]] = [ends[one] ?? [0, 0], ends[other] ?? [0, 0]]
    return a - c || b - d
  })
  return {
    nodes,
    from: order.map((edge) => ends[edge]?.[0] ?? 0),
    to: order.map((edge) => ends[edge]?.[1] ?? 0),
    weight: Float32Array.from(order, (edge) => weight[edge] ?? 0),
  }
}

/** Place of each text in the order of all of them. */
export function ranksOf(texts: readonly string[]): Uint32Array {
  const order = [...texts.keys()].sort((a, b) => {
    const [one, other] = [texts[a] ?? '', texts[b] ?? '']
    return one < other ? -1 : one > other ? 1 : a - b
  })
  const rank = new Uint32Array(texts.length)
  order.forEach((text, place) => (rank[text] = place))
  return rank
}
