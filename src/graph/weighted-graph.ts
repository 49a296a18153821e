import { type Rows, rowsOf } from './incidence.ts'

/** An undirected graph as flat arrays: edge i joins `from[i]` and `to[i]`. Nodes are those of the corpus. */
export interface WeightedGraph {
  /** Number of nodes; those without edges take no part. */
  readonly nodes: number
  readonly from: Uint32Array
  readonly to: Uint32Array
  /** Above 0. */
  readonly weight: Float32Array
}

/** Papers and concepts, joined by the links in these rows. */
export function graphOfLinks(
  { start, other, weight }: Rows,
  papers: number,
  concepts: number,
): WeightedGraph {
  const from = new Uint32Array(other.length)
  for (let paper = 0; paper < papers; paper++) from.fill(paper, start[paper], start[paper + 1])
  return { nodes: papers + concepts, from, to: other.map((concept) => papers + concept), weight }
}

/** Each node's neighbours: an edge stands in the rows of both ends. */
export function neighbourRows({ nodes, from, to, weight }: WeightedGraph): Rows {
  const join = (a: Uint32Array, b: Uint32Array): Uint32Array => {
    const both = new Uint32Array(a.length + b.length)
    both.set(a)
    both.set(b, a.length)
    return both
  }
  const weights = new Float32Array(2 * weight.length)
  weights.set(weight)
  weights.set(weight, weight.length)
  return rowsOf(join(from, to), join(to, from), weights, nodes)
}
