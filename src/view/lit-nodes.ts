import { nodeCount, nodeKind, paperCount, type CorpusMap } from '../model/corpus-map.ts'
import type { NodeIndex, NodeKind } from '../model/node.ts'
import { neighboursOf, type CorpusIndex } from './corpus-index.ts'

/** The nodes that a set of papers lights up: the papers and the concepts that they are linked to. */
export function withConcepts(index: CorpusIndex, failed: Uint8Array, roles: 'core' | 'all'): Set<NodeIndex> {
  const papers = paperCount(index.map)
  const lit = new Set<NodeIndex>()
  for (let at = 0; at < failed.length; at++) if (failed[at] === 0) lit.add(at)
  const { paper, concept, role } = index.map.links
  for (let link = 0; link < paper.length; link++) {
    if (roles === 'core' && role[link] !== 0) continue
    if (failed[paper[link] ?? 0] === 0) lit.add(papers + (concept[link] ?? 0))
  }
  return lit
}

/** The nodes in all of the given sets; null sets leave nothing out, and null means all nodes. */
export function intersection(
  sets: readonly (ReadonlySet<NodeIndex> | null)[],
): ReadonlySet<NodeIndex> | null {
  const given = sets.filter((set) => set !== null).sort((one, other) => one.size - other.size)
  const [smallest, ...rest] = given
  if (!smallest) return null
  if (rest.length === 0) return smallest
  return new Set([...smallest].filter((node) => rest.every((set) => set.has(node))))
}

/** A set that is replaced whole, never changed: what state holds. */
export function setOf<Value>(values: Iterable<Value>): ReadonlySet<Value> {
  return new Set(values)
}

/** Neighbours of any of the nodes over the links that count, without these nodes. */
export function neighboursOfAll(
  index: CorpusIndex,
  nodes: readonly NodeIndex[],
  roles: 'core' | 'all',
): ReadonlySet<NodeIndex> {
  const around = new Set(nodes.flatMap((node) => neighboursOf(index, node, roles)))
  for (const node of nodes) around.delete(node)
  return around
}

/** The nodes of these kinds. */
export function nodesOfKinds(map: CorpusMap, kinds: readonly NodeKind[]): ReadonlySet<NodeIndex> {
  const found = new Set<NodeIndex>()
  for (let node = 0; node < nodeCount(map); node++) if (kinds.includes(nodeKind(map, node))) found.add(node)
  return found
}
