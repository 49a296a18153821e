import { isDrawn, nodeCount } from '../model/corpus-map.ts'
import type { NodeIndex } from '../model/node.ts'
import { neighboursOf, type CorpusIndex } from './corpus-index.ts'
import { neighboursOfAll, setOf } from './lit-nodes.ts'

/** The nodes and all of their neighbours. */
export function grown(index: CorpusIndex, nodes: readonly NodeIndex[], roles: 'core' | 'all'): NodeIndex[] {
  return [...nodes, ...neighboursOfAll(index, nodes, roles)]
}

/** The nodes whose neighbours are all among them: the rim goes. Takes back a step of growing, or more. */
export function shrunk(index: CorpusIndex, nodes: readonly NodeIndex[], roles: 'core' | 'all'): NodeIndex[] {
  const inside = setOf(nodes)
  return nodes.filter((node) => neighboursOf(index, node, roles).every((other) => inside.has(other)))
}

/**
 * What is on the map and not among the nodes.
 * @param shown the nodes that may be taken; null: all
 */
export function inverted(
  { map }: CorpusIndex,
  nodes: readonly NodeIndex[],
  shown: ReadonlySet<NodeIndex> | null,
): NodeIndex[] {
  const inside = setOf(nodes)
  const others: NodeIndex[] = []
  for (let node = 0; node < nodeCount(map); node++)
    if (isDrawn(map, node) && !inside.has(node) && (shown?.has(node) ?? true)) others.push(node)
  return others
}
