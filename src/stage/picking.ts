import type { Drawing } from '../drawing/draw-map.ts'
import { isInside } from '../graph/separation.ts'
import type { MapIndex } from '../drawing/map-index.ts'
import { type Projection, toLayout, toPixels } from '../drawing/projection.ts'
import { radiusAt } from '../drawing/sizes.ts'
import type { LinkShape, NodeShape } from '../drawing/shapes.ts'
import type { NodeIndex } from '../model/node.ts'
import type { Direction, Point } from './stage.ts'

/** Pixels around a symbol, and beside a link, that still count as on it. */
const NODE_REACH = 5
const LINK_REACH = 5
const LINK_STEPS = 12
/** Links fainter than this can't be pointed at. */
const FAINT = 0.2

/** The node under a point of a picture: the nearest one of those within reach. */
export function nodeUnder(index: MapIndex, { nodes, projection }: Drawing, at: Point): NodeIndex | null {
  return index.large ? nodeAmong(index, projection, at) : nodeAt(nodes, at)
}

function nodeAt(nodes: readonly NodeShape[], { x, y }: Point): NodeIndex | null {
  let [found, nearest]: [NodeIndex | null, number] = [null, Infinity]
  for (const shape of nodes) {
    const far = Math.hypot(shape.x - x, shape.y - y) - shape.radius
    if (far <= NODE_REACH && far < nearest) [found, nearest] = [shape.node, far]
  }
  return found
}

/** The node of a large map under a point, looked for among all nodes that have a place. */
function nodeAmong(
  { map, nodes, papers, radii, large }: MapIndex,
  projection: Projection,
  at: Point,
): NodeIndex | null {
  const [x, y] = toLayout(projection, at.x, at.y)
  let [found, nearest]: [NodeIndex | null, number] = [null, Infinity]
  for (const node of nodes) {
    const dx = (map.positions[2 * node] ?? 0) - x
    const dy = (map.positions[2 * node + 1] ?? 0) - y
    const radius = radiusAt(radii[node] ?? 0, node < papers, projection.scale, large)
    const far = Math.hypot(dx, dy) * projection.scale - radius
    if (far <= NODE_REACH && far < nearest) [found, nearest] = [node, far]
  }
  return found
}

/** The link under a point, among those that can be seen well; null if there is none. */
export function linkAt(links: readonly LinkShape[], { x, y }: Point): LinkShape | null {
  let [found, nearest]: [LinkShape | null, number] = [null, LINK_REACH]
  for (const link of links) {
    if (link.opacity < FAINT) continue
    for (let step = 1; step < LINK_STEPS; step++) {
      const t = step / LINK_STEPS
      const along = (axis: 0 | 1): number =>
        (1 - t) ** 2 * link.from[axis] + 2 * t * (1 - t) * link.bend[axis] + t * t * link.to[axis]
      const far = Math.hypot(along(0) - x, along(1) - y)
      if (far < nearest) [found, nearest] = [link, far]
    }
  }
  return found
}

/** A node's middle, in CSS pixels of the stage. */
export interface Place extends Point {
  readonly node: NodeIndex
}

/** Where the nodes are that have a place, on the window or beside it. @param keep whether a node counts */
export function placesOf(
  { map, nodes }: MapIndex,
  projection: Projection,
  keep: (node: NodeIndex) => boolean,
): Place[] {
  const places: Place[] = []
  for (const node of nodes) {
    if (!keep(node)) continue
    const [x, y] = toPixels(projection, map.positions[2 * node] ?? 0, map.positions[2 * node + 1] ?? 0)
    places.push({ node, x, y })
  }
  return places
}

/** The cluster whose name or region lies under a point; null: the sea. */
export function regionUnder({ regions, letterings, projection }: Drawing, { x, y }: Point): number | null {
  const named = letterings.find(
    ({ box }) => x >= box.left && y >= box.top && x <= box.left + box.width && y <= box.top + box.height,
  )
  if (named) return named.cluster
  const [across, down] = toLayout(projection, x, y)
  return regions.find(({ rings }) => isInside(across, down, rings))?.cluster ?? null
}

/** Nodes inside a rectangle given by two corners. */
export function nodesWithin(places: readonly Place[], a: Point, b: Point): NodeIndex[] {
  const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)]
  const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)]
  return places
    .filter(({ x, y }) => x >= left && x <= right && y >= top && y <= bottom)
    .map(({ node }) => node)
}

const DIRECTIONS = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] } as const

/** The node to which an arrow key leads: near, and more ahead than aside. */
export function nodeTowards(
  places: readonly Place[],
  from: Point,
  direction: Direction,
  but: NodeIndex | null,
): NodeIndex | null {
  const [dx, dy] = DIRECTIONS[direction]
  let [found, lowest]: [NodeIndex | null, number] = [null, Infinity]
  for (const { node, x, y } of places) {
    if (node === but) continue
    const ahead = (x - from.x) * dx + (y - from.y) * dy
    const aside = Math.abs((x - from.x) * dy) + Math.abs((y - from.y) * dx)
    if (ahead <= 0.5 || aside > 2 * ahead) continue
    const cost = ahead + 2 * aside
    if (cost < lowest) [found, lowest] = [node, cost]
  }
  return found
}
