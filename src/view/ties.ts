import { associationStrength, expectedTogether } from '../model/association-strength.ts'
import { nodeKind, paperCount } from '../model/corpus-map.ts'
import { edgesAt, edgesOf } from '../model/edges.ts'
import type { NodeIndex } from '../model/node.ts'
import { type CorpusIndex, linkedTo } from './corpus-index.ts'

/** Nodes that both are linked to as core: papers of two concepts, concepts of two papers. The rarest ones first. */
export function sharedBy(index: CorpusIndex, one: NodeIndex, other: NodeIndex): NodeIndex[] {
  const ofOther = new Set(linkedTo(index, other, 'core'))
  const spread = (node: NodeIndex): number => linkedTo(index, node, 'core').length
  return linkedTo(index, one, 'core')
    .filter((node) => ofOther.has(node))
    .map((node) => ({ node, spread: spread(node) }))
    .sort((a, b) => a.spread - b.spread || a.node - b.node)
    .map(({ node }) => node)
}

/** What can be said of how strongly two nodes of one kind are tied. */
export type TieFigures =
  | {
      readonly kind: 'concepts'
      /** Papers of each. */
      readonly counts: readonly [number, number]
      /** Papers that would have both by chance. */
      readonly expected: number
      /** Association strength. */
      readonly strength: number
    }
  | {
      readonly kind: 'papers'
      /** 0 to 1; null where the map does not tie them. */
      readonly likeness: number | null
    }

export function tieBetween(index: CorpusIndex, one: NodeIndex, other: NodeIndex): TieFigures {
  const { map, tieRows } = index
  if (nodeKind(map, one) === 'paper') {
    const tie = tieRows
      ? [...edgesAt(tieRows, one)].find((at) => map.ties?.from[at] === other || map.ties?.to[at] === other)
      : undefined
    return { kind: 'papers', likeness: tie === undefined ? null : (map.ties?.weight[tie] ?? null) }
  }
  const counts = [linkedTo(index, one, 'core').length, linkedTo(index, other, 'core').length] as const
  const papers = paperCount(map)
  return {
    kind: 'concepts',
    counts,
    expected: expectedTogether(...counts, papers),
    strength: associationStrength(sharedBy(index, one, other).length, ...counts, papers),
  }
}

/** A node that another one is tied to on this map. */
export interface Neighbour {
  readonly node: NodeIndex
  /** How many they share. */
  readonly shared: number
  /** Share of the strongest tie of the map, 0 to 1. */
  readonly strength: number
}

/** What a node is tied to, the strongest first; nothing where links connect the map. */
export function rankedTies({ map, tieRows }: CorpusIndex, node: NodeIndex): Neighbour[] {
  const { ties } = map
  if (!ties || !tieRows) return []
  const { strength } = edgesOf(map)
  return [...edgesAt(tieRows, node)]
    .map((tie) => ({
      node: (ties.from[tie] === node ? ties.to[tie] : ties.from[tie]) ?? 0,
      shared: ties.shared[tie] ?? 0,
      strength: strength[tie] ?? 0,
    }))
    .sort((a, b) => b.strength - a.strength || b.shared - a.shared || a.node - b.node)
}
