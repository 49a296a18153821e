import { expect, test } from 'vitest'
import { contourRings } from '../../../src/graph/regions/contour.ts'
import type { Field } from '../../../src/graph/regions/field.ts'
import { isInside } from '../../../src/graph/separation.ts'

const SIDE = 20
const field: Field = { cell: 10, columns: SIDE, rows: SIDE, origin: 5, layers: [] }

/** Land where a rule says so, by column and row. */
function gridOf(isLand: (column: number, row: number) => boolean): Float32Array {
  return Float32Array.from({ length: SIDE * SIDE }, (_, slot) =>
    isLand(slot % SIDE, Math.floor(slot / SIDE)) ? 1 : 0,
  )
}

test('a square of land has one ring around it', () => {
  const rings = contourRings(
    gridOf((column, row) => column >= 5 && column < 15 && row >= 5 && row < 15),
    field,
    0.5,
  )
  expect(rings.length).toBe(1)
  expect(isInside(100, 100, rings)).toBe(true)
  expect(isInside(30, 100, rings)).toBe(false)
})

test('land that reaches the edge of the grid is closed along the edge', () => {
  for (const isLand of [
    (column: number) => column < 10,
    (column: number) => column >= 10,
    (_: number, row: number) => row < 10,
    (column: number, row: number) => row >= 10 && column < 10,
    () => true,
  ]) {
    const rings = contourRings(gridOf(isLand), field, 0.5)
    for (let row = 2; row < SIDE - 2; row++)
      for (let column = 2; column < SIDE - 2; column++) {
        // Corners are cut, so that cells beside the shore may be on either side.
        const around = [-2, 0, 2].flatMap((dx) => [-2, 0, 2].map((dy) => isLand(column + dx, row + dy)))
        if (new Set(around).size === 1)
          expect(isInside(10 * column + 5, 10 * row + 5, rings)).toBe(isLand(column, row))
      }
  }
})
