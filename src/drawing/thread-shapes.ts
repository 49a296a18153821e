import type { NodeIndex } from '../model/node.ts'
import type { Lit } from './emphasis.ts'
import type { MapLook } from './look.ts'
import { isCore, edgesOfNode, type MapIndex, otherEnd } from './map-index.ts'
import { coloursOf, type Palette } from './palette.ts'
import { type Projection, toPixels } from './projection.ts'
import type { ThreadShape } from './shapes.ts'
import { threadOrder } from './thread-order.ts'

const QUIET = { width: 0.9, opacity: 0.34 }
const DIMMED = { width: 0.9, opacity: 0.08 }
const LIT = { width: 1.8, opacity: 0.9 }
/** Threads through one town run side by side: so many tracks, so many pixels apart. */
const TRACKS = 5
const TRACK_WIDTH = 1.6
/** Lit threads, which are wider, each have their own track as far as there are so many. */
const MOST_LIT_TRACKS = 9
const LIT_TRACK_WIDTH = 2.6

/** Visiting order of each thread, kept per map: it depends on positions only. */
const orders = new WeakMap<MapIndex, Map<NodeIndex, readonly NodeIndex[]>>()

/**
 * The threads of lit papers; of all papers when the look says so and the map is small. Where papers are tied to
 * each other there are none.
 */
export function threadShapes(
  index: MapIndex,
  lit: Lit,
  look: MapLook,
  palette: Palette,
  projection: Projection,
): ThreadShape[] {
  if (index.map.ties) return []
  const chosen = new Set(lit.threads)
  const shapes: ThreadShape[] = []
  if (look.allThreads && !index.large)
    for (const node of index.nodes) {
      if (node >= index.papers || chosen.has(node) || lit.emphasis[node] === 0) continue
      const style = (lit.emphasis[node] ?? 0) < 2 ? DIMMED : QUIET
      const track = (node % TRACKS) - (TRACKS - 1) / 2
      shapes.push(threadShape(index, node, palette, projection, style, track * TRACK_WIDTH))
    }
  lit.threads.forEach((paper, rank) => {
    const track = (rank % MOST_LIT_TRACKS) - (Math.min(lit.threads.length, MOST_LIT_TRACKS) - 1) / 2
    shapes.push(threadShape(index, paper, palette, projection, LIT, track * LIT_TRACK_WIDTH))
  })
  return shapes.filter(({ path }) => path.length > 2)
}

function threadShape(
  index: MapIndex,
  paper: NodeIndex,
  palette: Palette,
  projection: Projection,
  style: { readonly width: number; readonly opacity: number },
  aside: number,
): ThreadShape {
  const { positions } = index.map
  const places = stopsOf(index, paper).map((node) =>
    toPixels(projection, positions[2 * node] ?? 0, positions[2 * node + 1] ?? 0),
  )
  const colour = coloursOf(palette, index.slots[paper] ?? -1).node
  return { paper, path: spline(sideBySide(places, aside)), colour, ...style }
}

function stopsOf(index: MapIndex, paper: NodeIndex): readonly NodeIndex[] {
  const known = orders.get(index) ?? new Map<NodeIndex, readonly NodeIndex[]>()
  orders.set(index, known)
  const kept = known.get(paper)
  if (kept) return kept
  const { positions } = index.map
  const stops = [paper]
  for (const link of edgesOfNode(index, paper))
    if (isCore(index, link)) stops.push(otherEnd(index, link, paper))
  const placed = stops.filter((node) => !Number.isNaN(positions[2 * node] ?? NaN))
  const order = threadOrder(
    placed.flatMap((node) => [positions[2 * node] ?? 0, positions[2 * node + 1] ?? 0]),
  )
  const visited = order.map((stop) => placed[stop] ?? paper)
  known.set(paper, visited)
  return visited
}

type Place = readonly [x: number, y: number]

/** Moves the inner stops of a thread aside by pixels, to the same side whichever way it runs. */
function sideBySide(places: readonly Place[], aside: number): Place[] {
  return places.map((place, stop) => {
    const [before, after] = [places[stop - 1], places[stop + 1]]
    if (!before || !after) return place
    const [dx, dy] = [after[0] - before[0], after[1] - before[1]]
    const along = (dx < 0 || (dx === 0 && dy < 0) ? -1 : 1) * (Math.hypot(dx, dy) || 1)
    return [place[0] - (dy / along) * aside, place[1] + (dx / along) * aside]
  })
}

/**
 * A cardinal spline through places as cubic pieces, flat. Tangents are no longer than the shorter segment beside
 * them, so that the curve neither loops nor overshoots.
 */
export function spline(places: readonly Place[]): number[] {
  const first = places[0]
  if (!first) return []
  const tangents = places.map((place, stop): Place => {
    const [before, after] = [places[stop - 1] ?? place, places[stop + 1] ?? place]
    const [dx, dy] = [(after[0] - before[0]) / 2, (after[1] - before[1]) / 2]
    const longest = Math.min(
      ...[before, after].map((other) => Math.hypot(other[0] - place[0], other[1] - place[1]) || Infinity),
    )
    const shrink = Math.min(1, longest / (Math.hypot(dx, dy) || 1))
    return [dx * shrink, dy * shrink]
  })
  const path: number[] = [...first]
  for (let stop = 1; stop < places.length; stop++) {
    const [a, b] = [places[stop - 1] ?? first, places[stop] ?? first]
    const [s, t] = [tangents[stop - 1] ?? [0, 0], tangents[stop] ?? [0, 0]]
    path.push(a[0] + s[0] / 3, a[1] + s[1] / 3, b[0] - t[0] / 3, b[1] - t[1] / 3, ...b)
  }
  return path
}
