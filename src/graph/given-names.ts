import { type CorpusMap, nodeCount, nodeKey } from '../model/corpus-map.ts'
import type { GivenName } from '../model/given-name.ts'
import type { NodeKey } from '../model/node.ts'
import { matchClusters } from './clusters/match-clusters.ts'

/** The map with the user's names on the clusters that share most with those they were given to. */
export function withGivenNames(map: CorpusMap, names: readonly GivenName[]): CorpusMap {
  if (names.length === 0) return map
  const wanted = new Set(names.flatMap(({ members }) => members))
  const nodeOf = new Map<NodeKey, number>()
  for (let node = 0; node < nodeCount(map); node++) {
    const key = nodeKey(map, node)
    if (wanted.has(key)) nodeOf.set(key, node)
  }
  const groups = names.map(({ members }) => members.flatMap((key) => nodeOf.get(key) ?? []))
  const matched = matchClusters(groups, map.clusterOf, map.clusters.length)
  const clusters = map.clusters.map((cluster, at) => ({
    ...cluster,
    given: names[matched[at] ?? -1]?.name ?? null,
  }))
  return { ...map, clusters }
}
