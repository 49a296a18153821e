import type { MatrixLine } from '../../state/types.ts'

/** All sizes of the grid in CSS pixels. */
export interface GridSizes {
  readonly cellWidth: number
  readonly cellHeight: number
  /** Of the row names, at the left. */
  readonly head: number
  /** Of the column names, at the top. */
  readonly top: number
  /** Left edge of each column and, last, of the totals; counted from the row names' right edge. */
  readonly lefts: readonly number[]
  /** Top edge of each row and, last, the bottom; counted from the column names' bottom edge. */
  readonly tops: readonly number[]
}

export const BAND_GAP = 7
export const TOTALS = 40
const SLANT = Math.PI / 3
/** Em of a letter of the narrow face, on the whole. */
const LETTER = 0.52
const TEXT = 11
/** CSS pixels of a letter of a row's name, on the whole. */
const NAME = 5.5

/** CSS pixels right of the last column: for the totals, and for the end of that column's leaning name. */
export function tailOf(lastName: string, cellWidth: number): number {
  const reach = lastName.length * TEXT * LETTER * Math.cos(SLANT) - cellWidth / 2
  return Math.max(TOTALS, Math.ceil(reach) + 10)
}

/** Where the edges of lines lie: a gap stands before each line of another band. */
function edges(lines: readonly MatrixLine[], size: number): number[] {
  const all = [0]
  lines.forEach((_, line) => {
    const next = lines[line + 1]
    const gap = next && next.band !== lines[line]?.band ? BAND_GAP : 0
    all.push((all[line] ?? 0) + size + gap)
  })
  return all
}

function gapsOf(lines: readonly MatrixLine[]): number {
  return BAND_GAP * lines.filter(({ band }, line) => line > 0 && band !== lines[line - 1]?.band).length
}

/**
 * Cells as large as there is room for, between what the eye (or, narrow, the thumb) needs and what looks right.
 *
 * @param room CSS pixels of the scroller
 * @param names the longest name of a row and of a column, in letters
 */
export function sizesOf(
  { rows, columns }: { readonly rows: readonly MatrixLine[]; readonly columns: readonly MatrixLine[] },
  room: { readonly width: number; readonly height: number },
  names: { readonly row: number; readonly column: number },
  narrow: boolean,
): GridSizes {
  const head = Math.min(narrow ? 124 : 160, Math.max(80, Math.round(names.row * NAME) + 16))
  const length = names.column * TEXT * LETTER + 14
  const top = Math.min(150, Math.max(44, Math.round(length * Math.sin(SLANT))))
  const least = narrow ? { width: 26, height: 28 } : { width: 12.5, height: 16 }
  const fit = (space: number, count: number, smallest: number, largest: number): number =>
    Math.max(smallest, Math.min(largest, Math.floor((2 * space) / Math.max(1, count)) / 2))
  const across = room.width - head - TOTALS - gapsOf(columns) - 4
  const down = room.height - top - gapsOf(rows) - 48
  const cellWidth = fit(across, columns.length, least.width, 34)
  const cellHeight = fit(down, rows.length, least.height, 26)
  return {
    cellWidth,
    cellHeight,
    head,
    top,
    lefts: edges(columns, cellWidth),
    tops: edges(rows, cellHeight),
  }
}
