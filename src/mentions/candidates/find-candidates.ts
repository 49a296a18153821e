import type { Progress } from '../../model/anchors.ts'
import type { Link, Span } from '../../model/mention.ts'
import { fieldText, type Field, type Paper } from '../../model/paper.ts'
import { sentences } from '../sentences.ts'
import { cValues, partsOf, specificity } from './c-value.ts'
import { countSequences, type Sequences } from './sequences.ts'
import { isEmptyHead } from './word-classes.ts'
import { addPaper, emptyColumns, type WordColumns } from './word-columns.ts'

/** A term of the corpus that no concept covers. */
export interface Candidate {
  /** As it is written most often. */
  readonly label: string
  readonly papers: number
  readonly count: number
  /** C-value times specificity: only its order means something. */
  readonly score: number
  readonly examples: readonly CandidateExample[]
}

/** A sentence that holds the term; the span is relative to it. */
export interface CandidateExample {
  readonly paper: number
  readonly field: Field
  readonly sentence: string
  readonly span: Span
}

const LONGEST = 4
/** A term that stands in fewer papers ties nothing together; in a large corpus a few more are asked for. */
const LEAST_PAPERS = 2
const PAPERS_A_PAPER = 2500
/** Terms of which more of the uses are covered by concepts belong to these. */
const MOST_COVERED = 0.5
/** Less often at the end of its run, a sequence is the beginning of something else: an adjective, half a name. */
const LEAST_ENDING = 0.35
/** Of two terms, one part of the other, only the better is shown when their papers are the same to this share. */
const SAME_PAPERS = 0.7
const MOST_LOOKED_AT = 400
const MOST_EXAMPLES = 3

/** A sequence of words that may be a term. */
interface Term {
  readonly key: string
  readonly words: number
  readonly count: number
  readonly papers: number
  readonly covered: number
  readonly sequences: Sequences
  readonly number: number
}

/**
 * Terms of a corpus that no concept covers yet, the most promising first: sequences of one to four words, ranked by
 * C-value and specificity (sources in `c-value.ts`). In steps, for a worker.
 * @param links of each paper, in the order of the papers; what their mentions cover is no candidate
 * @param most as many are returned at most
 */
