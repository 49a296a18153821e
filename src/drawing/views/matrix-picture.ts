import type { CorpusMap } from '../../model/corpus-map.ts'
import { textWidth } from '../../model/text-width.ts'
import {
  cellLook,
  type Departure,
  DEPARTURES,
  type Level,
  levelBounds,
  mostOf,
} from '../../view/cell-levels.ts'
import { columnLabel, expectedWords, rowLabel, wordsOf } from '../../view/cell-words.ts'
import { countWords, listWords } from '../../view/count-words.ts'
import type { FigureLayer } from '../figure.ts'
import type { MapLook } from '../look.ts'
import type { Rect } from '../projection.ts'
import { layOutMatrix, type Line, type MatrixLayout, SLANT, SMALL, TOTALS } from './matrix-layout.ts'
import { fitted, type Sheet } from './sheet.ts'
import type { MatrixPicture } from './view-picture.ts'

const HEADING = 13
const LINE = 16
/** Paints a matrix: names, cells, totals, legend and largest gaps. Lines of few papers yield where there is no room. */
export function paintMatrix(
  sheet: Sheet,
  picture: MatrixPicture,
  map: CorpusMap,
  look: MapLook,
  room: Rect,
  open: (layer: FigureLayer) => void,
): void {
  const { matrix, measure } = picture
  const { tones } = sheet
  const words = wordsOf(matrix.kind)
  const notes = notesOf(map, picture, room.width)
  // The legend, the notes, and a line for what has no room.
  const foot = LINE * (2 + notes.length) + 8
  const area = { ...room, top: room.top + 26, height: room.height - 26 - foot }
  const layout = layOutMatrix(map, matrix, look.selected, area)
  const { rows, columns, head, top } = layout
  open('cells')
  const origin = { x: area.left + head, y: area.top + top }
  paintCells(sheet, picture, layout, origin)
  open('names')
  const heading = `${words.label}: ${measure === 'papers' ? 'papers with both' : 'papers against chance'}`
  sheet.write(heading, room.left, room.top + 12, { size: HEADING, weight: 600, ink: tones.ink })
  paintNames(sheet, layout, origin)
  open('legend')
  const bottom = origin.y + (rows.at(-1)?.edge ?? 0) + layout.cell.height + 8
  paintLegend(sheet, picture, room.left, bottom + LINE / 2)
  const dropped = droppedWords(
    matrix.rows.length - rows.length,
    matrix.columns.length - columns.length,
    words,
  )
  ;[...notes, ...dropped].forEach((note, at) => {
    sheet.write(note, room.left, bottom + LINE * (at + 1) + 12, { size: SMALL, ink: tones.second })
  })
}

interface Point {
  readonly x: number
  readonly y: number
}

function paintCells(
  sheet: Sheet,
  picture: MatrixPicture,
  { rows, columns, cell }: MatrixLayout,
  { x, y }: Point,
): void {
  const { matrix, measure, chosen } = picture
  const bounds = levelBounds(mostOf(matrix.counts))
  const rings: Rect[] = []
  for (const row of blocks(rows)) {
    for (const column of blocks(columns)) {
      const [left, top] = [x + column.edge, y + row.edge]
      const size = { width: column.span + cell.width, height: row.span + cell.height }
      sheet.fill({ left, top, ...size }, sheet.tones.inset)
    }
  }
  for (const row of rows) {
    for (const column of columns) {
      const at = row.at * matrix.columns.length + column.at
      const place = { left: x + column.edge, top: y + row.edge, ...cell }
      const own =
        matrix.kind === 'techniques-techniques' && matrix.rows[row.at]?.of === matrix.columns[column.at]?.of
      const counts = {
        count: matrix.counts[at] ?? 0,
        expected: matrix.expected[at] ?? 0,
        departs: matrix.departs[at] ?? 0,
      }
      if (own) sheet.fill(place, sheet.tones.faint)
      else paintMark(sheet, cellLook(measure, counts, bounds), place)
      if (chosen.has(at)) rings.push(place)
    }
  }
  for (const place of rings) sheet.box(inner(place, 0.5), 3, { line: sheet.tones.ink, width: 1.5 })
}

/** Stretches of lines of one band. */
function blocks(lines: readonly Line[]): { readonly edge: number; readonly span: number }[] {
  const all: { edge: number; span: number }[] = []
  for (const { edge, opens } of lines) {
    const last = all.at(-1)
    if (!last || opens) all.push({ edge, span: 0 })
    else last.span = edge - last.edge
  }
  return all
}

