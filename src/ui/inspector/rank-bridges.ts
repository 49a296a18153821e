import { nodeCount, nodeKind, type CorpusMap } from '../../model/corpus-map.ts'
import type { NodeIndex } from '../../model/node.ts'

/** A node with the share of ways that run through it. */
export interface Bridge {
  readonly node: NodeIndex
  readonly share: number
}

/** Papers, or techniques and domains, that ways run through; the busiest first, equal ones in their order. */
export function rankBridges(map: CorpusMap, shares: Float32Array, kind: 'paper' | 'concept'): Bridge[] {
  return Array.from({ length: nodeCount(map) }, (_, node) => ({ node, share: shares[node] ?? 0 }))
    .filter(({ node, share }) => share > 0 && (nodeKind(map, node) === 'paper') === (kind === 'paper'))
    .sort((a, b) => b.share - a.share || a.node - b.node)
}
