import { conceptsAt, type CountedPapers } from './counted-papers.ts'

/** What stands against what: rows by columns. */
export type MatrixKind = 'domains-techniques' | 'techniques-techniques' | 'techniques-years'

/** One row or column. */
export interface MatrixLine {
  /** Index of the concept in the vocabulary; of a column of years the year. */
  readonly of: number
  /** How many of the papers that count have it. */
  readonly papers: number
  /** Name of the band it stands in; empty where there are no bands. */
  readonly band: string
}

/** A table of papers: how many have both the row's and the column's thing. */
export interface CrossTable {
  readonly kind: MatrixKind
  /** Papers that count: all of the question, against years those whose year is known. */
  readonly papers: number
  readonly rows: readonly MatrixLine[]
  readonly columns: readonly MatrixLine[]
  /** Papers of each cell, row by row. A technique against itself has 0. */
  readonly counts: Uint32Array
  /** Papers that chance alone would put into each cell: row times column, divided by all papers. */
  readonly expected: Float32Array
}

/** Counts papers by cell. @param years of each paper of the corpus; 0 where unknown */
export function crossTable(
  kind: MatrixKind,
  counted: CountedPapers,
  rows: readonly MatrixLine[],
  columns: readonly MatrixLine[],
  years: ArrayLike<number>,
): CrossTable {
  const size = rows.length * columns.length
  const counts = new Uint32Array(size)
  const rowOf = new Map(rows.map(({ of }, row) => [of, row]))
  const columnOf = new Map(columns.map(({ of }, column) => [of, column]))
  counted.papers.forEach((paper, place) => {
    const own = conceptsAt(counted, place)
    const across = kind === 'techniques-years' ? [years[paper] ?? 0] : own
    for (const one of own) {
      const row = rowOf.get(one)
      if (row === undefined) continue
      for (const other of across) {
        const column = columnOf.get(other)
        if (column === undefined || (kind === 'techniques-techniques' && one === other)) continue
        const cell = row * columns.length + column
        counts[cell] = (counts[cell] ?? 0) + 1
      }
    }
  })
  const expected = new Float32Array(size)
  rows.forEach((row, at) => {
    columns.forEach((column, to) => {
      if (kind === 'techniques-techniques' && row.of === column.of) return
      expected[at * columns.length + to] = (row.papers * column.papers) / counted.papers.length
    })
  })
  return { kind, papers: counted.papers.length, rows, columns, counts, expected }
}
