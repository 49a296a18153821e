/** Under this overlap two clusters are not the same one. */
const LEAST_OVERLAP = 0.3

/**
 * Finds earlier groups again among the clusters of now: the pair that shares most of its members is matched first,
 * then the next of what is left. Ties go to the lower numbers.
 * @param earlier members of each earlier group, as nodes of now
 * @param clusterOf cluster of each node now, -1 for none
 * @param clusters number of clusters now
 * @returns for each cluster of now the number of the earlier group that it goes on, or -1
 * Source of the overlap: P. Jaccard, "The distribution of the flora in the alpine zone", 1912.
 */
export function matchClusters(
  earlier: readonly (readonly number[])[],
  clusterOf: ArrayLike<number>,
  clusters: number,
): Int16Array {
  const sizes = new Uint32Array(clusters)
  for (let node = 0; node < clusterOf.length; node++) {
    const cluster = clusterOf[node] ?? -1
    if (cluster >= 0) sizes[cluster] = (sizes[cluster] ?? 0) + 1
  }
  const pairs = earlier.flatMap((members, group) => {
    const shared = new Uint32Array(clusters)
    for (const node of members) {
      const cluster = clusterOf[node] ?? -1
      if (cluster >= 0) shared[cluster] = (shared[cluster] ?? 0) + 1
    }
    return Array.from(shared, (both, cluster) => ({
      group,
      cluster,
      overlap: both / (members.length + (sizes[cluster] ?? 0) - both),
    }))
  })
  pairs.sort((a, b) => b.overlap - a.overlap || a.group - b.group || a.cluster - b.cluster)
  const found = new Int16Array(clusters).fill(-1)
  const taken = new Set<number>()
  for (const { group, cluster, overlap } of pairs) {
    if (!(overlap >= LEAST_OVERLAP)) break
    if (taken.has(group) || (found[cluster] ?? -1) >= 0) continue
    found[cluster] = group
    taken.add(group)
  }
  return found
}

/** The nodes of each cluster. */
export function membersOf(clusterOf: ArrayLike<number>, clusters: number): number[][] {
  const members = Array.from({ length: clusters }, (): number[] => [])
  for (let node = 0; node < clusterOf.length; node++) members[clusterOf[node] ?? -1]?.push(node)
  return members
}
