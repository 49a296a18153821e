import type { Size } from '../../model/camera.ts'
import { type Body, type Box, boxesOf, sharedArea, type Side, SIDES } from './bodies.ts'
import { Crowd } from './crowd.ts'
import { unitsAPixel } from './frame.ts'
import type { Steps } from '../steps.ts'

const ROUNDS = 320
/** Rounds after which nothing draws bodies home any more: what overlaps then is only pushed apart. */
const PULLED = 200
const SIDES_EVERY = 12
const SLICE = 16
/** Space between any two boxes while pushing, and that the result must keep. */
const PUSH_GAP = 6
export const LEAST_GAP = 3
const PULL = 0.03
/** Room that boxes keep to the frame's edges, where the shore runs, in pixels when all is shown. */
const SHORE = 26
/** Overlap, in square units, that a label puts up with before it changes its side; and the taste for each side. */
const STAY = 12
const TASTE = 4
const OUTSIDE = 6

/**
 * Moves bodies apart until none overlap, as little as possible from where they stand; labels may change side.
 * Bodies change in place. Obstacles and held bodies stay; only these may still overlap one another afterwards.
 */
export function* separateBodies(
  bodies: readonly Body[],
  obstacles: readonly Box[],
  frame: Size,
): Steps<void> {
  const home = bodies.map(({ x, y }) => ({ x, y }))
  const crowd = new Crowd(bodies, obstacles, frame, PUSH_GAP, SHORE * unitsAPixel(frame))
  for (let round = 0; round < ROUNDS; round++) {
    if (round % SIDES_EVERY === 0)
      bodies.forEach((_, index) => {
        chooseSide(crowd, index)
      })
    const pull = PULL * Math.max(0, 1 - round / PULLED)
    bodies.forEach((body, index) => {
      if (body.held || pull === 0) return
      const at = home[index] ?? body
      crowd.move(index, pull * (at.x - body.x), pull * (at.y - body.y))
    })
    const moved = crowd.pushApart()
    bodies.forEach((_, index) => {
      crowd.keepInside(index)
    })
    if (!moved && round > PULLED) break
    if (round % SLICE === SLICE - 1) yield { stage: 'Laying out the map', share: round / ROUNDS }
  }
  yield* repair(bodies, obstacles, frame)
}

function chooseSide(crowd: Crowd, index: number): void {
  const body = crowd.bodies[index]
  if (!body || body.labelWidth === 0) return
  const before = body.side
  let [best, lowest]: [Side, number] = [before, Infinity]
  for (let side = 0; side < SIDES.length; side++) {
    crowd.turn(index, side as Side)
    const stay = side === before ? 0 : STAY
    const cost = crowd.sharedBy(index) + OUTSIDE * crowd.outside(index) + stay + TASTE * side
    if (cost < lowest || (cost === lowest && side === before)) [best, lowest] = [side as Side, cost]
  }
  crowd.turn(index, best)
}

/**
 * Takes bodies that still overlap, the least important first, to the nearest free place with the best side. One that
 * finds none stays where it is: the frame is full.
 */
function* repair(bodies: readonly Body[], obstacles: readonly Box[], frame: Size): Steps<void> {
  const crowd = new Crowd(bodies, obstacles, frame, LEAST_GAP, SHORE * unitsAPixel(frame))
  const homeless = new Set<number>()
  for (let attempt = 0; attempt < bodies.length; attempt++) {
    const worst = bodies
      .map((body, index) => ({ body, index }))
      .filter(({ body, index }) => !body.held && !homeless.has(index))
      .filter(({ index }) => crowd.sharedBy(index) > 0 || crowd.outside(index) > 0.01)
      .sort((a, b) => a.body.weight - b.body.weight || a.index - b.index)[0]
    if (!worst) return
    const others = bodies.filter((body) => body !== worst.body).flatMap((body) => boxesOf(body, LEAST_GAP))
    if (!moveToFreePlace(worst.body, [...others, ...obstacles], frame)) homeless.add(worst.index)
    crowd.turn(worst.index, worst.body.side)
    yield { stage: 'Laying out the map', share: null }
  }
}

/** Looks for a free place in growing rings around the body; leaves it where it is, and says so, when the frame is full. */
function moveToFreePlace(body: Body, taken: readonly Box[], frame: Size): boolean {
  const reach = Math.hypot(frame.width, frame.height)
  const shore = SHORE * unitsAPixel(frame)
  const isInside = ({ x, y, halfWidth, halfHeight }: Box): boolean =>
    x - halfWidth >= shore &&
    y - halfHeight >= shore &&
    x + halfWidth <= frame.width - shore &&
    y + halfHeight <= frame.height - shore
  const sides: readonly Side[] = body.labelWidth === 0 ? [0] : [0, 1, 2, 3]
  for (let radius = 0; radius < reach; radius += 4) {
    const turns = Math.max(1, Math.ceil((2 * Math.PI * radius) / 6))
    for (let turn = 0; turn < turns; turn++) {
      const angle = (2 * Math.PI * turn) / turns
      const [x, y] = [body.x + radius * Math.cos(angle), body.y + radius * Math.sin(angle)]
      for (const side of sides) {
        const own = boxesOf({ ...body, side, x, y }, LEAST_GAP)
        if (!own.every(isInside) || sharedArea(own, taken) > 0) continue
        Object.assign(body, { x, y, side })
        return true
      }
    }
  }
  return false
}
