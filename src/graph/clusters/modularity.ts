import type { WeightedGraph } from '../weighted-graph.ts'

/**
 * How much more of a graph's weight lies inside of groups than if ends were drawn at random: 0 for no structure, at
 * most 1.
 * @param of group of each node, -1 for none
 * @param resolution what chance counts for
 * Source: M. Newman, "Analysis of weighted networks", 2004.
 */
export function modularity(
  { from, to, weight }: WeightedGraph,
  of: ArrayLike<number>,
  resolution: number,
): number {
  const ends = new Map<number, number>()
  let [inside, all] = [0, 0]
  from.forEach((node, edge) => {
    const [a, b, value] = [of[node] ?? -1, of[to[edge] ?? 0] ?? -1, weight[edge] ?? 0]
    for (const group of [a, b]) ends.set(group, (ends.get(group) ?? 0) + value)
    if (a === b && a >= 0) inside += 2 * value
    all += 2 * value
  })
  if (all === 0) return 0
  ends.delete(-1)
  const chance = [...ends.values()].reduce((sum, value) => sum + (value / all) ** 2, 0)
  return inside / all - resolution * chance
}
