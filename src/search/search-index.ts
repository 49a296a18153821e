import MiniSearch from 'minisearch'
import type { SearchAnswer } from '../model/search-answer.ts'
import type { ConceptDocument, TextDocument, TitleDocument } from './documents.ts'
import { explainConcept, explainPaper } from './explain-hit.ts'
import { matchWords, type Match } from './match-words.ts'
import { suggestWords } from './suggest-words.ts'
import { foldPhrase, foldWord, isCommon, splitWords } from './words.ts'

/** An index that grows slice by slice and answers at any time from what it has. All calls are synchronous. */
export interface SearchIndex {
  /** Concepts in the order of their nodes; the first call begins at node `paperCount`. */
  addConcepts(concepts: readonly ConceptDocument[]): void
  /** The next papers in the order of the corpus. */
  addTitles(papers: readonly TitleDocument[]): void
  /** Summaries and abstracts of the next papers, in the order of the corpus, from its first on. */
  addTexts(papers: readonly TextDocument[]): void
  /** At most `limit` hits, and all nodes that match. */
  search(query: string, limit: number): SearchAnswer
}

const head = {
  fields: ['title', 'concepts', 'authors', 'label', 'phrases', 'family'],
  boost: { title: 4, label: 6, phrases: 3, concepts: 1.5, authors: 2, family: 0.5 },
}

/** An empty index of a corpus with this many papers. */
export function createSearchIndex(paperCount: number): SearchIndex {
  const concepts: ConceptDocument[] = []
  const names: (readonly string[])[] = []
  const titles: TitleDocument[] = []
  const texts: TextDocument[] = []
  const heads = miniSearch(head.fields, head.boost)
  const bodies = miniSearch(['summary', 'abstract'], {})

  const explain = (node: number, match: Match) => {
    const concept = concepts[node - paperCount]
    if (concept) return explainConcept(concept, match.terms)
    return explainPaper(titles[node] ?? { title: '', authors: [], concepts: [] }, texts[node], match)
  }

  return {
    addConcepts: (slice) => {
      for (const { label, phrases, family, ...rest } of slice) {
        heads.add({ id: paperCount + concepts.length, label, phrases: phrases.join(' '), family })
        concepts.push({ label, phrases, family, ...rest })
        names.push([label, ...phrases].map(foldPhrase))
      }
    },
    addTitles: (slice) => {
      for (const paper of slice) {
        const { title, authors, concepts: labels } = paper
        heads.add({ id: titles.length, title, authors: authors.join(' '), concepts: labels.join(' ') })
        titles.push(paper)
      }
    },
    addTexts: (slice) => {
      for (const { summary, abstract } of slice) {
        bodies.add({ id: texts.length, summary: summary ?? '', abstract: abstract ?? '' })
        texts.push({ summary, abstract })
      }
    },
    search: (query, limit) => {
      const all = splitWords(query).map(foldWord)
      const telling = all.filter((word) => !isCommon(word))
      const words = telling.length > 0 ? telling : all
      if (words.length === 0) return { query, hits: [], nodes: new Uint32Array(), suggestion: null }
      const long = words.length > 1 || (words[0] ?? '').length > 2
      const matches = matchWords(long ? [heads, bodies] : [heads], words)
      lead(matches, names, paperCount, all)
      const ranked = [...matches].sort((a, b) => b[1].score - a[1].score || a[0] - b[0])
      return {
        query,
        hits: ranked
          .slice(0, limit)
          .map(([node, match]) => ({ node, score: match.score, ...explain(node, match) })),
        nodes: Uint32Array.from(ranked, ([node]) => node),
        suggestion: ranked.length > 0 ? null : suggestWords(heads, words),
      }
    },
  }
}

/** Puts concepts that the query names above all else: named whole first, then begun; labels before phrases. */
function lead(
  matches: Map<number, Match>,
  names: readonly (readonly string[])[],
  offset: number,
  words: readonly string[],
): void {
  const query = words.join(' ')
  if (query.length < 2) return
  let top = 0
  for (const { score } of matches.values()) top = Math.max(top, score)
  for (const [at, phrases] of names.entries()) {
    const rank = namingRank(phrases, query)
    if (rank === 0) continue
    const match = matches.get(offset + at) ?? { score: 0, terms: new Set(words), asked: new Set(words) }
    match.score += rank * (top + 1)
    matches.set(offset + at, match)
  }
}

function namingRank([label = '', ...phrases]: readonly string[], query: string): number {
  if (label === query) return 4
  if (phrases.includes(query)) return 3
  if (label.startsWith(query)) return 2
  return phrases.some((phrase) => phrase.startsWith(query)) ? 1 : 0
}

function miniSearch(fields: string[], boost: Record<string, number>): MiniSearch {
  return new MiniSearch({
    fields,
    tokenize: splitWords,
    processTerm: (term) => {
      const folded = foldWord(term)
      return isCommon(folded) ? null : folded
    },
    searchOptions: { boost },
  })
}
