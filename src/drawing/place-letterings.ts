import { isInside } from '../graph/separation.ts'
import type { Cluster } from '../model/corpus-map.ts'
import { textWidth } from '../model/text-width.ts'
import { LabelRoom } from './label-room.ts'
import type { MapIndex } from './map-index.ts'
import { dimmed, groundOf, type Palette } from './palette.ts'
import { type Projection, type Rect, toLayout, toPixels } from './projection.ts'
import { radiusAt } from './sizes.ts'
import type { LabelShape, LetteringShape, NodeShape } from './shapes.ts'

export const LETTERING_TRACKING = 0.2
const SIZE = 12.5
const LARGEST = 17
const SMALLEST = 11
/** Pixels per layout unit under which names are shorter, and get their room before the labels. */
const CRAMPED = 0.7
const LINE = 1.44
/** A longer name stands in two lines; in characters. */
const LONGEST_LINE = 16
const DIMMED_CONTRAST = 1.9
/** Steps tried from the place that the layout chose, in pixels: nearest first. */
const STEPS = [-90, -60, -36, -18, 0, 18, 36, 60, 90]
  .flatMap((x) => [-64, -46, -32, -20, -10, 0, 10, 20, 32, 46, 64].map((y) => [x, y] as const))
  .sort((a, b) => Math.hypot(...a) - Math.hypot(...b))
/** So many of the nearest steps may leave the region's ground a little, if there is no better place. */
const NEAR = 24

/** Where a region's name is to stand, before labels are placed. */
export interface LetteringHome {
  readonly lines: readonly string[]
  /** In pixels. */
  readonly box: Rect
  /** Labels must not cover it: it was chosen beside the nodes. Else they may. */
  readonly firm: boolean
}

/** Where the names of the regions are to stand; null for clusters without a region. */
export function letteringHomes(index: MapIndex, projection: Projection): (LetteringHome | null)[] {
  const { map, large, papers } = index
  const size = letteringSize(projection)
  const isCramped = projection.scale < CRAMPED && !large
  const room = new LabelRoom<'taken'>()
  if (isCramped)
    for (const node of index.nodes) {
      const [x, y] = toPixels(projection, map.positions[2 * node] ?? NaN, map.positions[2 * node + 1] ?? NaN)
      const radius = radiusAt(index.radii[node] ?? 0, node < papers, projection.scale, large)
      room.add({ left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius }, 'taken')
    }
  return map.clusters.map((cluster) => {
    if (cluster.rings.length === 0) return null
    if (isCramped)
      for (const lines of formsOf(cluster, true)) {
        const home = boxOf(lines, cluster.nameAt, projection, size)
        const box = freeBoxes(home, room).find((one) => isOnGround(one.box, cluster.rings, projection))?.box
        if (!box) continue
        room.add(box, 'taken')
        return { lines, box, firm: true }
      }
    const lines = linesOf(cluster)
    return { lines, box: boxOf(lines, cluster.nameAt, projection, size), firm: false }
  })
}

/** The lettering of a region: capitals, also of the user's own name. */
function linesOf({ name, given }: Pick<Cluster, 'name' | 'given'>): readonly string[] {
  return given === null ? name : inTwo(given.toUpperCase())
}

/** A text in two lines as even as its words allow, if it is longer than a line. */
function inTwo(text: string): readonly string[] {
  const spaces = [...text.matchAll(/\s+/g)].map(({ index }) => index)
  if (text.length <= LONGEST_LINE || spaces.length === 0) return [text]
  const half = text.length / 2
  const cut = spaces.reduce((best, at) => (Math.abs(at - half) < Math.abs(best - half) ? at : best))
  return [text.slice(0, cut), text.slice(cut).trim()]
}

/** The letterings to try for a region, best first: shorter ones where room is scarce. The user's own words stay whole. */
function formsOf(cluster: Pick<Cluster, 'name' | 'given'>, cramped: boolean): readonly (readonly string[])[] {
  const lines = linesOf(cluster)
  if (cluster.given !== null) return lines.length > 1 ? [lines, [lines.join(' ')]] : [lines]
  const [first] = lines
  const short = first === undefined ? [] : [first]
  if (cramped) return [short, inTwo(first ?? '')]
  return lines.length < 2 ? [short] : [lines, short]
}

function letteringSize({ scale }: Projection): number {
  return Math.max(SMALLEST, Math.min(LARGEST, SIZE * scale ** 0.4))
}

function boxOf(
  name: readonly string[],
  at: readonly [number, number],
  projection: Projection,
  size: number,
): Rect {
  const [x, y] = toPixels(projection, ...at)
  const width = Math.max(...name.map((line) => textWidth(line, size, 600, LETTERING_TRACKING)))
  const height = name.length * size * LINE
  return { left: x - width / 2, top: y - height / 2, width, height }
}

/**
 * Names of the regions where they cover neither labels nor nodes; a name without room is cut to a line or left out.
 * @param standing clusters whose names are not dimmed with the rest
 */
export function placeLetterings(
  index: MapIndex,
  nodes: readonly NodeShape[],
  labels: readonly LabelShape[],
  palette: Palette,
  projection: Projection,
  dims: boolean,
  standing: readonly number[],
): LetteringShape[] {
  const { map, large } = index
  const homes = letteringHomes(index, projection)
  const room = new LabelRoom<'taken'>()
  for (const { box } of labels) room.add(box, 'taken')
  for (const { kind, x, y, radius } of nodes)
    if (kind !== 'paper' || !large)
      room.add({ left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius }, 'taken')
  const size = letteringSize(projection)
  return map.clusters.flatMap(({ name, given, nameAt, colour, rings }, cluster): LetteringShape[] => {
    if (rings.length === 0) return []
    const home = homes[cluster]
    const forms = home?.firm ? [home.lines] : formsOf({ name, given }, projection.scale < CRAMPED)
    for (const lines of forms) {
      const wanted = home?.firm ? home.box : boxOf(lines, nameAt, projection, size)
      const box = freeBox(wanted, rings, room, projection)
      if (!box) continue
      room.add(box, 'taken')
      const { lettering, tint } = groundOf(palette, colour)
      const shade = dims && !standing.includes(cluster) ? dimmed(lettering, tint, DIMMED_CONTRAST) : lettering
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
      return [{ cluster, lines, x, y, size, colour: shade, box }]
    }
    return []
  })
}

/** The nearest place for a name where nothing is in its way: on its own ground, or nearly. */
function freeBox(
  home: Rect,
  rings: readonly Float32Array[],
  room: LabelRoom<'taken'>,
  projection: Projection,
): Rect | undefined {
  const free = freeBoxes(home, room)
  return (free.find(({ box }) => isOnGround(box, rings, projection)) ?? free.find(({ rank }) => rank < NEAR))
    ?.box
}

/** The places near a box where nothing is in the way, nearest first; rank tells how near. */
function freeBoxes(home: Rect, room: LabelRoom<'taken'>): { readonly box: Rect; readonly rank: number }[] {
  return STEPS.map(([right, down]) => ({ ...home, left: home.left + right, top: home.top + down }))
    .map((box, rank) => ({ box, rank }))
    .filter(({ box }) => room.touching(box).length === 0)
}

/** Whether both ends of a name stand in the region it names. */
function isOnGround(box: Rect, rings: readonly Float32Array[], projection: Projection): boolean {
  const middle = box.top + box.height / 2
  return [box.left, box.left + box.width].every((x) => isInside(...toLayout(projection, x, middle), rings))
}
