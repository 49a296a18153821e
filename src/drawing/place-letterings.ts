import { isInside } from '../graph/separation.ts'
import type { Cluster } from '../model/corpus-map.ts'
import { textWidth } from '../model/text-width.ts'
import { LabelRoom } from './label-room.ts'
import type { MapIndex } from './map-index.ts'
import { dimmed, groundOf, type Palette } from './palette.ts'
import { type Projection, type Rect, toLayout, toPixels } from './projection.ts'
import type { LabelShape, LetteringShape, NodeShape } from './shapes.ts'

export const LETTERING_TRACKING = 0.2
const SIZE = 12.5
const LARGEST = 17
const SMALLEST = 11
/** Pixels per layout unit under which names are shorter and smaller. */
const CRAMPED = 0.7
const SMALLEST_CRAMPED = 10
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

/** Where the names of the regions stand if nothing is in their way, in pixels. */
export function letteringBoxes({ map }: MapIndex, projection: Projection): Rect[] {
  const size = letteringSize(projection)
  return map.clusters.flatMap((cluster) =>
    cluster.rings.length > 0 ? [boxOf(linesOf(cluster), cluster.nameAt, projection, size)] : [],
  )
}

/** The lettering of a region: of the user's own name, two lines of capitals as even as its words allow. */
function linesOf({ name, given }: Pick<Cluster, 'name' | 'given'>): readonly string[] {
  if (given === null) return name
  const text = given.toUpperCase()
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
  return cramped || lines.length < 2 ? [short] : [lines, short]
}

function letteringSize({ scale }: Projection): number {
  return Math.max(scale < CRAMPED ? SMALLEST_CRAMPED : SMALLEST, Math.min(LARGEST, SIZE * scale ** 0.4))
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
  { map, large }: MapIndex,
  nodes: readonly NodeShape[],
  labels: readonly LabelShape[],
  palette: Palette,
  projection: Projection,
  dims: boolean,
  standing: readonly number[],
): LetteringShape[] {
  const room = new LabelRoom<'taken'>()
  for (const { box } of labels) room.add(box, 'taken')
  for (const { kind, x, y, radius } of nodes)
    if (kind !== 'paper' || !large)
      room.add({ left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius }, 'taken')
  const size = letteringSize(projection)
  return map.clusters.flatMap(({ name, given, nameAt, colour, rings }, cluster): LetteringShape[] => {
    if (rings.length === 0) return []
    for (const lines of formsOf({ name, given }, projection.scale < CRAMPED)) {
      const box = freeBox(boxOf(lines, nameAt, projection, size), rings, room, projection)
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
  const free = STEPS.map(([right, down]) => ({ ...home, left: home.left + right, top: home.top + down }))
    .map((box, rank) => ({ box, rank }))
    .filter(({ box }) => room.touching(box).length === 0)
  return (free.find(({ box }) => isOnGround(box, rings, projection)) ?? free.find(({ rank }) => rank < NEAR))
    ?.box
}

/** Whether both ends of a name stand in the region it names. */
function isOnGround(box: Rect, rings: readonly Float32Array[], projection: Projection): boolean {
  const middle = box.top + box.height / 2
  return [box.left, box.left + box.width].every((x) => isInside(...toLayout(projection, x, middle), rings))
}
