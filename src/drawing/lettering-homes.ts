import type { Cluster } from '../model/corpus-map.ts'
import type { Lit } from './emphasis.ts'
import { LabelRoom } from './label-room.ts'
import { boxAround, formsOf, isOnGround, letteringAt, linesOf } from './lettering.ts'
import type { MapIndex } from './map-index.ts'
import { type Projection, type Rect, toPixels } from './projection.ts'
import { radiusAt } from './sizes.ts'

/** Where a region's name is to stand, before labels are placed. */
export interface LetteringHome {
  readonly lines: readonly string[]
  /** In pixels, relative to the place that the layout chose for the name. */
  readonly box: Rect
  /** Labels must not cover it: it was chosen beside the nodes. Else they may. */
  readonly isFirm: boolean
}

/** Distance of the places that are tried for a name, in pixels. */
const STEP = 4

/**
 * Where the names of the regions are to stand; null for clusters without a region. Where room is scarce, and where
 * all of a cluster stands out so that its papers are named too, names look for a place beside all nodes before labels
 * take theirs.
 */
export function letteringHomes(index: MapIndex, lit: Lit, projection: Projection): (LetteringHome | null)[] {
  const lettering = letteringAt(projection)
  const whole = wholeClusters(index, lit)
  const isFirst = (cluster: number): boolean => !index.large && (lettering.isCramped || whole.has(cluster))
  const room = index.map.clusters.some((_, at) => isFirst(at)) ? nodeRoom(index, projection) : null
  return index.map.clusters.map((cluster, at) => {
    if (cluster.rings.length === 0) return null
    const middle = toPixels(projection, ...cluster.nameAt)
    for (const lines of room && isFirst(at) ? formsOf(cluster, lettering.isCramped) : []) {
      const box = room && freeBox(boxAround(lines, middle, lettering), cluster, room, projection)
      if (!box) continue
      room.add(box, 'taken')
      return { lines, box: moved(box, -middle[0], -middle[1]), isFirm: true }
    }
    const lines = linesOf(cluster)
    return { lines, box: boxAround(lines, [0, 0], lettering), isFirm: false }
  })
}

/** Clusters of which all that is on the map stands out while others do not. */
function wholeClusters({ map, nodes }: MapIndex, { emphasis, dims }: Lit): ReadonlySet<number> {
  if (!dims) return new Set()
  const whole = new Set(map.clusters.keys())
  for (const node of nodes) if ((emphasis[node] ?? 0) < 3) whole.delete(map.clusterOf[node] ?? -1)
  return whole
}

export function moved(box: Rect, right: number, down: number): Rect {
  return { ...box, left: box.left + right, top: box.top + down }
}

function nodeRoom(index: MapIndex, projection: Projection): LabelRoom<'taken'> {
  const room = new LabelRoom<'taken'>()
  const { positions } = index.map
  for (const node of index.nodes) {
    const [x, y] = toPixels(projection, positions[2 * node] ?? NaN, positions[2 * node + 1] ?? NaN)
    const radius = radiusAt(index.radii[node] ?? 0, node < index.papers, projection.scale, index.large)
    room.add({ left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius }, 'taken')
  }
  return room
}

/** The place of the region's ground nearest to a box where nothing is in the way. */
function freeBox(
  box: Rect,
  { rings }: Cluster,
  room: LabelRoom<'taken'>,
  projection: Projection,
): Rect | undefined {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const ring of rings)
    for (let i = 0; i + 1 < ring.length; i += 2) {
      const [x, y] = toPixels(projection, ring[i] ?? 0, ring[i + 1] ?? 0)
      ;[left, right] = [Math.min(left, x), Math.max(right, x)]
      ;[top, bottom] = [Math.min(top, y), Math.max(bottom, y)]
    }
  const tried = room.isFree(box) ? [{ box, far: 0 }] : []
  for (let y = top; y + box.height <= bottom; y += STEP)
    for (let x = left; x + box.width <= right; x += STEP) {
      const one = { ...box, left: x, top: y }
      if (room.isFree(one)) tried.push({ box: one, far: Math.hypot(x - box.left, y - box.top) })
    }
  tried.sort((a, b) => a.far - b.far)
  return tried.find((one) => isOnGround(one.box, rings, projection))?.box
}
