import type { CorpusMap } from '../../model/corpus-map.ts'
import { countWords } from '../../view/count-words.ts'
import type { FigureLayer } from '../figure.ts'
import type { MapLook } from '../look.ts'
import { coloursOf, paletteOf } from '../palette.ts'
import type { Rect } from '../projection.ts'
import { fitted, linesOf, type Sheet } from './sheet.ts'
import type { ListPicture, ListRow } from './view-picture.ts'

const HEADING = 13
const TEXT = 12
const SMALL = 10.5
const ROW = 50
const LINE = 14
/** Lines of a title, or of names of concepts. */
const LINES = 2
/** Shares of the width that title, techniques and domains have; the year takes a fixed one. */
const SHARES = { title: 0.56, techniques: 0.25, domains: 0.19 }
const YEAR = 44
const GAP = 16

/** From the dot to the title. */
const INDENT = 14

interface Column {
  readonly label: string
  readonly left: number
  readonly width: number
  readonly words: (row: ListRow) => string
}

/** How many papers a list of so many pixels shows. */
export function rowsIn(height: number): number {
  return Math.max(1, Math.floor((height - 26 - 24 - 20) / ROW))
}

/** Paints papers as a table. */
export function paintList(
  sheet: Sheet,
  { rows, first, total }: ListPicture,
  map: CorpusMap,
  look: MapLook,
  room: Rect,
  open: (layer: FigureLayer) => void,
): void {
  const { tones, pen } = sheet
  const shown = rows.slice(0, rowsIn(room.height))
  const palette = paletteOf(look.theme)
  const free = room.width - YEAR
  const columns: Column[] = []
  let left = room.left
  const column = (label: string, width: number, words: (row: ListRow) => string): void => {
    columns.push({ label, left, width: width - GAP, words })
    left += width
  }
  column('Title', SHARES.title * free, ({ title }) => title)
  column('Year', YEAR, ({ paper }) => String(map.papers.years[paper] || ''))
  column('Techniques', SHARES.techniques * free, ({ techniques }) => techniques.join(', '))
  column('Domains', SHARES.domains * free, ({ domains }) => domains.join(', '))

  open('cells')
  const top = room.top + 26 + 20
  sheet.rule(room.left, room.left + room.width, top, tones.hairline)
  shown.forEach(({ paper }, at) => {
    const middle = top + at * ROW + 14
    if (look.selected.includes(paper))
      sheet.fill(
        { left: room.left - 6, top: top + at * ROW + 1, width: room.width + 12, height: ROW - 2 },
        tones.inset,
      )
    const { node } = coloursOf(palette, map.clusters[map.clusterOf[paper] ?? -1]?.colour ?? -1)
    pen.beginPath()
    pen.arc(room.left + 4, middle, 3.6, 0, 2 * Math.PI)
    pen.fillStyle = node
    pen.fill()
    sheet.rule(room.left, room.left + room.width, top + (at + 1) * ROW, tones.faint)
  })

  open('names')
  const count =
    rows.length < total ? `, ${first + 1} to ${first + shown.length} of ${countWords(total, 'paper')}` : ''
  sheet.write(`Papers, the latest first${count}`, room.left, room.top + 12, {
    size: HEADING,
    weight: 600,
    ink: tones.ink,
  })
  for (const { label, left } of columns) sheet.write(label, left, top - 7, { size: SMALL, ink: tones.third })
  shown.forEach((row, at) => {
    const baseline = top + at * ROW + 18
    columns.forEach(({ left, width, words }, place) => {
      const [size, weight] = place === 0 ? ([TEXT, 600] as const) : ([11, 500] as const)
      const ink = place > 0 ? tones.second : look.selected.includes(row.paper) ? tones.accent : tones.ink
      const [start, space] = place === 0 ? [left + INDENT, width - INDENT] : [left, width]
      const lines = linesOf(words(row), LINES, space, size, weight)
      lines.forEach((line, down) => {
        sheet.write(line, start, baseline + down * LINE, { size, weight, ink })
      })
      if (place > 0) return
      const source = [row.authors.join(', '), row.venue].filter((part) => part !== '').join('; ')
      const below = baseline + lines.length * LINE - 1
      sheet.write(fitted(source, space, SMALL), start, below, { size: SMALL, ink: tones.third })
    })
  })

  open('legend')
  const rest = total - first - shown.length
  if (rest > 0)
    sheet.write(`${countWords(rest, 'more paper')}.`, room.left, top + shown.length * ROW + 18, {
      size: SMALL,
      ink: tones.second,
    })
}
