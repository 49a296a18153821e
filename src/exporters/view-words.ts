import type { FigureWords } from '../drawing/figure.ts'
import type {
  ListPicture,
  MatrixPicture,
  TimelinePicture,
  ViewPicture,
} from '../drawing/views/view-picture.ts'
import type { CorpusMap } from '../model/corpus-map.ts'
import { columnLabel, rowLabel, wordsOf } from '../view/cell-words.ts'
import { countWords, listWords } from '../view/count-words.ts'
import { TREND_WORDS } from '../view/lane-words.ts'

/** What a view shows, as far as words tell of it. */
export interface ViewFacts {
  readonly map: CorpusMap
  /** What narrows it, in words. */
  readonly filters: readonly string[]
  /** How links were read, as the beginning of a sentence. */
  readonly reading: string
  /** Which links count, as a clause. */
  readonly role: string
  /** The last sentence of the methods. */
  readonly drawn: string
}

const MOST_NAMED = 5

/** Caption, methods and alt text of a matrix, a timeline or a list. */
export function viewWords(picture: ViewPicture, facts: ViewFacts): FigureWords {
  const { caption, methods, alt } =
    picture.view === 'matrix'
      ? ofMatrix(picture, facts)
      : picture.view === 'timeline'
        ? ofTimeline(picture, facts)
        : ofList(picture, facts)
  const { filters, reading, role, drawn } = facts
  const limits = filters.length > 0 ? `; limited to ${listWords(filters)}` : ''
  return {
    caption: `${caption}${limits}.`,
    methods: `${reading}; ${role}.${methods} ${drawn}`,
    alt,
  }
}

function corpusWords({ map }: ViewFacts): string {
  return map.name ? ` on ${map.name}` : ''
}

function ofMatrix({ matrix, measure }: MatrixPicture, facts: ViewFacts): FigureWords {
  const { map } = facts
  const { kind, rows, columns, counts } = matrix
  const words = wordsOf(kind)
  const [down, across] = [
    countWords(rows.length, words.row.toLowerCase()),
    countWords(columns.length, words.column.toLowerCase()),
  ]
  const fullest = [...counts.keys()]
    .filter((cell) => (counts[cell] ?? 0) > 0)
    // A pair of techniques has two cells.
    .filter(
      (cell) => kind !== 'techniques-techniques' || Math.floor(cell / columns.length) < cell % columns.length,
    )
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b)
    .slice(0, MOST_NAMED)
    .map((cell) => {
      const row = rowLabel(map, rows[Math.floor(cell / columns.length)])
      const column = columnLabel(map, kind, columns[cell % columns.length])
      return `${row} with ${column} (${countWords(counts[cell] ?? 0, 'paper')})`
    })
  const shown =
    measure === 'papers'
      ? 'shaded by the number of papers that have both'
      : 'marked where more or fewer papers have both than chance explains'
  return {
    caption: `Matrix of ${down} by ${across} in ${countWords(matrix.papers, 'paper')}${corpusWords(facts)}, ${shown}`,
    methods:
      measure === 'papers'
        ? ' A cell counts the papers that have both.'
        : ' Expected by chance are the row’s papers times the column’s over all papers; marks of more and fewer have a chance below 5 % (hypergeometric).',
    alt: `A matrix of ${down} by ${across}.${fullest.length > 0 ? ` The fullest cells are ${listWords(fullest)}.` : ' It has no filled cell.'}`,
  }
}

function ofTimeline({ timeline, measure }: TimelinePicture, facts: ViewFacts): FigureWords {
  const { map } = facts
  const { first, papers, lanes } = timeline
  const count = papers.reduce((sum, of) => sum + of, 0)
  const years = `${first} to ${first + Math.max(0, papers.length - 1)}`
  const shown = measure === 'papers' ? 'papers a year' : 'as shares of each year’s papers'
  const told = lanes.map(
    (lane) =>
      `${map.concepts[lane.concept]?.label ?? ''} (${countWords(lane.papers, 'paper')}, ${TREND_WORDS[lane.trend]})`,
  )
  return {
    caption: `Timeline of the ${countWords(lanes.length, 'technique')} of most papers among ${countWords(count, 'paper')}${corpusWords(facts)}, ${years}, ${shown}`,
    methods: ` A technique rises or falls when its share before and from ${timeline.later} differs by more than chance (5 %, hypergeometric).`,
    alt:
      told.length > 0 ? `Lanes through the years ${years}: ${listWords(told)}.` : 'A timeline without lanes.',
  }
}

function ofList({ rows, first, total }: ListPicture, facts: ViewFacts): FigureWords {
  const titles = rows.slice(0, MOST_NAMED).map(({ title }) => `“${title}”`)
  const begins = titles.length > 0 ? ` It begins with ${listWords(titles)}.` : ''
  const from = first > 0 ? `, from the ${first + 1}th on` : ''
  return {
    caption: `List of ${countWords(total, 'paper')}${corpusWords(facts)}, the latest first${from}`,
    methods: '',
    alt: `A table of papers with year, venue, techniques and domains.${begins}`,
  }
}