/** One mark: a shade, or how a count departs from chance. */
function paintMark(sheet: Sheet, look: Level | Departure, place: Rect): void {
  const { tones } = sheet
  if (look === '') return
  const level = {
    l1: 0,
    l2: 1,
    l3: 2,
    l4: 3,
    l5: 4,
    l6: 5,
    m1: 1,
    m2: 3,
    m3: 5,
    f1: -1,
    f2: -1,
    f3: -1,
    u: -1,
  }[look]
  const fill = tones.heats[level]
  if (fill) {
    const rim = level < 2
    sheet.box(inner(place, rim ? 1.5 : 1), 2, { fill, ...(rim ? { line: tones.rim } : {}) })
  } else if (look === 'u') sheet.box(inner(place, 2), 2, { line: tones.edge })
  else {
    const height = Math.min(place.height - 4, look === 'f1' ? 2 : look === 'f2' ? 4 : 6)
    const bar = { ...inner(place, 2), top: place.top + (place.height - height) / 2, height }
    sheet.fill(bar, tones.warning)
  }
}

function inner({ left, top, width, height }: Rect, by: number): Rect {
  return {
    left: left + by,
    top: top + by,
    width: Math.max(1, width - 2 * by),
    height: Math.max(1, height - 2 * by),
  }
}

function paintNames(sheet: Sheet, layout: MatrixLayout, { x, y }: Point): void {
  const { rows, columns, cell, head, top, leaning, text } = layout
  const { tones, pen } = sheet
  const styleOf = ({ named }: Line, size: number) =>
    ({ size, weight: named ? 600 : 500, ink: named ? tones.accent : tones.ink }) as const
  const right = x + (columns.at(-1)?.edge ?? 0) + cell.width
  for (const row of rows) {
    const baseline = y + row.edge + cell.height / 2 + 0.36 * text
    const label = fitted(row.label, head - 8, text)
    sheet.write(label, x - 6, baseline, { ...styleOf(row, text), align: 'right' })
    sheet.write(String(row.papers), right + TOTALS - 4, baseline, {
      size: Math.min(text, 10),
      ink: tones.third,
      align: 'right',
    })
  }
  const size = leaning ? SMALL : Math.min(SMALL, cell.width)
  for (const column of columns) {
    pen.save()
    pen.translate(x + column.edge + cell.width / 2 + (leaning ? 0 : 0.36 * size), y - 5)
    pen.rotate(leaning ? -SLANT : -Math.PI / 2)
    sheet.write(
      fitted(column.label, (top - 8) / (leaning ? Math.sin(SLANT) : 1), size),
      0,
      0,
      styleOf(column, size),
    )
    pen.restore()
  }
}

function paintLegend(sheet: Sheet, { matrix, measure }: MatrixPicture, left: number, middle: number): void {
  const bounds = levelBounds(mostOf(matrix.counts))
  const items =
    measure === 'papers'
      ? bounds.map((bound, at) => ({
          look: `l${at + 1}` as Level,
          label: `${bound}${at === bounds.length - 1 ? '+' : ''}`,
        }))
      : DEPARTURES
  const style = { size: SMALL, ink: sheet.tones.second }
  let x = left
  const say = (words: string): void => {
    sheet.write(words, x, middle + 4, style)
    x += textWidth(words, SMALL, 500) + 12
  }
  say(measure === 'papers' ? 'Papers:' : 'Against chance:')
  for (const { look, label } of items) {
    paintMark(sheet, look, { left: x, top: middle - 7, width: 18, height: 14 })
    x += 22
    say(label)
  }
}

/** What else there is to say: the gaps that chance would most surely fill, as many as a line has room for. */
function notesOf(map: CorpusMap, { matrix }: MatrixPicture, room: number): string[] {
  const { kind, rows, columns, gaps } = matrix
  let note = ''
  for (const { row, column, expected } of gaps) {
    const pair = `${rowLabel(map, rows[row])} × ${columnLabel(map, kind, columns[column])}`
    const longer = `${note === '' ? 'Largest gaps, without a paper' : note}${note === '' ? ':' : ','} ${pair} (${expectedWords(expected)} expected)`
    if (textWidth(`${longer}.`, SMALL, 500) > room) break
    note = longer
  }
  return note === '' ? [] : [`${note}.`]
}

function droppedWords(rows: number, columns: number, words: ReturnType<typeof wordsOf>): string[] {
  const parts = [
    ...(rows > 0 ? [`${countWords(rows, 'row')} (${words.row.toLowerCase()}s)`] : []),
    ...(columns > 0 ? [`${countWords(columns, 'column')} (${words.column.toLowerCase()}s)`] : []),
  ]
  return parts.length > 0 ? [`Left out, with the fewest papers: ${listWords(parts)}.`] : []
}
