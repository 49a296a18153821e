import type MiniSearch from 'minisearch'
import type { SearchResult } from 'minisearch'

/** What of a node matched: its score, the words of its text, the words of the query. */
export interface Match {
  score: number
  readonly terms: Set<string>
  readonly asked: Set<string>
}

/** The small index of what names papers and concepts, and the large one of all that papers say. */
export interface Indexes {
  readonly heads: MiniSearch
  readonly bodies: MiniSearch
}

const ENOUGH = 5
const FUZZY = 0.25
/** Letters that may differ, at most: each more multiplies the words that are near. */
const MOST_EDITS = 2
/** Least letters of a word that is taken for a beginning, by index: short beginnings stand for too many words. */
const BEGINNINGS = { heads: 2, bodies: 4 } as const

/**
 * Nodes that have all words of the query, as they stand or as beginnings; with misspellings when few have;
 * when none has all, those that have the most of them. Only the small index is asked for misspellings and for
 * words begun with fewer than four letters: in long texts these cost too much.
 */
export function matchWords(indexes: Indexes, words: readonly string[], texts: boolean): Map<number, Match> {
  const places: readonly (keyof Indexes)[] = texts ? ['heads', 'bodies'] : ['heads']
  const whole = found(indexes, places, words, {})
  if (whole.size >= ENOUGH) return whole
  for (const [node, match] of found(indexes, ['heads'], words, { loose: true }))
    if (!whole.has(node)) whole.set(node, match)
  const count = new Set(words).size
  if (whole.size > 0 || count < 3) return whole
  const any = found(indexes, places, words, { any: true })
  const most = Math.max(0, ...[...any.values()].map(({ asked }) => asked.size))
  return most * 2 > count
    ? new Map([...any].filter(([, { asked }]) => asked.size >= most))
    : new Map<number, Match>()
}

/** Nodes that have all of the words just as they stand. */
export function allOf(indexes: Indexes, words: readonly string[]): Map<number, Match> {
  return found(indexes, ['heads', 'bodies'], words, { begun: false })
}

interface Mode {
  /** The last word may be a beginning. */
  readonly begun?: boolean
  /** With misspellings. */
  readonly loose?: boolean
  /** Any of the words instead of all. */
  readonly any?: boolean
}

function found(
  indexes: Indexes,
  places: readonly (keyof Indexes)[],
  words: readonly string[],
  { begun = true, loose = false, any = false }: Mode,
): Map<number, Match> {
  const matches = new Map<number, Match>()
  for (const place of places) {
    const results = indexes[place].search(words.join(' '), {
      combineWith: any ? 'OR' : 'AND',
      tokenize: (text) => text.split(' '),
      processTerm: (term) => term,
      prefix: (term, at) => begun && at === words.length - 1 && term.length >= BEGINNINGS[place],
      fuzzy: (term) => (loose && term.length > 3 ? FUZZY : false),
      maxFuzzy: MOST_EDITS,
      weights: { prefix: 0.6, fuzzy: 0.2 },
    })
    for (const result of results) add(matches, result)
  }
  return matches
}

function add(matches: Map<number, Match>, { id, score, terms, queryTerms }: SearchResult): void {
  const node = id as number
  const match = matches.get(node)
  if (!match) {
    matches.set(node, { score, terms: new Set(terms), asked: new Set(queryTerms) })
    return
  }
  match.score += score
  for (const term of terms) match.terms.add(term)
  for (const term of queryTerms) match.asked.add(term)
}
