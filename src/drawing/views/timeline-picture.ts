import type { Lane } from '../../graph/counts/timeline.ts'
import type { CorpusMap } from '../../model/corpus-map.ts'
import { textWidth } from '../../model/text-width.ts'
import { percent, TREND_WORDS } from '../../view/lane-words.ts'
import type { FigureLayer } from '../figure.ts'
import type { MapLook } from '../look.ts'
import { coloursOf, paletteOf } from '../palette.ts'
import type { Rect } from '../projection.ts'
import { fitted, type Sheet } from './sheet.ts'
import type { TimelinePicture } from './view-picture.ts'

const HEADING = 13
const SMALL = 11
/** Room of the numbers at the right, in pixels. */
const TAIL = 118
const LONGEST = 160
/** Height of a lane, at least and at most, and of the years above all lanes. */
const LANE = { least: 20, most: 44 }
const YEARS = 64
const YEAR_WIDTH = 34

/** Paints techniques as lanes through the years, below the papers of each year. */
export function paintTimeline(
  sheet: Sheet,
  picture: TimelinePicture,
  map: CorpusMap,
  look: MapLook,
  room: Rect,
  open: (layer: FigureLayer) => void,
): void {
  const { timeline, measure, range } = picture
  const { tones } = sheet
  const years = timeline.papers.length
  const top = room.top + 26
  const down = room.height - 26 - 24 - YEARS
  const lanes = timeline.lanes.slice(0, Math.max(1, Math.floor(down / LANE.least)))
  const height = Math.min(LANE.most, down / Math.max(1, lanes.length))
  const names = lanes.map(({ concept }) => map.concepts[concept]?.label ?? '')
  const head =
    Math.min(
      LONGEST,
      names.reduce((most, name) => Math.max(most, textWidth(name, SMALL, 600)), 60),
    ) + 14
  const left = room.left + head
  const step = (room.width - head - TAIL) / Math.max(1, years)
  const isOut = (at: number): boolean => {
    const year = timeline.first + at
    return range !== null && (year < range[0] || year > range[1])
  }
  const bar = (at: number, base: number, tall: number, colour: string): void => {
    const width = Math.min(22, Math.max(2, 0.62 * step))
    const box = { left: left + at * step + (step - width) / 2, top: base - tall, width, height: tall }
    sheet.box(box, 2, { fill: isOut(at) ? tones.hairline : colour })
  }

  open('cells')
  const base = top + YEARS - 18
  const mostPapers = Math.max(1, ...timeline.papers)
  timeline.papers.forEach((papers, at) => {
    if (papers > 0) bar(at, base, Math.max(2, ((YEARS - 34) * papers) / mostPapers), tones.rim)
  })
  const valueAt = (lane: Lane, at: number): number => {
    const count = lane.counts[at] ?? 0
    return measure === 'papers' ? count : count / Math.max(1, timeline.papers[at] ?? 0)
  }
  const most = lanes.reduce(
    (largest, lane) => lane.counts.reduce((tallest, _, at) => Math.max(tallest, valueAt(lane, at)), largest),
    0,
  )
  const palette = paletteOf(look.theme)
  const first = top + YEARS
  lanes.forEach((lane, row) => {
    const bottom = first + (row + 1) * height
    sheet.rule(room.left, room.left + room.width, bottom, tones.faint)
    const cluster = map.clusterOf[map.papers.ids.length + lane.concept] ?? -1
    const { node } = coloursOf(palette, map.clusters[cluster]?.colour ?? -1)
    lane.counts.forEach((count, at) => {
      const tall = Math.max(0.06, valueAt(lane, at) / most) * (height - 6)
      if (count > 0) bar(at, bottom - 1, tall, node)
    })
  })

  open('names')
  const heading =
    measure === 'papers' ? 'Techniques by year: papers' : 'Techniques by year: share of the year’s papers'
  sheet.write(heading, room.left, room.top + 12, { size: HEADING, weight: 600, ink: tones.ink })
  const small = { size: SMALL, ink: tones.second } as const
  sheet.write('Papers', room.left, base, { ...small, ink: tones.third })
  const every = Math.max(1, Math.ceil(YEAR_WIDTH / step))
  timeline.papers.forEach((papers, at) => {
    const middle = left + (at + 0.5) * step
    const centred = (words: string, baseline: number, ink: string): void => {
      sheet.write(words, middle - textWidth(words, 10, 500) / 2, baseline, { size: 10, ink })
    }
    const tall = Math.max(2, ((YEARS - 34) * papers) / mostPapers)
    if (papers > 0 && step > 16) centred(String(papers), base - tall - 3, tones.third)
    if ((years - 1 - at) % every === 0)
      centred(String(timeline.first + at), base + 13, isOut(at) ? tones.third : tones.ink)
  })
  lanes.forEach((lane, row) => {
    const baseline = first + (row + 0.5) * height + 4
    const isNamed = look.selected.includes(map.papers.ids.length + lane.concept)
    const ink = isNamed ? tones.accent : tones.ink
    sheet.write(fitted(names[row] ?? '', head - 14, SMALL, 600), room.left, baseline, {
      size: SMALL,
      weight: 600,
      ink,
    })
    const right = room.left + room.width
    sheet.write(String(lane.papers), right - TAIL + 34, baseline, { ...small, align: 'right' })
    const ink2 = lane.trend === 0 ? tones.third : tones.ink
    sheet.write(TREND_WORDS[lane.trend], right - TAIL + 42, baseline, { size: SMALL, ink: ink2 })
  })

  open('legend')
  const tallest = `Tallest bar: ${measure === 'papers' ? `${most} papers` : percent(most)}.`
  const dropped = timeline.more + timeline.lanes.length - lanes.length
  const more = dropped > 0 ? ` ${dropped} more techniques have fewer papers.` : ''
  const undated = timeline.undated > 0 ? ` ${timeline.undated} papers have no year.` : ''
  const trend = ` Rises and falls: before and from ${timeline.later} by more than chance.`
  const words = fitted(`${tallest}${more}${undated}${trend}`, room.width, SMALL)
  sheet.write(words, room.left, first + lanes.length * height + 18, small)
}
