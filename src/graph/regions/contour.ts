import type { Field } from './field.ts'

/** Every how many points of a contour are kept; the drawing rounds the corners. */
const KEEP_EVERY = 3

/**
 * Closed outlines of the places where a grid is at or above a level. Its outermost cells count as below.
 * @returns rings as flat lists x0, y0, x1, y1 … in layout units, at least four points each
 * Source: marching squares, W. Lorensen and H. Cline, "Marching cubes", 1987, in two dimensions.
 */
export function contourRings(grid: Float32Array, field: Field, level: number): Float32Array[] {
  const next = segments(grid, field, level)
  const rings: Float32Array[] = []
  for (const first of next.keys()) {
    if (!next.has(first)) continue
    const points: number[] = []
    for (let step = next.get(first), at = first; step; at = step.to, step = next.get(at)) {
      points.push(step.x, step.y)
      next.delete(at)
    }
    const ring = thin(points)
    if (ring.length >= 8) rings.push(ring)
  }
  return rings
}

interface Crossing {
  readonly x: number
  readonly y: number
  readonly to: number
}

/** For each crossed grid edge its point and the edge that the outline crosses next, land on the left. */
function segments(
  grid: Float32Array,
  { columns, rows, cell, origin }: Field,
  level: number,
): Map<number, Crossing> {
  const found = new Map<number, Crossing>()
  const isShore = (column: number, row: number): boolean =>
    column === 0 || row === 0 || column === columns - 1 || row === rows - 1
  const value = (column: number, row: number): number =>
    (isShore(column, row) ? 0 : (grid[row * columns + column] ?? 0)) - level
  // Edges are numbered 2 * slot (to the right of a grid point) and 2 * slot + 1 (below it).
  const point = (edge: number): { x: number; y: number } => {
    const slot = edge >> 1
    const column = slot % columns
    const row = (slot - column) / columns
    const a = value(column, row)
    const b = (edge & 1) === 0 ? value(column + 1, row) : value(column, row + 1)
    const share = a / (a - b)
    return {
      x: origin + cell * (column + ((edge & 1) === 0 ? share : 0)),
      y: origin + cell * (row + ((edge & 1) === 0 ? 0 : share)),
    }
  }
  for (let row = 0; row + 1 < rows; row++)
    for (let column = 0; column + 1 < columns; column++) {
      const slot = row * columns + column
      const edges = { top: 2 * slot, left: 2 * slot + 1, right: 2 * slot + 3, bottom: 2 * (slot + columns) }
      const corners =
        (value(column, row) >= 0 ? 1 : 0) +
        (value(column + 1, row) >= 0 ? 2 : 0) +
        (value(column + 1, row + 1) >= 0 ? 4 : 0) +
        (value(column, row + 1) >= 0 ? 8 : 0)
      for (const [from, to] of CASES[corners] ?? [])
        found.set(edges[from], { ...point(edges[from]), to: edges[to] })
    }
  return found
}

type Edge = 'top' | 'left' | 'right' | 'bottom'

/** Ways of the outline through a cell by which corners are land (1 top left, 2 top right, 4 bottom right, 8 bottom left). */
const CASES: readonly (readonly (readonly [from: Edge, to: Edge])[])[] = [
  [],
  [['left', 'top']],
  [['top', 'right']],
  [['left', 'right']],
  [['right', 'bottom']],
  [
    ['left', 'top'],
    ['right', 'bottom'],
  ],
  [['top', 'bottom']],
  [['left', 'bottom']],
  [['bottom', 'left']],
  [['bottom', 'top']],
  [
    ['top', 'right'],
    ['bottom', 'left'],
  ],
  [['bottom', 'right']],
  [['right', 'left']],
  [['right', 'top']],
  [['top', 'left']],
  [],
]

function thin(points: readonly number[]): Float32Array {
  const kept: number[] = []
  for (let i = 0; i < points.length; i += 2 * KEEP_EVERY) kept.push(points[i] ?? 0, points[i + 1] ?? 0)
  return Float32Array.from(kept)
}
