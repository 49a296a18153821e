import type { Size } from '../../model/camera.ts'
import type { Box } from './bodies.ts'
import { countryAt, type Countries } from './countries.ts'

/** Distance between papers, in layout units. */
export const SPACING = 12

/** A grid of spots, every second row shifted by half a cell, that are free or taken, each in one cluster's country. */
export class PaperCells {
  readonly #columns: number
  readonly #rows: number
  readonly #taken: Uint8Array
  /** Rings known to be full around a cell, so that a crowd does not search them again. */
  readonly #full: Uint16Array

  readonly #country: Int16Array
  #open = -1

  constructor({ width, height }: Size, countries: Countries | null) {
    this.#columns = Math.floor(width / SPACING)
    this.#rows = Math.floor(height / SPACING)
    this.#taken = new Uint8Array(this.#columns * this.#rows)
    this.#full = new Uint16Array(this.#columns * this.#rows)
    this.#country = new Int16Array(this.#columns * this.#rows).map((_, cell) => {
      const [x, y] = this.#place(cell % this.#columns, Math.floor(cell / this.#columns))
      return countries ? countryAt(countries, x, y) : -1
    })
  }

  /** From now on only the spots of one country are given away; -1: all. */
  openTo(cluster: number): void {
    this.#open = cluster
    this.#full.fill(0)
  }

  takeBox({ x, y, halfWidth, halfHeight }: Box): void {
    const [left, right] = [x - halfWidth - SPACING, x + halfWidth + SPACING]
    const [top, bottom] = [y - halfHeight - SPACING, y + halfHeight + SPACING]
    for (
      let row = Math.max(0, Math.floor(top / SPACING));
      row < Math.min(this.#rows, bottom / SPACING);
      row++
    )
      for (
        let column = Math.max(0, Math.floor(left / SPACING));
        column < Math.min(this.#columns, right / SPACING);
        column++
      ) {
        const [cellX, cellY] = this.#place(column, row)
        if (Math.abs(cellX - x) < halfWidth + SPACING / 2 && Math.abs(cellY - y) < halfHeight + SPACING / 2)
          this.#taken[row * this.#columns + column] = 1
      }
  }

  /** Gives away the open spot nearest to a place, another free one when the country is full. */
  takeNearest(x: number, y: number): [number, number] {
    const column = Math.max(0, Math.min(this.#columns - 1, Math.round(x / SPACING - 0.5)))
    const row = Math.max(0, Math.min(this.#rows - 1, Math.round(y / SPACING - 0.5)))
    const home = row * this.#columns + column
    const reach = Math.max(this.#columns, this.#rows)
    let [best, nearest] = [-1, Infinity]
    for (let ring = this.#full[home] ?? 0; ring < reach && ring * ring < nearest; ring++) {
      if (best < 0) this.#full[home] = ring
      for (const cell of this.#ring(column, row, ring)) {
        if (this.#taken[cell] || (this.#open >= 0 && this.#country[cell] !== this.#open)) continue
        const far = ((cell % this.#columns) - column) ** 2 + (Math.floor(cell / this.#columns) - row) ** 2
        if (far < nearest) [best, nearest] = [cell, far]
      }
    }
    if (best >= 0) {
      this.#taken[best] = 1
      return this.#place(best % this.#columns, Math.floor(best / this.#columns))
    }
    if (this.#open < 0) return [x, y]
    this.openTo(-1)
    return this.takeNearest(x, y)
  }

  /** The cells of a square ring around a cell. */
  *#ring(column: number, row: number, ring: number): Generator<number> {
    const cell = (c: number, r: number): number =>
      c < 0 || r < 0 || c >= this.#columns || r >= this.#rows ? -1 : r * this.#columns + c
    for (let step = -ring; step <= ring; step++)
      for (const one of [
        cell(column + step, row - ring),
        cell(column + step, row + ring),
        cell(column - ring, row + step),
        cell(column + ring, row + step),
      ])
        if (one >= 0) yield one
  }

  #place(column: number, row: number): [number, number] {
    return [SPACING * (column + (row % 2 === 0 ? 0.35 : 0.85)), SPACING * (row + 0.5)]
  }
}
