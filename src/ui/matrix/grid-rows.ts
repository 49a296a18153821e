import type { CorpusMap } from '../../model/corpus-map.ts'
import type { Matrix } from '../../state/types.ts'
import { cellLook, levelBounds, mostOf } from '../../view/cell-levels.ts'
import { cellWords, columnLabel, rowLabel } from '../../view/cell-words.ts'

export interface MatrixCell {
  /** How it looks: a level, a departure, `own` (a technique against itself) or nothing. */
  readonly look: string
  /** Its accessible name. */
  readonly words: string
  /** Whether a band begins with it. */
  readonly opens: boolean
  /** Number of the gap it is, or 0. */
  readonly gap: number
}

export interface MatrixRowData {
  readonly label: string
  readonly papers: number
  readonly opens: boolean
  readonly cells: readonly MatrixCell[]
}

/**
 * What stands in the rows of the grid.
 *
 * @param gaps how many of the matrix's gaps have their number in the grid
 */
export function rowsOf(
  map: CorpusMap,
  matrix: Matrix,
  measure: 'papers' | 'expected',
  gaps: number,
): MatrixRowData[] {
  const { rows, columns, counts, expected, departs, kind } = matrix
  const bounds = levelBounds(mostOf(counts))
  const across = columns.length
  const gapOf = new Map(matrix.gaps.slice(0, gaps).map((gap, at) => [gap.row * across + gap.column, at + 1]))
  const names = columns.map((column) => columnLabel(map, kind, column))
  return rows.map((row, at) => {
    const label = rowLabel(map, row)
    return {
      label,
      papers: row.papers,
      opens: at > 0 && row.band !== rows[at - 1]?.band,
      cells: columns.map((column, to) => {
        const cell = at * across + to
        const opens = to > 0 && column.band !== columns[to - 1]?.band
        const own = kind === 'techniques-techniques' && row.of === column.of
        if (own) return { look: 'own', words: `${label} itself: ${row.papers} papers`, opens, gap: 0 }
        const count = counts[cell] ?? 0
        const awaited = expected[cell] ?? 0
        const gap = gapOf.get(cell) ?? 0
        const words = `${label}, ${names[to] ?? ''}: ${cellWords(count, awaited, departs[cell] ?? 0)}`
        return {
          look: cellLook(measure, { count, expected: awaited, departs: departs[cell] ?? 0 }, bounds),
          words: gap > 0 ? `${words}, gap ${gap}` : words,
          opens,
          gap,
        }
      }),
    }
  })
}
