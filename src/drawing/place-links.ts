import type { Lit } from './emphasis.ts'
import type { MapLook } from './look.ts'
import { isCore, type MapIndex } from './map-index.ts'
import { coloursOf, type Palette } from './palette.ts'
import { type Projection, toPixels } from './projection.ts'
import type { LinkShape } from './shapes.ts'

const QUIET = { width: 0.9, opacity: 0.26, long: 0.16, dimmed: 0.07 }
const OWN = { width: 1.5, opacity: 0.85 }
const AROUND = { width: 1, opacity: 0.34 }
/** Links longer than this, in pixels, are fainter. */
const LONG = 260
/** How far a curve bends from the straight line, as a share of its length. */
const BEND = 0.13

/** The links to draw: all quiet ones in small maps, and those that stand out, in drawing order. */
export function placeLinks(
  index: MapIndex,
  look: MapLook,
  lit: Lit,
  palette: Palette,
  projection: Projection,
): LinkShape[] {
  const shapes: LinkShape[] = []
  const own = new Map(lit.links.map((link) => [link.link, link.own]))
  if (!index.large)
    for (let link = 0; link < index.map.links.paper.length; link++) {
      const core = isCore(index, link)
      if ((!core && !look.backgroundLinks) || own.has(link)) continue
      const shape = curve(index, link, palette, projection)
      if (!shape || hidden(index, lit, link)) continue
      const opacity = lit.dims && !bothLit(index, lit, link) ? QUIET.dimmed : quietOpacity(shape)
      shapes.push({ ...shape, width: QUIET.width, opacity, dashed: !core })
    }
  for (const { link, own: ofFocus } of lit.links) {
    const shape = curve(index, link, palette, projection)
    if (shape) shapes.push({ ...shape, ...(ofFocus ? OWN : AROUND), dashed: !isCore(index, link) })
  }
  return shapes
}

function ends({ map, papers }: MapIndex, link: number): [paper: number, concept: number] {
  return [map.links.paper[link] ?? 0, papers + (map.links.concept[link] ?? 0)]
}

function hidden(index: MapIndex, { emphasis }: Lit, link: number): boolean {
  return ends(index, link).some((node) => emphasis[node] === 0)
}

function bothLit(index: MapIndex, { emphasis }: Lit, link: number): boolean {
  return ends(index, link).every((node) => (emphasis[node] ?? 0) > 1)
}

function quietOpacity({ from, to }: Pick<LinkShape, 'from' | 'to'>): number {
  return Math.hypot(to[0] - from[0], to[1] - from[1]) > LONG ? QUIET.long : QUIET.opacity
}

type Curve = Pick<LinkShape, 'link' | 'from' | 'bend' | 'to' | 'colour'>

/** A quadratic curve from paper to concept, bent towards the middle of the concept's cluster. */
function curve(index: MapIndex, link: number, palette: Palette, projection: Projection): Curve | null {
  const { map, slots, centres } = index
  const [paper, concept] = ends(index, link)
  const at = (node: number): [number, number] =>
    toPixels(projection, map.positions[2 * node] ?? NaN, map.positions[2 * node + 1] ?? NaN)
  const [from, to] = [at(paper), at(concept)]
  if (Number.isNaN(from[0]) || Number.isNaN(to[0])) return null
  const cluster = map.clusterOf[concept] ?? -1
  const middle: [number, number] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]
  const pull =
    cluster < 0 ? middle : toPixels(projection, centres[2 * cluster] ?? 0, centres[2 * cluster + 1] ?? 0)
  const [dx, dy] = [pull[0] - middle[0], pull[1] - middle[1]]
  const most = BEND * Math.hypot(to[0] - from[0], to[1] - from[1])
  const share = Math.min(1, most / Math.max(1, Math.hypot(dx, dy)))
  return {
    link,
    from,
    bend: [middle[0] + 2 * share * dx, middle[1] + 2 * share * dy],
    to,
    colour: coloursOf(palette, slots[concept] ?? -1).node,
  }
}
