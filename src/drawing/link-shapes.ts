import type { Lit } from './emphasis.ts'
import type { MapLook } from './look.ts'
import { isCore, type MapIndex } from './map-index.ts'
import { coloursOf, type Palette } from './palette.ts'
import { type Projection, toPixels } from './projection.ts'
import type { LinkShape } from './shapes.ts'

const WIDTH = 0.9
const OPACITY = 0.26
const LONG_OPACITY = 0.16
const LONG = 260
const DIMMED = 0.3
const NEIGHBOUR_OPACITY = 0.34
const OWN_OPACITY = 0.85
const LEAP_WIDTH = 1.6
/** Bend of a link, at most, as a share of its length. */
const BEND = 0.13

/** The links at rest; in large maps none (the stage draws a few of them itself). */
export function quietLinks(
  index: MapIndex,
  lit: Lit,
  look: MapLook,
  palette: Palette,
  projection: Projection,
): LinkShape[] {
  if (index.large) return []
  const own = new Set(lit.links.map(({ link }) => link))
  const shapes: LinkShape[] = []
  const { edges, arriving } = index
  const fade = arriving?.edges ? arriving.share : 1
  for (let link = 0; link < edges.drawn; link++) {
    const core = isCore(index, link)
    if (own.has(link) || (!core && !look.backgroundLinks)) continue
    const ends = [lit.emphasis[edges.from[link] ?? 0] ?? 0, lit.emphasis[edges.to[link] ?? 0] ?? 0]
    if (Math.min(...ends) === 0) continue
    const dim = fade * (lit.dims && Math.min(...ends) < 2 ? DIMMED : 1)
    const [width, opacity] = index.map.ties ? tieStyle(edges.strength[link] ?? 0) : [WIDTH, OPACITY]
    const shape = linkShape(index, palette, projection, link, width, opacity * dim)
    if (!shape) continue
    const length = Math.hypot(shape.to[0] - shape.from[0], shape.to[1] - shape.from[1])
    const fainter = length > LONG && !index.map.ties
    shapes.push(fainter ? { ...shape, opacity: LONG_OPACITY * dim } : shape)
  }
  return shapes
}

/** The stronger a tie, the wider and clearer it is. */
function tieStyle(strength: number): readonly [width: number, opacity: number] {
  return [WIDTH + 1.3 * strength, 0.3 + 0.3 * strength]
}

/** The links of what is selected or hovered and the steps of a way, over the others. */
export function litLinks(index: MapIndex, lit: Lit, palette: Palette, projection: Projection): LinkShape[] {
  const links = lit.links.flatMap(({ link, own }) => {
    const strength = index.edges.strength[link] ?? 0
    const [width, opacity] = own ? [1 + 0.6 * strength, OWN_OPACITY] : [WIDTH, NEIGHBOUR_OPACITY]
    return linkShape(index, palette, projection, link, width, opacity) ?? []
  })
  const leap = { link: null, width: LEAP_WIDTH, opacity: OWN_OPACITY, dashed: false }
  return [...links, ...lit.leaps.flatMap((ends) => curve(index, palette, projection, ends, leap) ?? [])]
}

/** One edge as a curve that bends towards the cluster of its second end; null when an end has no place. */
export function linkShape(
  index: MapIndex,
  palette: Palette,
  projection: Projection,
  link: number,
  width: number,
  opacity: number,
): LinkShape | null {
  const ends = [index.edges.from[link] ?? 0, index.edges.to[link] ?? 0] as const
  return curve(index, palette, projection, ends, { link, width, opacity, dashed: !isCore(index, link) })
}

function curve(
  index: MapIndex,
  palette: Palette,
  projection: Projection,
  ends: LinkShape['ends'],
  line: Pick<LinkShape, 'link' | 'width' | 'opacity' | 'dashed'>,
): LinkShape | null {
  const { positions, clusterOf } = index.map
  const [first, second] = ends
  const from = toPixels(projection, positions[2 * first] ?? NaN, positions[2 * first + 1] ?? NaN)
  const to = toPixels(projection, positions[2 * second] ?? NaN, positions[2 * second + 1] ?? NaN)
  if (Number.isNaN(from[0] + to[0])) return null
  const cluster = clusterOf[second] ?? -1
  const [x, y] = [index.centres[2 * cluster] ?? NaN, index.centres[2 * cluster + 1] ?? NaN]
  return {
    ...line,
    ends,
    from,
    bend: bendTowards(from, to, Number.isNaN(x) ? to : toPixels(projection, x, y)),
    to,
    colour: coloursOf(palette, index.slots[second] ?? -1).node,
  }
}

type Place = readonly [x: number, y: number]

function bendTowards(from: Place, to: Place, target: Place): Place {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const length = Math.hypot(dx, dy) || 1
  const middle: Place = [from[0] + dx / 2, from[1] + dy / 2]
  const [nx, ny] = [-dy / length, dx / length]
  const aside = (target[0] - middle[0]) * nx + (target[1] - middle[1]) * ny
  // The curve passes half way between its chord and its control point.
  const bend = 2 * Math.max(-BEND * length, Math.min(BEND * length, aside * 0.4))
  return [middle[0] + nx * bend, middle[1] + ny * bend]
}
