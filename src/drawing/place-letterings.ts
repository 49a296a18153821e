import type { Lit } from './emphasis.ts'
import { LabelRoom } from './label-room.ts'
import { boxAround, formsOf, isOnGround, letteringAt } from './lettering.ts'
import { type LetteringHome, moved } from './lettering-homes.ts'
import type { MapIndex } from './map-index.ts'
import { dimmed, groundOf, type Palette } from './palette.ts'
import { type Projection, type Rect, toPixels } from './projection.ts'
import type { LabelShape, LetteringShape, NodeShape } from './shapes.ts'

const DIMMED_CONTRAST = 1.9
/** Steps tried from the place that the layout chose, in pixels: nearest first. */
const STEPS = [-90, -60, -36, -18, 0, 18, 36, 60, 90]
  .flatMap((x) => [-64, -46, -32, -20, -10, 0, 10, 20, 32, 46, 64].map((y) => [x, y] as const))
  .sort((a, b) => Math.hypot(...a) - Math.hypot(...b))
/** So many of the nearest steps may leave the region's ground a little, if there is no better place. */
const NEAR = 24

/**
 * Names of the regions where they cover neither labels nor nodes; a name without room is cut to a line or left out.
 * @param standing clusters whose names are not dimmed with the rest
 * @param homes where they stood when labels were placed
 */
export function placeLetterings(
  index: MapIndex,
  nodes: readonly NodeShape[],
  labels: readonly LabelShape[],
  palette: Palette,
  projection: Projection,
  { dims, touched }: Pick<Lit, 'dims' | 'touched'>,
  standing: readonly number[],
  homes: readonly (LetteringHome | null)[],
): LetteringShape[] {
  const { map, large } = index
  const room = new LabelRoom<'taken'>()
  for (const { box } of labels) room.add(box, 'taken')
  for (const { kind, x, y, radius } of nodes)
    if (kind !== 'paper' || !large)
      room.add({ left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius }, 'taken')
  const lettering = letteringAt(projection)
  return map.clusters.flatMap(({ name, given, nameAt, colour, rings }, cluster): LetteringShape[] => {
    if (rings.length === 0) return []
    const home = homes[cluster]
    const middle = toPixels(projection, ...nameAt)
    const forms = home?.isFirm ? [home.lines] : formsOf({ name, given }, lettering.isCramped)
    for (const lines of forms) {
      const around = boxAround(lines, middle, lettering)
      const wanted = home?.isFirm ? moved(home.box, ...middle) : around
      const box = freeBox(wanted, rings, room, projection)
      if (!box) continue
      room.add(box, 'taken')
      const { lettering: ink, tint } = groundOf(palette, colour)
      const quiet = dims && !standing.includes(cluster) && !touched?.has(cluster)
      const shade = quiet ? dimmed(ink, tint, DIMMED_CONTRAST) : ink
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
      return [{ cluster, lines, x, y, lettering, colour: shade, box }]
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
  let near: Rect | undefined
  for (const [rank, [right, down]] of STEPS.entries()) {
    const box = moved(home, right, down)
    if (!room.isFree(box)) continue
    if (isOnGround(box, rings, projection)) return box
    if (rank < NEAR) near ??= box
  }
  return near
}
