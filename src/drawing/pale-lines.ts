import type { Rect } from './projection.ts'

/** A stretch of a line, as a chain of cubic curves: start, then two controls and an end for each piece. */
export interface Stretch {
  readonly path: readonly number[]
  /** It runs beneath a name. */
  readonly under: boolean
}

type Cubic = readonly [
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
]

/** Steps in which a curve is walked, in pixels: names are higher than that. */
const STEP = 3
const HALVINGS = 12

/**
 * Cuts a chain of cubic curves where it goes beneath names and comes out again, so that formats without masks can
 * pale it there too. The stretches laid end to end are the chain.
 * @param grounds of the names, see `nameGround`
 */
export function cutUnder(path: readonly number[], grounds: readonly Rect[]): Stretch[] {
  const stretches: { path: number[]; under: boolean }[] = []
  for (let at = 0; at + 7 < path.length; at += 6) {
    const curve = path.slice(at, at + 8) as unknown as Cubic
    const near = grounds.filter((ground) => mayTouch(curve, ground))
    for (const [piece, under] of cutCurve(curve, near)) {
      const last = stretches.at(-1)
      if (last?.under === under) last.path.push(...piece.slice(2))
      else stretches.push({ path: [...piece], under })
    }
  }
  return stretches
}

/** A quadratic curve as a cubic one. */
export function asCubic(
  from: readonly [number, number],
  bend: readonly [number, number],
  to: readonly [number, number],
): Cubic {
  const towards = (end: readonly [number, number]): [number, number] => [
    end[0] + (2 / 3) * (bend[0] - end[0]),
    end[1] + (2 / 3) * (bend[1] - end[1]),
  ]
  return [...from, ...towards(from), ...towards(to), ...to]
}

/** A curve lies within its corners. */
function mayTouch(curve: Cubic, { left, top, width, height }: Rect): boolean {
  const [xs, ys] = [curve.filter((_, slot) => slot % 2 === 0), curve.filter((_, slot) => slot % 2 === 1)]
  return (
    Math.max(...xs) >= left &&
    Math.min(...xs) <= left + width &&
    Math.max(...ys) >= top &&
    Math.min(...ys) <= top + height
  )
}

function cutCurve(curve: Cubic, grounds: readonly Rect[]): [piece: Cubic, under: boolean][] {
  if (grounds.length === 0) return [[curve, false]]
  const isUnder = (t: number): boolean => {
    const [x, y] = pointAt(curve, t)
    return grounds.some((ground) => isOn(ground, x, y))
  }
  const [ax, ay, bx, by, cx, cy, dx, dy] = curve
  const length = Math.hypot(bx - ax, by - ay) + Math.hypot(cx - bx, cy - by) + Math.hypot(dx - cx, dy - cy)
  const steps = Math.max(2, Math.ceil(length / STEP))
  const pieces: [Cubic, boolean][] = []
  let [start, under] = [0, isUnder(0)]
  for (let step = 1; step <= steps; step++) {
    const now = isUnder(step / steps)
    if (now === under) continue
    const cut = crossing(isUnder, (step - 1) / steps, step / steps, now)
    if (cut > start) pieces.push([between(curve, start, cut), under])
    ;[start, under] = [cut, now]
  }
  if (start < 1) pieces.push([between(curve, start, 1), under])
  return pieces
}

function crossing(isUnder: (t: number) => boolean, from: number, to: number, after: boolean): number {
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (from + to) / 2
    if (isUnder(middle) === after) to = middle
    else from = middle
  }
  return (from + to) / 2
}

/** Whether a point lies in a box with round ends. */
function isOn({ left, top, width, height }: Rect, x: number, y: number): boolean {
  const radius = Math.min(width, height) / 2
  const middle = Math.max(left + radius, Math.min(left + width - radius, x))
  return Math.hypot(x - middle, y - (top + height / 2)) <= radius
}

function pointAt([ax, ay, bx, by, cx, cy, dx, dy]: Cubic, t: number): [x: number, y: number] {
  const s = 1 - t
  const [a, b, c, d] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t]
  return [a * ax + b * bx + c * cx + d * dx, a * ay + b * by + c * cy + d * dy]
}

/** The part of a curve between two of its parameters (de Casteljau). */
function between(curve: Cubic, from: number, to: number): Cubic {
  const [, tail] = split(curve, from)
  return from >= 1 ? tail : split(tail, (to - from) / (1 - from))[0]
}

function split([ax, ay, bx, by, cx, cy, dx, dy]: Cubic, t: number): [head: Cubic, tail: Cubic] {
  const mix = (a: number, b: number): number => a + t * (b - a)
  const [px, py, qx, qy, rx, ry] = [
    mix(ax, bx),
    mix(ay, by),
    mix(bx, cx),
    mix(by, cy),
    mix(cx, dx),
    mix(cy, dy),
  ]
  const [ux, uy, vx, vy] = [mix(px, qx), mix(py, qy), mix(qx, rx), mix(qy, ry)]
  const [x, y] = [mix(ux, vx), mix(uy, vy)]
  return [
    [ax, ay, px, py, ux, uy, x, y],
    [x, y, vx, vy, rx, ry, dx, dy],
  ]
}
