import type { CorpusMap } from '../../model/corpus-map.ts'
import type { NodeIndex } from '../../model/node.ts'
import type { CorpusIndex } from '../../view/corpus-index.ts'

/** Places in `map.links` of a node's links: core first, then by strength. */
export function rankedLinks(index: CorpusIndex, node: NodeIndex): number[] {
  const { role, strength } = index.map.links
  return [...index.linksAt.subarray(index.linkStart[node], index.linkStart[node + 1])].sort(
    (one, other) =>
      (role[one] ?? 0) - (role[other] ?? 0) || (strength[other] ?? 0) - (strength[one] ?? 0) || one - other,
  )
}

export function isCore(map: CorpusMap, link: number): boolean {
  return map.links.role[link] === 0
}
