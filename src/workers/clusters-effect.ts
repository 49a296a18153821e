import { matchClusters, membersOf } from '../graph/clusters/match-clusters.ts'
import { groupCorpus, type ReadCorpus } from '../graph/map-corpus.ts'
import type { Steps } from '../graph/steps.ts'
import type { MapSettings } from '../model/map-settings.ts'
import type { ClustersEffect } from './api.ts'

/** Under this overlap (of nodes, Jaccard) a cluster that goes on counts as changed. */
const SAME = 0.9

/**
 * Clusters of a corpus beside those that its nodes had before.
 * @param earlier cluster of each node before, -1 for none
 */
export function* clustersEffect(
  corpus: Pick<ReadCorpus, 'papers' | 'concepts' | 'links'>,
  settings: MapSettings,
  earlier: Int16Array,
): Steps<ClustersEffect> {
  const { clustering } = yield* groupCorpus(corpus, settings)
  const { clusterOf, clusters } = clustering
  const old = membersOf(earlier, earlier.reduce((most, one) => Math.max(most, one), -1) + 1)
  const goesOn = matchClusters(old, clusterOf, clusters)
  const now = membersOf(clusterOf, clusters)
  const same = now.filter((members, cluster) => {
    const before = new Set(old[goesOn[cluster] ?? -1])
    const shared = members.filter((node) => before.has(node)).length
    return shared >= SAME * (members.length + before.size - shared)
  }).length
  return { changed: Math.max(clusters, old.length) - same, clusters }
}
