import { seededRandom } from '../random.ts'
import type { WeightedGraph } from '../weighted-graph.ts'

/** Exchanges tried for each edge. */
const EXCHANGES = 10

/**
 * The graph as chance would tie it: every node keeps its number of edges, but two edges after another exchange
 * their second ends, unless that would tie a node to itself or a pair twice. Weights go with the second end, since
 * they come from how rare a concept is.
 * Source: S. Maslov and K. Sneppen, "Specificity and stability in topology of protein networks", 2002.
 */
export function rewired(graph: WeightedGraph, seed: number): WeightedGraph {
  const { nodes, from } = graph
  const [to, weight] = [graph.to.slice(), graph.weight.slice()]
  const random = seededRandom(seed)
  const key = (a: number, b: number): number => Math.min(a, b) * nodes + Math.max(a, b)
  const ties = new Set(Array.from(from, (node, edge) => key(node, to[edge] ?? 0)))
  for (let exchange = 0; exchange < EXCHANGES * from.length; exchange++) {
    const [one, other] = [Math.floor(random() * from.length), Math.floor(random() * from.length)]
    const [a, b, c, d] = [from[one] ?? 0, to[one] ?? 0, from[other] ?? 0, to[other] ?? 0]
    if (a === d || c === b || a === c || b === d || ties.has(key(a, d)) || ties.has(key(c, b))) continue
    for (const tie of [key(a, b), key(c, d)]) ties.delete(tie)
    for (const tie of [key(a, d), key(c, b)]) ties.add(tie)
    to[one] = d
    to[other] = b
    const kept = weight[one] ?? 0
    weight[one] = weight[other] ?? 0
    weight[other] = kept
  }
  return { nodes, from, to, weight }
}
