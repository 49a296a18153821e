import { isInside } from '../graph/separation.ts'
import { textWidth } from '../model/text-width.ts'
import { LabelRoom } from './label-room.ts'
import type { MapIndex } from './map-index.ts'
import { dimmed, groundOf, type Palette } from './palette.ts'
import { type Projection, type Rect, toLayout, toPixels } from './projection.ts'
import type { LabelShape, LetteringShape, NodeShape } from './shapes.ts'

export const LETTERING_TRACKING = 0.2
const SIZE = 12.5
const LARGEST = 17
const LINE = 1.44
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
  return map.clusters.flatMap(({ name, nameAt, rings }) =>
    rings.length > 0 ? [boxOf(name, nameAt, projection, size)] : [],
  )
}

function letteringSize({ scale }: Projection): number {
  return Math.max(11, Math.min(LARGEST, SIZE * scale ** 0.4))
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

/** Names of the regions where they cover neither labels nor concepts; a name without room is left out. */
export function placeLetterings(
  { map }: MapIndex,
  nodes: readonly NodeShape[],
  labels: readonly LabelShape[],
  palette: Palette,
  projection: Projection,
  dims: boolean,
): LetteringShape[] {
  const room = new LabelRoom<'taken'>()
  for (const { box } of labels) room.add(box, 'taken')
  for (const { kind, x, y, radius } of nodes)
    if (kind !== 'paper')
      room.add({ left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius }, 'taken')
  const size = letteringSize(projection)
  return map.clusters.flatMap(({ name, nameAt, colour, rings }, cluster): LetteringShape[] => {
    if (rings.length === 0) return []
    const home = boxOf(name, nameAt, projection, size)
    const tried = STEPS.map(([right, down]) => ({ ...home, left: home.left + right, top: home.top + down }))
    const box =
      tried.find((one) => room.touching(one).length === 0 && isOnGround(one, rings, projection)) ??
      tried.slice(0, NEAR).find((one) => room.touching(one).length === 0)
    if (!box) return []
    room.add(box, 'taken')
    const { lettering, tint } = groundOf(palette, colour)
    const shade = dims ? dimmed(lettering, tint, DIMMED_CONTRAST) : lettering
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
    return [{ cluster, lines: name, x, y, size, colour: shade, box }]
  })
}

/** Whether both ends of a name stand in the region it names. */
function isOnGround(box: Rect, rings: readonly Float32Array[], projection: Projection): boolean {
  const middle = box.top + box.height / 2
  return [box.left, box.left + box.width].every((x) => isInside(...toLayout(projection, x, middle), rings))
}
