import { BYTE_ORDER_MARK, csvLine } from './csv.ts'

/** A matrix with names for its lines. */
export interface NamedTable {
  /** What stands in the rows, such as `domain`. */
  readonly rowKind: string
  readonly rows: readonly { readonly label: string; readonly band: string; readonly papers: number }[]
  readonly columns: readonly { readonly label: string; readonly papers: number }[]
  /** Row by row. */
  readonly values: ArrayLike<number>
}

/** The table as it stands: a line of column names, a line of their papers, then a line a row. */
export function* writeMatrix({ rowKind, rows, columns, values }: NamedTable): Generator<string> {
  yield BYTE_ORDER_MARK
  yield csvLine([rowKind, 'family', 'papers', ...columns.map(({ label }) => label)])
  yield csvLine(['papers', null, null, ...columns.map(({ papers }) => papers)])
  for (const [row, { label, band, papers }] of rows.entries()) {
    const cells = columns.map((_, column) => round(values[row * columns.length + column] ?? 0))
    yield csvLine([label, band, papers, ...cells])
  }
}

/** Expected counts to three places; counts are whole. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
