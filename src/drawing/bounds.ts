import { type CorpusMap, isDrawn } from '../model/corpus-map.ts'
import type { NodeIndex } from '../model/node.ts'
import type { Rect } from './projection.ts'

/** The rectangle around the nodes that have a place, in layout units; null if none has. */
export function boundsOf(map: CorpusMap, nodes: readonly NodeIndex[]): Rect | null {
  const placed = nodes.filter((node) => isDrawn(map, node))
  if (placed.length === 0) return null
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const node of placed) {
    const [x, y] = [map.positions[2 * node] ?? 0, map.positions[2 * node + 1] ?? 0]
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return { left, top, width: right - left, height: bottom - top }
}
