import type { Size } from '../../model/camera.ts'
import { type Body, type Box, boxesOf, reachOf, type Side } from './bodies.ts'

/** Numbers of one box in the flat list: its middle and half sizes. */
const BOX = 4
/** Boxes of one body: symbol and label (of lettering, the same box twice). */
const BODY = 2 * BOX

/** Bodies with their boxes in one flat array, kept up to date while they move: made for many rounds of pushing. */
export class Crowd {
  readonly bodies: readonly Body[]
  readonly #boxes: Float64Array
  readonly #obstacles: Float64Array
  readonly #reach: Float64Array
  readonly #frame: Size
  readonly #gap: number
  readonly #shore: number
  /** The push that `#deepest` found last. */
  #pushX = 0
  #pushY = 0

  /** @param gap space that any two boxes keep  @param shore space that boxes keep to the frame's edges */
  constructor(bodies: readonly Body[], obstacles: readonly Box[], frame: Size, gap: number, shore: number) {
    this.bodies = bodies
    this.#gap = gap
    this.#frame = frame
    this.#shore = shore
    this.#boxes = new Float64Array(BODY * bodies.length)
    this.#obstacles = Float64Array.from(
      obstacles.flatMap(({ x, y, halfWidth, halfHeight }) => [x, y, halfWidth, halfHeight]),
    )
    this.#reach = Float64Array.from(bodies, (body) => reachOf(body) + gap)
    bodies.forEach((_, index) => {
      this.#place(index)
    })
  }

  move(index: number, dx: number, dy: number): void {
    const body = this.bodies[index]
    if (!body || body.held) return
    body.x += dx
    body.y += dy
    const at = BODY * index
    for (const box of [at, at + BOX]) {
      this.#boxes[box] = (this.#boxes[box] ?? 0) + dx
      this.#boxes[box + 1] = (this.#boxes[box + 1] ?? 0) + dy
    }
  }

  turn(index: number, side: Side): void {
    const body = this.bodies[index]
    if (body) body.side = side
    this.#place(index)
  }

  /** One round of pushing each overlapping pair apart. @returns whether there was one */
  pushApart(): boolean {
    let moved = false
    for (let a = 0; a < this.bodies.length; a++) {
      for (let obstacle = 0; obstacle < this.#obstacles.length; obstacle += BOX) {
        if (!this.#deepest(a, this.#obstacles, obstacle, 1)) continue
        this.move(a, this.#pushX, this.#pushY)
        moved = true
      }
      for (let b = 0; b < a; b++) {
        if (!this.#mayTouch(a, b) || !this.#deepest(a, this.#boxes, BODY * b, 2)) continue
        moved = true
        const [x, y] = [this.#pushX, this.#pushY]
        const first = this.bodies[a]?.held ? 0 : this.bodies[b]?.held ? 1 : 0.5
        this.move(a, first * x, first * y)
        this.move(b, (first - 1) * x, (first - 1) * y)
      }
    }
    return moved
  }

  keepInside(index: number): void {
    const { width, height } = this.#frame
    for (let box = BODY * index; box < BODY * (index + 1); box += BOX) {
      const [x, y, halfWidth, halfHeight] = this.#box(box)
      const low = this.#shore
      this.move(
        index,
        Math.max(0, low + halfWidth - x) - Math.max(0, x + halfWidth - width + low),
        Math.max(0, low + halfHeight - y) - Math.max(0, y + halfHeight - height + low),
      )
    }
  }

  /** How far a body's boxes reach over the frame's shore. */
  outside(index: number): number {
    const { width, height } = this.#frame
    let sum = 0
    for (let box = BODY * index; box < BODY * (index + 1); box += BOX) {
      const [x, y, halfWidth, halfHeight] = this.#box(box)
      const low = this.#shore
      sum +=
        Math.max(0, low + halfWidth - x, x + halfWidth - width + low) +
        Math.max(0, low + halfHeight - y, y + halfHeight - height + low)
    }
    return sum
  }

  /** The area that a body's boxes share with obstacles and with other bodies. */
  sharedBy(index: number): number {
    let area = 0
    for (let obstacle = 0; obstacle < this.#obstacles.length; obstacle += BOX)
      area += this.#shared(index, this.#obstacles, obstacle, 1)
    for (let other = 0; other < this.bodies.length; other++)
      if (other !== index && this.#mayTouch(index, other))
        area += this.#shared(index, this.#boxes, BODY * other, 2)
    return area
  }

  #place(index: number): void {
    const body = this.bodies[index]
    if (!body) return
    const [symbol, label = symbol] = boxesOf(body, this.#gap)
    for (const [i, box] of [symbol, label].entries())
      if (box) this.#boxes.set([box.x, box.y, box.halfWidth, box.halfHeight], BODY * index + BOX * i)
  }

  #box(at: number): [x: number, y: number, halfWidth: number, halfHeight: number] {
    const boxes = this.#boxes
    return [boxes[at] ?? 0, boxes[at + 1] ?? 0, boxes[at + 2] ?? 0, boxes[at + 3] ?? 0]
  }

  #mayTouch(a: number, b: number): boolean {
    const [first, second] = [this.bodies[a], this.bodies[b]]
    const sum = (this.#reach[a] ?? 0) + (this.#reach[b] ?? 0)
    return (
      first !== undefined &&
      second !== undefined &&
      Math.abs(first.x - second.x) < sum &&
      Math.abs(first.y - second.y) < sum
    )
  }

  /** Sets the move of a body that ends its deepest overlap with some boxes, along the shallower axis. */
  #deepest(index: number, others: Float64Array, from: number, count: number): boolean {
    const boxes = this.#boxes
    let depth = 0.01
    for (let a = BODY * index; a < BODY * (index + 1); a += BOX)
      for (let b = from; b < from + BOX * count; b += BOX) {
        const dx = (boxes[a] ?? 0) - (others[b] ?? 0)
        const x = (boxes[a + 2] ?? 0) + (others[b + 2] ?? 0) - Math.abs(dx)
        if (x <= depth) continue
        const dy = (boxes[a + 1] ?? 0) - (others[b + 1] ?? 0)
        const y = (boxes[a + 3] ?? 0) + (others[b + 3] ?? 0) - Math.abs(dy)
        if (y <= depth) continue
        depth = Math.min(x, y)
        this.#pushX = x < y ? (dx < 0 ? -x : x) : 0
        this.#pushY = x < y ? 0 : dy < 0 ? -y : y
      }
    return depth > 0.01
  }

  #shared(index: number, others: Float64Array, from: number, count: number): number {
    const boxes = this.#boxes
    let area = 0
    for (let a = BODY * index; a < BODY * (index + 1); a += BOX)
      for (let b = from; b < from + BOX * count; b += BOX) {
        const x = (boxes[a + 2] ?? 0) + (others[b + 2] ?? 0) - Math.abs((boxes[a] ?? 0) - (others[b] ?? 0))
        const y =
          (boxes[a + 3] ?? 0) + (others[b + 3] ?? 0) - Math.abs((boxes[a + 1] ?? 0) - (others[b + 1] ?? 0))
        if (x > 0 && y > 0) area += x * y
      }
    return area
  }
}
