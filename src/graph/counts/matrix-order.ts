import type { CrossTable, MatrixLine } from './cross-table.ts'
import { bestLeafOrder, type Distance, joinNearest, leaf } from './seriation.ts'

/**
 * Rows and columns with alike ones beside each other: by the angle between their Pearson residuals (observed
 * less expected, over the root of expected, as in correspondence analysis: M. Greenacre, 1984), so that large
 * rows don't look alike for their size. Bands stay together. Years stay in time; a technique stands at the
 * same place in both directions.
 */
export function orderLines(table: CrossTable): readonly [rows: MatrixLine[], columns: MatrixLine[]] {
  const { kind, rows, columns } = table
  const across = columns.length
  const byRow = rows.map((_, row) => columns.map((_column, column) => residual(table, row * across + column)))
  const rowOrder = seriate(rows, byRow)
  const orderedRows = pick(rows, rowOrder)
  if (kind === 'techniques-techniques') return [orderedRows, orderedRows]
  if (kind === 'techniques-years') return [orderedRows, [...columns]]
  const byColumn = columns.map((_, column) => rows.map((_row, row) => residual(table, row * across + column)))
  const columnOrder = seriate(columns, byColumn)
  if (leansBack(table, rowOrder, columnOrder)) columnOrder.reverse()
  return [orderedRows, pick(columns, columnOrder)]
}

function residual({ counts, expected }: CrossTable, cell: number): number {
  const awaited = expected[cell] ?? 0
  return awaited > 0 ? ((counts[cell] ?? 0) - awaited) / Math.sqrt(awaited) : 0
}

/** The order of the lines by their profiles: the best of all turns of a tree that keeps bands whole. */
function seriate(lines: readonly MatrixLine[], profiles: readonly (readonly number[])[]): number[] {
  if (lines.length === 0) return []
  const size = lines.length
  const distances = new Float64Array(size * size)
  const lengths = profiles.map((profile) => Math.sqrt(dot(profile, profile)))
  profiles.forEach((one, at) => {
    profiles.forEach((other, to) => {
      const length = (lengths[at] ?? 0) * (lengths[to] ?? 0)
      distances[at * size + to] = at === to ? 0 : length > 0 ? 1 - dot(one, other) / length : 1
    })
  })
  const distance: Distance = (one, other) => distances[one * size + other] ?? 0
  const bands = new Map<string, number[]>()
  lines.forEach(({ band }, line) => {
    const own = bands.get(band)
    if (own) own.push(line)
    else bands.set(band, [line])
  })
  const trees = [...bands.values()].map((members) => joinNearest(members.map(leaf), distance))
  return bestLeafOrder(joinNearest(trees, distance), distance)
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0)
}

/** Whether papers lie rather along the diagonal that falls from right to left: then one side is turned. */
function leansBack(table: CrossTable, rowOrder: readonly number[], columnOrder: readonly number[]): boolean {
  let slope = 0
  rowOrder.forEach((row, at) => {
    columnOrder.forEach((column, to) => {
      const place = (at - (rowOrder.length - 1) / 2) * (to - (columnOrder.length - 1) / 2)
      slope += place * Math.max(0, residual(table, row * columnOrder.length + column))
    })
  })
  return slope < 0
}

function pick(lines: readonly MatrixLine[], order: readonly number[]): MatrixLine[] {
  return order.flatMap((line) => lines[line] ?? [])
}
