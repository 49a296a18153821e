import type { MatrixLine } from '../../graph/counts/cross-table.ts'
import type { Matrix } from '../../graph/counts/matrix.ts'
import type { CorpusMap } from '../../model/corpus-map.ts'
import type { NodeIndex } from '../../model/node.ts'
import { textWidth } from '../../model/text-width.ts'
import { columnLabel, rowLabel } from '../../view/cell-words.ts'
import type { Rect } from '../projection.ts'

/** Size of names, and room of a row's total, in pixels. */
export const SMALL = 11
export const TOTALS = 30
/** How names of columns lean. */
export const SLANT = Math.PI / 3
/** Smallest cells that can be told apart, in pixels, and largest that look right. */
const LEAST = { width: 8.5, height: 10 }
const MOST = { width: 30, ofYears: 64, height: 24 }
/** Between bands of families. */
const BAND_GAP = 5
/** Names of columns lean where cells are so wide, else they stand. */
const LEANING_FROM = 11
/** Longest name of a row or column. */
const LONGEST = 150

/** A row or column at its place. */
export interface Line {
  readonly label: string
  readonly papers: number
  /** Its place in the matrix. */
  readonly at: number
  readonly named: boolean
  /** Its left or upper edge, from that of the first one on. */
  readonly edge: number
  /** A band begins with it. */
  readonly opens: boolean
}

export interface MatrixLayout {
  readonly cell: { readonly width: number; readonly height: number }
  readonly rows: readonly Line[]
  readonly columns: readonly Line[]
  /** Room of the names of rows and of columns. */
  readonly head: number
  readonly top: number
  readonly leaning: boolean
  /** Size of the names of rows. */
  readonly text: number
}

/** Places rows and columns in an area of pixels, as large as it allows; those of fewest papers yield. */
export function layOutMatrix(
  map: CorpusMap,
  matrix: Matrix,
  selected: readonly NodeIndex[],
  area: Rect,
): MatrixLayout {
  const { kind } = matrix
  const papers = map.papers.ids.length
  const ofYears = kind === 'techniques-years'
  const isNamed = (line: MatrixLine): boolean => selected.includes(papers + line.of)
  const rows = matrix.rows.map((row) => ({ ...row, label: rowLabel(map, row), named: isNamed(row) }))
  const columns = matrix.columns.map((column) => ({
    ...column,
    label: columnLabel(map, kind, column),
    named: !ofYears && isNamed(column),
  }))
  const [head, longest] = [longestOf(rows) + 10, longestOf(columns)]
  const across = area.width - head - TOTALS
  let keptRows = kept(rows, area.height - longest - 8, LEAST.height)
  let keptColumns = kept(columns, across, LEAST.width)
  // Both sides of a matrix of one kind have the same lines.
  if (kind === 'techniques-techniques') {
    const fewer = keptRows.length < keptColumns.length ? keptRows : keptColumns
    keptRows = fewer
    keptColumns = fewer
  }
  const width = sizeOf(columns, keptColumns, across, LEAST.width, ofYears ? MOST.ofYears : MOST.width)
  const leaning = width >= LEANING_FROM
  const top = longest * (leaning ? Math.sin(SLANT) : 1) + 8
  const height = sizeOf(rows, keptRows, area.height - top, LEAST.height, MOST.height)
  return {
    cell: { width, height },
    rows: placed(rows, keptRows, height),
    columns: placed(columns, keptColumns, width),
    head,
    top,
    leaning,
    text: Math.min(SMALL, Math.max(8, height - 1.5)),
  }
}

interface NamedLine extends MatrixLine {
  readonly label: string
  readonly named: boolean
}

function longestOf(lines: readonly NamedLine[]): number {
  return Math.min(
    LONGEST,
    lines.reduce((most, { label }) => Math.max(most, textWidth(label, SMALL, 500)), 0),
  )
}

/** Places of the lines that have room, in their order: those that are named and those of most papers stay. */
function kept(lines: readonly NamedLine[], room: number, least: number): number[] {
  const weight = (at: number): number => (lines[at]?.named ? Infinity : (lines[at]?.papers ?? 0))
  const places = [...lines.keys()]
  while (places.length > 1 && places.length * least + BAND_GAP * bandsOf(lines, places) > room) {
    const fewest = places.reduce((least, at) => (weight(at) <= weight(least) ? at : least))
    places.splice(places.indexOf(fewest), 1)
  }
  return places
}

function sizeOf(
  lines: readonly NamedLine[],
  places: readonly number[],
  room: number,
  least: number,
  most: number,
): number {
  const free = room - BAND_GAP * bandsOf(lines, places)
  return Math.min(most, Math.max(least, free / Math.max(1, places.length)))
}

function opensBand(lines: readonly NamedLine[], places: readonly number[], place: number): boolean {
  return place > 0 && lines[places[place] ?? 0]?.band !== lines[places[place - 1] ?? 0]?.band
}

function bandsOf(lines: readonly NamedLine[], places: readonly number[]): number {
  return places.filter((_, place) => opensBand(lines, places, place)).length
}

function placed(lines: readonly NamedLine[], places: readonly number[], size: number): Line[] {
  let edge = 0
  return places.flatMap((at, place) => {
    const line = lines[at]
    if (!line) return []
    const opens = opensBand(lines, places, place)
    if (place > 0) edge += size + (opens ? BAND_GAP : 0)
    return [{ at, edge, opens, label: line.label, papers: line.papers, named: line.named }]
  })
}
