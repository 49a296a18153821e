import type { Size } from '../../model/camera.ts'
import type { Box } from './bodies.ts'

/** Side of a cell, in layout units. */
const CELL = 2
/** Room that spots keep to the frame's edges. */
const SHORE = 12

/** Which places of a frame are still free, on a fine grid. */
export class FreeSpots {
  readonly #columns: number
  readonly #rows: number
  readonly #taken: Uint8Array

  constructor({ width, height }: Size) {
    this.#columns = Math.ceil(width / CELL)
    this.#rows = Math.ceil(height / CELL)
    this.#taken = new Uint8Array(this.#columns * this.#rows).fill(1)
    const inner = {
      x: width / 2,
      y: height / 2,
      halfWidth: width / 2 - SHORE,
      halfHeight: height / 2 - SHORE,
    }
    this.#mark(inner, 0, () => true)
  }

  /** Takes a box with some clearance around it. */
  takeBox({ x, y, halfWidth, halfHeight }: Box, clearance: number): void {
    const box = { x, y, halfWidth: halfWidth + clearance, halfHeight: halfHeight + clearance }
    this.#mark(box, 1, () => true)
  }

  takeDisc(x: number, y: number, radius: number): void {
    const box = { x, y, halfWidth: radius, halfHeight: radius }
    this.#mark(box, 1, (dx, dy) => dx * dx + dy * dy < radius * radius)
  }

  isFree(x: number, y: number): boolean {
    const [column, row] = [Math.floor(x / CELL), Math.floor(y / CELL)]
    if (column < 0 || row < 0 || column >= this.#columns || row >= this.#rows) return false
    return this.#taken[row * this.#columns + column] === 0
  }

  #mark(box: Box, value: 0 | 1, isIn: (dx: number, dy: number) => boolean): void {
    const { x, y, halfWidth, halfHeight } = box
    const first = Math.max(0, Math.floor((x - halfWidth) / CELL))
    const last = Math.min(this.#columns - 1, Math.floor((x + halfWidth) / CELL))
    const bottom = Math.min(this.#rows - 1, Math.floor((y + halfHeight) / CELL))
    for (let row = Math.max(0, Math.floor((y - halfHeight) / CELL)); row <= bottom; row++)
      for (let column = first; column <= last; column++)
        if (isIn((column + 0.5) * CELL - x, (row + 0.5) * CELL - y))
          this.#taken[row * this.#columns + column] = value
  }
}
