import type { Incidence, Rows } from '../incidence.ts'

/**
 * Gives nodes that a projection leaves out a cluster too: a paper that of the concepts it is linked to most
 * strongly, a concept that of its papers. Papers go first, so that concepts of papers that were left out find
 * theirs. Nodes without core links stay at -1.
 * @param clusterOf cluster of each node, or -1; changed in place
 */
export function joinTheRest(clusterOf: Int16Array | Int32Array, graph: Incidence): void {
  joinRows(clusterOf, graph.conceptsOf, 0, graph.papers)
  joinRows(clusterOf, graph.papersOf, graph.papers, 0)
  joinRows(clusterOf, graph.conceptsOf, 0, graph.papers)
}

/** Looks at rows whose nodes count from `first`; their neighbours count from `offset`. */
function joinRows(
  clusterOf: Int16Array | Int32Array,
  { start, other, weight }: Rows,
  first: number,
  offset: number,
): void {
  for (let row = 0; row + 1 < start.length; row++) {
    if ((clusterOf[first + row] ?? 0) >= 0) continue
    const pull = new Map<number, number>()
    for (let link = start[row] ?? 0; link < (start[row + 1] ?? 0); link++) {
      const cluster = clusterOf[offset + (other[link] ?? 0)] ?? -1
      if (cluster >= 0) pull.set(cluster, (pull.get(cluster) ?? 0) + (weight[link] ?? 0))
    }
    const strongest = [...pull].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]
    if (strongest) clusterOf[first + row] = strongest[0]
  }
}
