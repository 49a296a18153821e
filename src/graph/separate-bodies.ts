import type { Size } from '../model/camera.ts'
import { type Body, type Box, boxesOf, depthX, depthY, reachOf, sharedArea, type Side } from './bodies.ts'

const ROUNDS = 700
const SIDES_EVERY = 12
/** Space between any two boxes while pushing, and that the result must keep. */
const PUSH_GAP = 6
export const LEAST_GAP = 3
const PULL = 0.02

/**
 * Moves bodies apart until none overlap, as little as possible from where they stand; labels may change side.
 * Bodies change in place. Obstacles and held bodies stay; only these may still overlap one another afterwards.
 */
export function separateBodies(bodies: readonly Body[], obstacles: readonly Box[], frame: Size): void {
  const home = bodies.map(({ x, y }) => ({ x, y }))
  for (let round = 0; round < ROUNDS; round++) {
    if (round % SIDES_EVERY === 0) chooseSides(bodies, obstacles, frame)
    const pull = PULL * (1 - round / ROUNDS)
    bodies.forEach((body, index) => {
      if (body.held) return
      body.x += pull * ((home[index]?.x ?? 0) - body.x)
      body.y += pull * ((home[index]?.y ?? 0) - body.y)
    })
    const moved = pushApart(bodies, obstacles)
    for (const body of bodies) keepInside(body, frame)
    if (!moved && round > ROUNDS / 2) break
  }
  repair(bodies, obstacles, frame)
}

function pushApart(bodies: readonly Body[], obstacles: readonly Box[]): boolean {
  const boxes = bodies.map((body) => boxesOf(body, PUSH_GAP))
  const reach = bodies.map((body) => reachOf(body) + PUSH_GAP)
  let moved = false
  const move = (index: number, dx: number, dy: number): void => {
    const body = bodies[index]
    if (!body || body.held) return
    body.x += dx
    body.y += dy
    boxes[index] = boxesOf(body, PUSH_GAP)
  }
  for (let a = 0; a < bodies.length; a++) {
    for (const obstacle of obstacles) {
      const push = deepest(boxes[a] ?? [], [obstacle])
      if (push) move(a, push.x, push.y)
      moved ||= push !== null
    }
    for (let b = 0; b < a; b++) {
      if (!mayTouch(bodies, reach, a, b)) continue
      const push = deepest(boxes[a] ?? [], boxes[b] ?? [])
      if (!push) continue
      moved = true
      const first = bodies[a]?.held ? 0 : bodies[b]?.held ? 1 : 0.5
      move(a, first * push.x, first * push.y)
      move(b, (first - 1) * push.x, (first - 1) * push.y)
    }
  }
  return moved
}

function mayTouch(bodies: readonly Body[], reach: readonly number[], a: number, b: number): boolean {
  const sum = (reach[a] ?? 0) + (reach[b] ?? 0)
  return (
    Math.abs((bodies[a]?.x ?? 0) - (bodies[b]?.x ?? 0)) < sum &&
    Math.abs((bodies[a]?.y ?? 0) - (bodies[b]?.y ?? 0)) < sum
  )
}

/** The move of the first list that ends its deepest overlap with the second, along the shallower axis. */
function deepest(some: readonly Box[], others: readonly Box[]): { x: number; y: number } | null {
  let best: { x: number; y: number } | null = null
  let depth = 0.01
  for (const a of some)
    for (const b of others) {
      const x = depthX(a, b)
      if (x <= depth) continue
      const y = depthY(a, b)
      const shallow = Math.min(x, y)
      if (shallow <= depth) continue
      depth = shallow
      best = x < y ? { x: a.x < b.x ? -x : x, y: 0 } : { x: 0, y: a.y < b.y ? -y : y }
    }
  return best
}

function chooseSides(bodies: readonly Body[], obstacles: readonly Box[], frame: Size): void {
  const reach = bodies.map((body) => reachOf(body) + PUSH_GAP)
  const boxes = bodies.map((body) => boxesOf(body, PUSH_GAP))
  bodies.forEach((body, index) => {
    if (body.labelWidth === 0) return
    const near = boxes.filter((_, other) => other !== index && mayTouch(bodies, reach, index, other)).flat()
    const cost = (side: Side): number => {
      const own = boxesOf({ ...body, side }, PUSH_GAP)
      const stay = side === body.side ? 0 : 12
      return sharedArea(own, near) + sharedArea(own, obstacles) + 6 * outside(own, frame) + stay + 4 * side
    }
    body.side = ([0, 1, 2, 3] as const).reduce(
      (best, side) => (cost(side) < cost(best) ? side : best),
      body.side,
    )
    boxes[index] = boxesOf(body, PUSH_GAP)
  })
}

/** How far boxes reach over the frame's edges. */
function outside(boxes: readonly Box[], frame: Size): number {
  let sum = 0
  for (const { x, y, halfWidth, halfHeight } of boxes)
    sum +=
      Math.max(0, halfWidth - x, x + halfWidth - frame.width) +
      Math.max(0, halfHeight - y, y + halfHeight - frame.height)
  return sum
}

function keepInside(body: Body, frame: Size): void {
  if (body.held) return
  for (const { x, y, halfWidth, halfHeight } of boxesOf(body, LEAST_GAP)) {
    body.x += Math.max(0, halfWidth - x) - Math.max(0, x + halfWidth - frame.width)
    body.y += Math.max(0, halfHeight - y) - Math.max(0, y + halfHeight - frame.height)
  }
}

/** Takes bodies that still overlap, the least important first, to the nearest free place with the best side. */
function repair(bodies: readonly Body[], obstacles: readonly Box[], frame: Size): void {
  for (let attempt = 0; attempt < bodies.length; attempt++) {
    const boxes = bodies.map((body) => boxesOf(body, LEAST_GAP))
    const overlapping = bodies
      .map((body, index) => ({ body, index }))
      .filter(({ body, index }) => {
        if (body.held) return false
        const others = [...boxes.slice(0, index), ...boxes.slice(index + 1)].flat()
        const own = boxes[index] ?? []
        return sharedArea(own, others) + sharedArea(own, obstacles) > 0 || outside(own, frame) > 0.01
      })
      .sort((a, b) => a.body.weight - b.body.weight || a.index - b.index)
    const worst = overlapping[0]
    if (!worst) return
    const others = boxes.filter((_, index) => index !== worst.index).flat()
    moveToFreePlace(worst.body, [...others, ...obstacles], frame)
  }
}

/** Looks for a free place in growing rings around the body; leaves it where it is when the frame is full. */
function moveToFreePlace(body: Body, taken: readonly Box[], frame: Size): void {
  const reach = Math.hypot(frame.width, frame.height)
  for (let radius = 0; radius < reach; radius += 4) {
    const turns = Math.max(1, Math.ceil((2 * Math.PI * radius) / 6))
    for (let turn = 0; turn < turns; turn++) {
      const angle = (2 * Math.PI * turn) / turns
      for (const side of body.labelWidth === 0 ? ([0] as const) : ([0, 1, 2, 3] as const)) {
        const moved = {
          ...body,
          side,
          x: body.x + radius * Math.cos(angle),
          y: body.y + radius * Math.sin(angle),
        }
        const own = boxesOf(moved, LEAST_GAP)
        if (outside(own, frame) > 0 || sharedArea(own, taken) > 0) continue
        Object.assign(body, { x: moved.x, y: moved.y, side })
        return
      }
    }
  }
}