export function* findCandidates(
  papers: readonly Paper[],
  links: readonly (readonly Link[])[],
  most: number,
): Generator<Progress, readonly Candidate[], void> {
  const columns = emptyColumns()
  const numbers = new Map<string, number>()
  for (const [index, paper] of papers.entries()) {
    addPaper(columns, numbers, paper, index)
    if (index % 50 === 0) yield { stage: 'Looking for terms', share: (0.6 * index) / papers.length }
  }
  const covered = coveredPlaces(columns, links)
  const isCovered = (place: number): boolean => covered[place] === 1
  const least = Math.max(LEAST_PAPERS, Math.ceil(papers.length / PAPERS_A_PAPER))
  const levels: Sequences[] = []
  for (let length = 1; length <= LONGEST; length++) {
    yield { stage: 'Counting terms', share: 0.6 + 0.08 * (length - 1) }
    const [singles = null, before = null] = [levels[0], levels.at(-1)]
    levels.push(countSequences(columns, before, singles, least, isCovered))
  }
  yield { stage: 'Ranking terms', share: 0.92 }
  const terms = levels.flatMap((level) => termsOf(columns, level))
  const values = cValues(terms)
  const scoreOf = ({ key, papers: count }: Term): number =>
    (values.get(key) ?? 0) * specificity(count, papers.length)
  const ranked = terms
    .filter(({ count, covered }) => covered <= MOST_COVERED * count)
    .map((term) => ({ term, score: scoreOf(term) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.term.key < b.term.key ? -1 : 1))
    .slice(0, MOST_LOOKED_AT)
  const places = placesOf(ranked.map(({ term }) => term))
  yield { stage: 'Ranking terms', share: 0.97 }
  const shown: { readonly term: Term; readonly papers: ReadonlySet<number>; readonly score: number }[] = []
  for (const { term, score } of ranked) {
    const mine = new Set(places.get(term)?.map((place) => columns.paper[place] ?? 0))
    const isSaid = shown.some(
      (other) => holds(other.term.key, term.key) && likeness(other.papers, mine) >= SAME_PAPERS,
    )
    if (!isSaid) shown.push({ term, papers: mine, score })
    if (shown.length >= most) break
  }
  return shown.map(({ term, score }) => candidate(papers, columns, term, places.get(term) ?? [], score))
}

/** Which words lie in mentions of concepts. */
function coveredPlaces(
  { paper, field, start, end }: WordColumns,
  links: readonly (readonly Link[])[],
): Uint8Array {
  const covered = new Uint8Array(paper.length)
  let known = -1
  let spans: Record<Field, Span[]> = { title: [], summary: [], abstract: [] }
  for (let place = 0; place < paper.length; place++) {
    const index = paper[place] ?? 0
    if (index !== known) {
      known = index
      spans = { title: [], summary: [], abstract: [] }
      for (const { mentions } of links[index] ?? [])
        for (const mention of mentions) spans[mention.field].push(...mention.spans)
    }
    const [from, to] = [start[place] ?? 0, end[place] ?? 0]
    if (spans[field[place] ?? 'title'].some(([first, last]) => first < to && from < last)) covered[place] = 1
  }
  return covered
}

/** Sequences that can be terms: nouns, not only of words that say little, and not with an empty one at the end. */
function termsOf({ word, words, generic }: WordColumns, sequences: Sequences): Term[] {
  const { length, example, count, papers, covered, ending } = sequences
  return example.flatMap((place, number): Term[] => {
    const numbers = word.slice(place, place + length)
    const last = words[numbers.at(-1) ?? -1] ?? ''
    if ((ending[number] ?? 0) < LEAST_ENDING * (count[number] ?? 0)) return []
    if (numbers.every((one) => generic[one]) || isEmptyHead(last)) return []
    return [
      {
        key: numbers.map((one) => words[one] ?? '').join(' '),
        words: length,
        count: count[number] ?? 0,
        papers: papers[number] ?? 0,
        covered: covered[number] ?? 0,
        sequences,
        number,
      },
    ]
  })
}

/** Where each term stands. */
function placesOf(terms: readonly Term[]): ReadonlyMap<Term, readonly number[]> {
  const places = new Map<Term, number[]>(terms.map((term) => [term, []]))
  for (const level of new Set(terms.map(({ sequences }) => sequences))) {
    const listOf: (number[] | undefined)[] = []
    for (const [term, list] of places) if (term.sequences === level) listOf[term.number] = list
    for (const [place, number] of level.at.entries()) if (number >= 0) listOf[number]?.push(place)
  }
  return places
}

function holds(one: string, other: string): boolean {
  return partsOf(one).has(other) || partsOf(other).has(one)
}

/** Papers that both have, as a share of those that either has. */
function likeness(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const both = [...one].filter((paper) => other.has(paper)).length
  return both / Math.max(1, one.size + other.size - both)
}

function candidate(
  papers: readonly Paper[],
  { paper, field, start, end }: WordColumns,
  { count, papers: inPapers, words }: Term,
  places: readonly number[],
  score: number,
): Candidate {
  const written = new Map<string, number>()
  const examples: CandidateExample[] = []
  for (const place of places) {
    const index = paper[place] ?? 0
    const of = field[place] ?? 'title'
    const one = papers[index]
    const span: Span = [start[place] ?? 0, end[place + words - 1] ?? 0]
    const example = one && quoted(fieldText(one, of), of, span)
    if (!example) continue
    const label = spelling(example)
    // Titles write words with capitals: what they say of the spelling counts less.
    written.set(label, (written.get(label) ?? 0) + (of === 'title' ? 0.1 : 1))
    if (examples.length < MOST_EXAMPLES && !examples.some((known) => known.paper === index))
      examples.push({ paper: index, field: of, ...example })
  }
  const [[label] = ['']] = [...written].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return { label, papers: inPapers, count, score, examples }
}

type Quote = Pick<CandidateExample, 'sentence' | 'span'>

/** The sentence around a stretch of text; of a title all of it. */
function quoted(text: string, field: Field, [from, to]: Span): Quote {
  const whole: Span = [0, text.length]
  const [first, last] = field === 'title' ? whole : (sentences(text).find(([, stop]) => stop >= to) ?? whole)
  return { sentence: text.slice(first, last), span: [from - first, to - first] }
}

/** The words of the span as they would stand inside of a sentence. */
function spelling({ sentence, span: [from, to] }: Quote): string {
  const words = sentence.slice(from, to).replace(/\s+/g, ' ')
  return from === 0 && /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words
}
