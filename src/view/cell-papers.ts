import { neighboursOf, type CorpusIndex } from './corpus-index.ts'
import type { ViewState } from './view-state.ts'

/** What stands in the rows and columns of a table of papers: concepts of the vocabulary, or years. */
export interface TableLines {
  readonly kind: ViewState['matrix']
  readonly rows: readonly { readonly of: number }[]
  readonly columns: readonly { readonly of: number }[]
}

/** The papers of a row, a column or, with both, a cell: those that count, in corpus order. */
export function papersAt(
  index: CorpusIndex,
  matrix: TableLines,
  place: { readonly row: number; readonly column: number },
  counting: { readonly roles: 'core' | 'all'; readonly papers: readonly number[] },
): number[] {
  const { years } = index.map.papers
  const nodeOf = (concept: number): number => index.map.papers.ids.length + concept
  const row = matrix.rows[place.row]
  const column = matrix.columns[place.column]
  const has = (concept: number): ReadonlySet<number> =>
    new Set(neighboursOf(index, nodeOf(concept), counting.roles))
  const ofRow = row ? has(row.of) : null
  const byYear = matrix.kind === 'techniques-years'
  const ofColumn = column && !byYear ? has(column.of) : null
  return counting.papers.filter(
    (paper) =>
      (ofRow?.has(paper) ?? true) &&
      (ofColumn?.has(paper) ?? true) &&
      (!byYear || !column || years[paper] === column.of),
  )
}

/** The cells, as places row by row, that hold any of some papers, or whose row and column are both selected. */
export function cellsWith(
  index: CorpusIndex,
  matrix: TableLines,
  nodes: readonly number[],
  roles: 'core' | 'all',
): ReadonlySet<number> {
  const papers = index.map.papers.ids.length
  const rowOf = new Map(matrix.rows.map(({ of }, row) => [of, row]))
  const columnOf = new Map(matrix.columns.map(({ of }, column) => [of, column]))
  const cells = new Set<number>()
  const add = (rows: readonly number[], columns: readonly number[]): void => {
    for (const one of rows) {
      for (const other of columns) {
        const [row, column] = [rowOf.get(one), columnOf.get(other)]
        const own = matrix.kind === 'techniques-techniques' && one === other
        if (row !== undefined && column !== undefined && !own) cells.add(row * matrix.columns.length + column)
      }
    }
  }
  for (const node of nodes) {
    if (node >= papers) continue
    const concepts = neighboursOf(index, node, roles).map((concept) => concept - papers)
    add(concepts, matrix.kind === 'techniques-years' ? [index.map.papers.years[node] ?? 0] : concepts)
  }
  const selected = nodes.filter((node) => node >= papers).map((node) => node - papers)
  if (matrix.kind !== 'techniques-years') add(selected, selected)
  return cells
}

/** Cells, as places row by row, as the columns of each row that has any. */
export function cellsByRow(
  cells: ReadonlySet<number>,
  across: number,
): ReadonlyMap<number, ReadonlySet<number>> {
  const rows = new Map<number, Set<number>>()
  for (const cell of cells) {
    const row = Math.floor(cell / across)
    const columns = rows.get(row) ?? new Set()
    rows.set(row, columns.add(cell % across))
  }
  return rows
}
