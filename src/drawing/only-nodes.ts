import type { CorpusMap } from '../model/corpus-map.ts'
import type { NodeIndex } from '../model/node.ts'

/** A map of some of its nodes alone: the others lose their place, and clusters without any of them their region. */
export function onlyNodes(map: CorpusMap, only: ReadonlySet<NodeIndex>): CorpusMap {
  const positions = map.positions.map((at, slot) => (only.has(slot >> 1) ? at : NaN))
  const kept = new Set([...only].map((node) => map.clusterOf[node] ?? -1))
  const clusters = map.clusters.map((cluster, at) => (kept.has(at) ? cluster : { ...cluster, rings: [] }))
  return { ...map, positions, clusters }
}
