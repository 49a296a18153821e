import type { Belonging } from '../../model/clustering.ts'

/**
 * How firmly each node belongs to its cluster: every run's communities are taken for the clusters that they
 * overlap most with (by Jaccard index), and the runs that put the node into each cluster are counted.
 * @param clusterOf the clusters that are shown, -1 for none
 * @param runs communities of each node in each run, -1 for none
 */
export function belonging(clusterOf: Int16Array, clusters: number, runs: readonly Int32Array[]): Belonging {
  const nodes = clusterOf.length
  const counts = new Uint16Array(nodes * clusters)
  for (const run of runs) {
    const cluster = bestOverlap(run, clusterOf, clusters)
    for (let node = 0; node < nodes; node++) {
      const at = cluster[run[node] ?? -1] ?? -1
      if (at >= 0) counts[node * clusters + at] = (counts[node * clusters + at] ?? 0) + 1
    }
  }
  const percent = (count: number): number => Math.round((100 * count) / Math.max(1, runs.length))
  const firmness = new Uint8Array(nodes)
  const secondCluster = new Int16Array(nodes).fill(-1)
  const secondShare = new Uint8Array(nodes)
  for (let node = 0; node < nodes; node++) {
    const own = clusterOf[node] ?? -1
    if (own < 0) continue
    firmness[node] = percent(counts[node * clusters + own] ?? 0)
    let most = 0
    for (let cluster = 0; cluster < clusters; cluster++) {
      const count = counts[node * clusters + cluster] ?? 0
      if (cluster === own || count <= most) continue
      most = count
      secondCluster[node] = cluster
      secondShare[node] = percent(count)
    }
  }
  return { firmness, secondCluster, secondShare }
}

/** The cluster that each community overlaps most with; ties go to the lower number. */
function bestOverlap(run: Int32Array, clusterOf: Int16Array, clusters: number): Int16Array {
  const communities = run.reduce((most, community) => Math.max(most, community), -1) + 1
  const shared = new Uint32Array(communities * clusters)
  const [inRun, inCluster] = [new Uint32Array(communities), new Uint32Array(clusters)]
  run.forEach((community, node) => {
    const cluster = clusterOf[node] ?? -1
    if (community < 0 || cluster < 0) return
    const slot = community * clusters + cluster
    shared[slot] = (shared[slot] ?? 0) + 1
    inRun[community] = (inRun[community] ?? 0) + 1
    inCluster[cluster] = (inCluster[cluster] ?? 0) + 1
  })
  return Int16Array.from(inRun, (size, community) => {
    let [best, most] = [-1, 0]
    for (let cluster = 0; cluster < clusters; cluster++) {
      const both = shared[community * clusters + cluster] ?? 0
      const overlap = both / (size + (inCluster[cluster] ?? 0) - both)
      if (both > 0 && overlap > most) [best, most] = [cluster, overlap]
    }
    return best
  })
}
