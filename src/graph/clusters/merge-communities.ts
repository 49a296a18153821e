import type { Communities } from './communities.ts'
import type { WeightedGraph } from '../weighted-graph.ts'

/** Fewest papers that make a cluster of their own. */
const FEWEST_PAPERS = 4
/** Clusters at a resolution of 1 or less, at most: one for each colour of the palette. */
const MOST_CLUSTERS = 10

/** A finer resolution allows more clusters, in proportion; distant ones share a colour then. */
export function mostClusters(resolution: number): number {
  return Math.round(MOST_CLUSTERS * Math.max(1, resolution))
}

/**
 * Joins the smallest community to the one with which it makes the best cluster (least loss of modularity), until
 * all are large and few enough.
 * @param papers papers of each community
 * @returns cluster of each community; clusters are numbered by falling number of papers
 */
export function mergeCommunities(
  { of, count }: Pick<Communities, 'of' | 'count'>,
  graph: WeightedGraph,
  papers: Uint32Array,
  resolution: number,
): Int16Array {
  const between = new Between(of, count, graph)
  const sizes = new Map(Array.from(papers, (size, community) => [community, size]))
  const joinedTo = Int32Array.from(papers.keys())
  while (sizes.size > 1) {
    const [smallest, size] = [...sizes].reduce((least, one) => (one[1] < least[1] ? one : least))
    if (size >= FEWEST_PAPERS && sizes.size <= mostClusters(resolution)) break
    sizes.delete(smallest)
    const target = between.bestFor(smallest, [...sizes.keys()], resolution)
    sizes.set(target, (sizes.get(target) ?? 0) + size)
    between.join(smallest, target)
    joinedTo[smallest] = target
  }
  const order = [...sizes].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([community]) => community)
  return Int16Array.from(joinedTo, (_, community) => {
    let at = community
    while (joinedTo[at] !== at) at = joinedTo[at] ?? at
    return order.indexOf(at)
  })
}

/** Weights between communities while some are joined to others. */
class Between {
  readonly #weights: readonly Map<number, number>[]
  readonly #ends: Float64Array
  readonly #all: number

  constructor(of: Int32Array, count: number, { from, to, weight }: WeightedGraph) {
    this.#weights = Array.from({ length: count }, () => new Map<number, number>())
    this.#ends = new Float64Array(count)
    from.forEach((node, edge) => {
      const [a, b, value] = [of[node] ?? 0, of[to[edge] ?? 0] ?? 0, weight[edge] ?? 0]
      for (const end of [a, b]) this.#ends[end] = (this.#ends[end] ?? 0) + value
      if (a === b) return
      this.#add(a, b, value)
      this.#add(b, a, value)
    })
    this.#all = this.#ends.reduce((sum, value) => sum + value, 0)
  }

  /** Which of the others loses the least modularity, or gains the most, when this one is joined to it. */
  bestFor(one: number, others: readonly number[], resolution: number): number {
    const gain = (other: number): number =>
      (this.#weights[one]?.get(other) ?? 0) -
      (resolution * (this.#ends[one] ?? 0) * (this.#ends[other] ?? 0)) / this.#all
    return others.reduce((best, other) => (gain(other) > gain(best) ? other : best))
  }

  join(one: number, target: number): void {
    for (const [other, value] of this.#weights[one] ?? []) {
      this.#weights[other]?.delete(one)
      if (other === target) continue
      this.#add(target, other, value)
      this.#add(other, target, value)
    }
    this.#ends[target] = (this.#ends[target] ?? 0) + (this.#ends[one] ?? 0)
  }

  #add(from: number, to: number, value: number): void {
    const row = this.#weights[from]
    row?.set(to, (row.get(to) ?? 0) + value)
  }
}
