import type { Anchors } from '../model/anchors.ts'
import { isDrawn, nodeCount, nodeKey, type CorpusMap } from '../model/corpus-map.ts'
import type { NodeKey } from '../model/node.ts'

/** Where the nodes of a map are now: what a later layout of the corpus starts from. */
export function anchorsOf(map: CorpusMap, pinned: readonly NodeKey[]): Anchors {
  const positions: Record<NodeKey, readonly [number, number]> = {}
  for (let node = 0; node < nodeCount(map); node++) {
    if (!isDrawn(map, node)) continue
    positions[nodeKey(map, node)] = [map.positions[2 * node] ?? 0, map.positions[2 * node + 1] ?? 0]
  }
  return { positions, pinned: pinned.filter((key) => Object.hasOwn(positions, key)) }
}

/** The same with another key for one of the nodes. */
export function renamedAnchors({ positions, pinned }: Anchors, from: NodeKey, to: NodeKey): Anchors {
  const rename = (key: NodeKey): NodeKey => (key === from ? to : key)
  const entries = Object.entries(positions) as [NodeKey, readonly [number, number]][]
  return {
    positions: Object.fromEntries(entries.map(([key, place]) => [rename(key), place])),
    pinned: pinned.map(rename),
  }
}
