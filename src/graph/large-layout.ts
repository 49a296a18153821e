import { boxesOf } from './bodies.ts'
import { placeAtCentres, startPlane } from './concept-start.ts'
import { fillFrame } from './frame.ts'
import { isPlaced } from './plane.ts'
import { seededRandom } from './random.ts'
import { separateBodies } from './separate-bodies.ts'
import type { Steps } from './steps.ts'
import { type Layout, type LayoutTask, makeBodies } from './layout-task.ts'

const FRAME_MARGIN = 60
/** Distance between papers, in layout units. */
const SPACING = 10

/**
 * A layout of thousands of papers in a second or two: concepts by co-occurrence with their labels kept apart,
 * each paper on the free cell nearest to the weighted centre of its concepts.
 */
export function* largeLayout(task: LayoutTask, seed: number): Steps<Layout> {
  const { graph, clusterOf, frame, earlier } = task
  const random = seededRandom(seed)
  const plane = startPlane(graph, clusterOf, random)
  plane.fill(NaN, 0, 2 * graph.papers)
  fillFrame(plane, frame, FRAME_MARGIN)
  if (earlier) keepEarlier(plane, earlier)
  const { bodies, conceptBodies, nameBodies } = makeBodies(task, plane)
  yield* separateBodies(bodies, [], frame)
  const labelSides = new Uint8Array(plane.length / 2)
  for (const [concept, body] of conceptBodies) {
    const node = graph.papers + concept
    plane[2 * node] = body.x
    plane[2 * node + 1] = body.y
    labelSides[node] = body.side
  }
  placeAtCentres(graph, plane)
  if (earlier) keepEarlier(plane, earlier)
  const cells = new Cells(frame.width, frame.height)
  for (const { x, y, halfWidth, halfHeight } of bodies.flatMap((body) => boxesOf(body, 2)))
    cells.takeBox(x, y, halfWidth, halfHeight)
  for (let paper = 0; paper < graph.papers; paper++) {
    if (!isPlaced(plane, paper)) continue
    if (task.pinned[paper] === 1 || isPlaced(earlier ?? [], paper)) continue
    const [x, y] = cells.takeNearest(
      (plane[2 * paper] ?? 0) + 4 * SPACING * (random() - 0.5),
      (plane[2 * paper + 1] ?? 0) + 4 * SPACING * (random() - 0.5),
    )
    plane[2 * paper] = x
    plane[2 * paper + 1] = y
  }
  return { plane, labelSides, names: nameBodies.map(({ x, y }) => [x, y] as const) }
}

function keepEarlier(plane: Float64Array, earlier: Float64Array): void {
  for (let node = 0; 2 * node < plane.length; node++) {
    if (!isPlaced(plane, node) || !isPlaced(earlier, node)) continue
    plane[2 * node] = earlier[2 * node] ?? 0
    plane[2 * node + 1] = earlier[2 * node + 1] ?? 0
  }
}

/** A grid of spots, every second row shifted by half a cell, that are free or taken. */
class Cells {
  readonly #columns: number
  readonly #rows: number
  readonly #taken: Uint8Array
  /** Rings known to be full around a cell, so that a crowd does not search them again. */
  readonly #full: Uint16Array

  constructor(width: number, height: number) {
    this.#columns = Math.floor(width / SPACING)
    this.#rows = Math.floor(height / SPACING)
    this.#taken = new Uint8Array(this.#columns * this.#rows)
    this.#full = new Uint16Array(this.#columns * this.#rows)
  }

  takeBox(x: number, y: number, halfWidth: number, halfHeight: number): void {
    for (let row = 0; row < this.#rows; row++)
      for (let column = 0; column < this.#columns; column++) {
        const [cellX, cellY] = this.#place(column, row)
        if (Math.abs(cellX - x) < halfWidth + SPACING / 2 && Math.abs(cellY - y) < halfHeight + SPACING / 2)
          this.#taken[row * this.#columns + column] = 1
      }
  }

  takeNearest(x: number, y: number): [number, number] {
    const column = Math.max(0, Math.min(this.#columns - 1, Math.round(x / SPACING - 0.5)))
    const row = Math.max(0, Math.min(this.#rows - 1, Math.round(y / SPACING - 0.5)))
    const home = row * this.#columns + column
    const reach = Math.max(this.#columns, this.#rows)
    for (let ring = this.#full[home] ?? 0; ring < reach; ring++) {
      const free = this.#freeOnRing(column, row, ring)
      if (!free) continue
      this.#full[home] = ring
      this.#taken[free.row * this.#columns + free.column] = 1
      return this.#place(free.column, free.row)
    }
    return [x, y]
  }

  #freeOnRing(column: number, row: number, ring: number): { column: number; row: number } | null {
    let best: { column: number; row: number } | null = null
    let nearest = Infinity
    const look = (c: number, r: number): void => {
      if (c < 0 || r < 0 || c >= this.#columns || r >= this.#rows || this.#taken[r * this.#columns + c])
        return
      const far = (c - column) ** 2 + (r - row) ** 2
      if (far < nearest) [best, nearest] = [{ column: c, row: r }, far]
    }
    for (let step = -ring; step <= ring; step++) {
      look(column + step, row - ring)
      look(column + step, row + ring)
      look(column - ring, row + step)
      look(column + ring, row + step)
    }
    return best
  }

  #place(column: number, row: number): [number, number] {
    return [SPACING * (column + (row % 2 === 0 ? 0.35 : 0.85)), SPACING * (row + 0.5)]
  }
}
