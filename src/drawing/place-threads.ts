import type { Lit } from './emphasis.ts'
import type { MapLook } from './look.ts'
import { isCore, linksOf, type MapIndex, otherEnd } from './map-index.ts'
import { coloursOf, type Palette } from './palette.ts'
import { type Projection, toPixels } from './projection.ts'
import type { ThreadShape } from './shapes.ts'
import { threadOrder } from './thread-order.ts'

const LIT = { width: 1.7, opacity: 0.9 }
const QUIET = { width: 0.9, opacity: 0.34 }
/** Threads of all papers are drawn up to so many papers. */
const MOST_THREADS = 400
/** How far a curve's controls reach, as a share of the shorter of two segments. */
const TENSION = 0.38

/** Threads: one smooth curve per paper through its own place and all its core concepts. */
export function placeThreads(
  index: MapIndex,
  look: MapLook,
  lit: Lit,
  palette: Palette,
  projection: Projection,
): ThreadShape[] {
  const bright = new Set(lit.threads)
  const quiet =
    look.allThreads && index.papers <= MOST_THREADS
      ? [...index.nodes].filter(
          (node) => node < index.papers && !bright.has(node) && lit.emphasis[node] !== 0,
        )
      : []
  const shape = (paper: number, style: typeof LIT): ThreadShape[] => {
    const path = threadPath(index, paper, projection)
    if (path.length === 0) return []
    return [{ paper, path, colour: coloursOf(palette, index.slots[paper] ?? -1).node, ...style }]
  }
  return [
    ...quiet.flatMap((paper) => shape(paper, lit.dims ? { ...QUIET, opacity: 0.08 } : QUIET)),
    ...[...bright].flatMap((paper) => shape(paper, LIT)),
  ]
}

function threadPath(index: MapIndex, paper: number, projection: Projection): number[] {
  const { positions } = index.map
  const nodes = [paper]
  for (const link of linksOf(index, paper)) if (isCore(index, link)) nodes.push(otherEnd(index, link, paper))
  const places = nodes.flatMap((node) =>
    toPixels(projection, positions[2 * node] ?? NaN, positions[2 * node + 1] ?? NaN),
  )
  if (nodes.length < 2 || places.some(Number.isNaN)) return []
  const points = threadOrder(places).map(
    (place) => [places[2 * place] ?? 0, places[2 * place + 1] ?? 0] as const,
  )
  return cardinal(points)
}

type Place = readonly [x: number, y: number]

/**
 * A smooth chain of cubic curves through points, its tangents no longer than the segments allow.
 * Source: cardinal splines, E. Catmull and R. Rom, "A class of local interpolating splines", 1974.
 */
function cardinal(points: readonly Place[]): number[] {
  const [first] = points
  if (!first) return []
  const path: number[] = [...first]
  const far = (a: Place, b: Place): number => Math.hypot(a[0] - b[0], a[1] - b[1])
  const tangent = (i: number): Place => {
    const [before, at, after] = [points[i - 1], points[i], points[i + 1]]
    if (!before || !at || !after) return [0, 0]
    const length = far(before, after) || 1
    const reach = (TENSION * Math.min(far(before, at), far(at, after))) / length
    return [reach * (after[0] - before[0]), reach * (after[1] - before[1])]
  }
  points.slice(1).forEach((to, i) => {
    const from = points[i] ?? to
    const [leave, arrive] = [tangent(i), tangent(i + 1)]
    path.push(from[0] + leave[0], from[1] + leave[1], to[0] - arrive[0], to[1] - arrive[1], ...to)
  })
  return path
}
