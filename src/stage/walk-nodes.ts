import type { MapIndex } from '../drawing/map-index.ts'
import { nodeKey } from '../model/corpus-map.ts'
import type { NodeIndex, NodeKey } from '../model/node.ts'

/** Nodes that are not on an earlier map. */
export function newcomers(before: MapIndex, after: MapIndex): ReadonlySet<NodeIndex> {
  const earlier = new Set([...before.nodes].map((node) => nodeKey(before.map, node)))
  return new Set([...after.nodes].filter((node) => !earlier.has(nodeKey(after.map, node))))
}

/**
 * The way of nodes that were on an earlier map (same key) to their places on the next one.
 * @returns positions at a share of the way, 0 to 1; nodes that are new stand at their places all the time
 */
export function wayBetween(before: MapIndex, after: MapIndex): (share: number) => Float32Array {
  const earlier = new Map<NodeKey, NodeIndex>(
    [...before.nodes].map((node) => [nodeKey(before.map, node), node]),
  )
  const target = after.map.positions
  const start = target.slice()
  for (const node of after.nodes) {
    const old = earlier.get(nodeKey(after.map, node))
    if (old === undefined) continue
    start[2 * node] = before.map.positions[2 * old] ?? 0
    start[2 * node + 1] = before.map.positions[2 * old + 1] ?? 0
  }
  return (share) => target.map((value, slot) => (start[slot] ?? 0) + share * (value - (start[slot] ?? 0)))
}
