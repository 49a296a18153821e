import type MiniSearch from 'minisearch'

/** What of a node matched: its score, the words of its text, the words of the query. */
export interface Match {
  score: number
  readonly terms: Set<string>
  readonly asked: Set<string>
}

const ENOUGH = 5
const FUZZY = 0.25

/**
 * Nodes that have all words of the query, as they stand or as beginnings; with misspellings when few have;
 * when none has all, those that have the most of them. Only the first index, the small one, is asked for
 * misspellings and for words begun with fewer than four letters: in long texts these cost too much.
 */
export function matchWords(indexes: readonly MiniSearch[], words: readonly string[]): Map<number, Match> {
  const plain = found(indexes, words, false)
  const whole = withAtLeast(plain, new Set(words).size)
  if (whole.size >= ENOUGH) return whole
  const loose = found(indexes, words, true)
  const looseWhole = withAtLeast(loose, new Set(words).size)
  if (looseWhole.size > 0) return looseWhole
  const most = Math.max(0, ...[...loose.values()].map(({ asked }) => asked.size))
  return most * 2 > words.length ? withAtLeast(loose, most) : new Map<number, Match>()
}

function found(indexes: readonly MiniSearch[], words: readonly string[], loose: boolean): Map<number, Match> {
  const matches = new Map<number, Match>()
  for (const [place, index] of indexes.entries()) {
    const results = index.search(words.join(' '), {
      tokenize: (text) => text.split(' '),
      processTerm: (term) => term,
      prefix: (term, at) => at === words.length - 1 && term.length >= (place === 0 ? 1 : 4),
      fuzzy: (term) => (loose && place === 0 && term.length > 3 ? FUZZY : false),
      weights: { prefix: 0.6, fuzzy: 0.2 },
    })
    for (const { id, score, terms, queryTerms } of results) {
      const node = Number(id)
      const match = matches.get(node) ?? { score: 0, terms: new Set(), asked: new Set() }
      match.score += score
      for (const term of terms) match.terms.add(term)
      for (const term of queryTerms) match.asked.add(term)
      matches.set(node, match)
    }
  }
  return matches
}

function withAtLeast(matches: ReadonlyMap<number, Match>, count: number): Map<number, Match> {
  return new Map([...matches].filter(([, { asked }]) => asked.size >= count))
}
