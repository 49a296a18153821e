import type { Insets, Size } from '../model/camera.ts'
import type { CorpusMap } from '../model/corpus-map.ts'
import { textWidth } from '../model/text-width.ts'
import { type LegendItem, legendOf, type PlacedSign, SIGN_WIDTH } from './legend.ts'
import type { MapLook } from './look.ts'

/** What a figure shows beside the map. */
export interface FigureText {
  /** Empty: no title. */
  readonly title: string
  /** Lines under the title: counts and active filters. Empty: none. */
  readonly subtitle: string
  /** The last line: corpus, date. Empty: none. */
  readonly source: string
  /** Address of the live map, after the source; SVG makes it a link. Empty or absent: none. */
  readonly address?: string
  readonly legend: boolean
}

/** Words at their place in pixels. */
export interface TextRun {
  readonly words: string
  readonly x: number
  readonly baseline: number
  readonly size: number
  readonly weight: 500 | 600
  readonly ink: 'ink' | 'second' | 'accent'
}

/** What stands around the map of a figure, and the room that it takes. */
export interface FigureFrame {
  readonly runs: readonly TextRun[]
  /** The address of the live map; none: no address. */
  readonly address: readonly TextRun[]
  readonly marks: readonly PlacedSign[]
  readonly insets: Insets
}

interface Framed {
  readonly map: CorpusMap
  readonly look: MapLook
  readonly size: Size
  readonly text: FigureText
  readonly aside?: number
}

const MARGIN = 24
const TITLE = 20
const SMALL = 12
const TITLE_LINE = 26
const LINE = 18
/** From a sign to its words, and from these to the next sign. */
const [SIGN_GAP, ITEM_GAP] = [5, 16]
const MOST_ADDRESS = 72

/** Lays out title and counts above the map, legend, source and address below it; whatever is long gets more lines. */
export function figureFrame({ map, look, size, text, aside = 0 }: Framed): FigureFrame {
  const start = MARGIN + aside
  const room = size.width - MARGIN - start
  const titles = wrapped(text.title, TITLE, 600, room)
  const subtitles = wrapped(text.subtitle, SMALL, 500, room)
  const runs: TextRun[] = []
  let y = MARGIN / 2
  for (const words of titles)
    runs.push({ words, x: start, baseline: (y += TITLE_LINE), size: TITLE, weight: 600, ink: 'ink' })
  for (const words of subtitles)
    runs.push({ words, x: start, baseline: (y += LINE), size: SMALL, weight: 500, ink: 'second' })
  const top = runs.length > 0 ? y + MARGIN / 2 : 8

  const rows = text.legend ? legendRows(legendOf(map, look), room) : []
  const foot = sourceLines(text, room)
  const joined = rows.length > 0 && foot.length === 1 && fits(rows.at(-1), foot[0], room)
  const count = rows.length + foot.length - (joined ? 1 : 0)
  const marks: PlacedSign[] = []
  const address: TextRun[] = []
  const baselineOf = (row: number): number => size.height - MARGIN / 2 - (count - 1 - row) * LINE
  rows.forEach((row, at) => {
    let x = start
    for (const item of row) {
      const baseline = baselineOf(at)
      marks.push({ ...item, x, y: baseline - 4 })
      x += SIGN_WIDTH[item.sign] + SIGN_GAP
      runs.push({ words: item.words, x, baseline, size: SMALL, weight: 500, ink: 'second' })
      x += textWidth(item.words, SMALL, 500) + ITEM_GAP
    }
  })
  foot.forEach((line, at) => {
    const baseline = baselineOf(count - foot.length + at)
    let x = joined || rows.length === 0 ? size.width - MARGIN - widthOf(line) : start
    for (const { words, isAddress } of line) {
      const run = { words, x, baseline, size: SMALL, weight: 500 } as const
      if (isAddress) address.push({ ...run, ink: 'accent' })
      else runs.push({ ...run, ink: 'second' })
      x += textWidth(words, SMALL, 500) + ITEM_GAP
    }
  })
  const bottom = count > 0 ? MARGIN / 2 + count * LINE + 6 : 8
  return { runs, address, marks, insets: { top, right: 8, bottom, left: 8 + aside } }
}

function legendRows(items: readonly LegendItem[], room: number): LegendItem[][] {
  const rows: LegendItem[][] = []
  let used = Infinity
  for (const item of items) {
    const width = itemWidth(item)
    if (used + width > room) {
      rows.push([])
      used = 0
    }
    rows.at(-1)?.push(item)
    used += width + ITEM_GAP
  }
  return rows
}

function itemWidth({ sign, words }: LegendItem): number {
  return SIGN_WIDTH[sign] + SIGN_GAP + textWidth(words, SMALL, 500)
}

interface FootPart {
  readonly words: string
  readonly isAddress: boolean
}

/** Source and address, in one line if they fit. */
function sourceLines({ source, address = '' }: FigureText, room: number): FootPart[][] {
  const lines = wrapped(source, SMALL, 500, room).map((words): FootPart[] => [{ words, isAddress: false }])
  const shown = address.replace(/^https?:\/\//, '').replace(/\/$/, '')
  const words = shown.length > MOST_ADDRESS ? `${shown.slice(0, MOST_ADDRESS)}…` : shown
  if (words === '') return lines
  const part = { words, isAddress: true }
  const last = lines.at(-1)
  if (last && widthOf([...last, part]) <= room) last.push(part)
  else lines.push([part])
  return lines
}

function widthOf(line: readonly FootPart[]): number {
  return line.reduce((width, { words }) => width + textWidth(words, SMALL, 500) + ITEM_GAP, -ITEM_GAP)
}

function fits(row: readonly LegendItem[] = [], line: readonly FootPart[] = [], room: number): boolean {
  return row.reduce((width, item) => width + itemWidth(item) + ITEM_GAP, ITEM_GAP) + widthOf(line) <= room
}

/** A text in lines that fit; none for an empty one. A word that is too long stands alone. */
export function wrapped(text: string, size: number, weight: 500 | 600, room: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter((word) => word !== '')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`
    if (lines.length > 0 && textWidth(longer, size, weight) <= room) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
