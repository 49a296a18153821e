import MiniSearch from 'minisearch'
import type { NodeIndex } from '../model/node.ts'
import type { SearchAnswer, SearchHit } from '../model/search-answer.ts'
import type { ConceptDocument, TextDocument, TitleDocument } from './documents.ts'
import { explainConcept, explainPaper } from './explain-hit.ts'
import { allOf, matchWords, type Match } from './match-words.ts'
import { suggestWords } from './suggest-words.ts'
import { firstWord, foldPhrase, foldWord, isCommon, splitWords } from './words.ts'

/** An index that grows slice by slice and answers at any time from what it has. All calls are synchronous. */
export interface SearchIndex {
  /** Concepts in the order of their nodes; the first call begins at node `paperCount`. */
  addConcepts(concepts: readonly ConceptDocument[]): void
  /** The next papers in the order of the corpus. */
  addTitles(papers: readonly TitleDocument[]): void
  /** Summaries and abstracts of the next papers, in the order of the corpus, from its first on. */
  addTexts(papers: readonly TextDocument[]): void
  /** At most `limit` hits, and all nodes that match. */
  search(query: string, limit: number): WordAnswer
  /** Nodes that the words find, concepts that they name above all else. */
  match(query: string): Map<NodeIndex, Match>
  /** Nodes that have the words one after the other in one of their texts. */
  phrase(words: string): Map<NodeIndex, Match>
  /** What to show of a node that matched. */
  explain(node: NodeIndex, match: Match): Omit<SearchHit, 'node' | 'score' | 'because'>
}

/** What plain words find. */
export type WordAnswer = Pick<SearchAnswer, 'query' | 'hits' | 'nodes' | 'suggestion'>

const head = {
  fields: ['title', 'concepts', 'authors', 'label', 'phrases', 'family'],
  boost: { title: 4, label: 6, phrases: 3, concepts: 1.5, authors: 2, family: 0.5 },
}

/** What names a paper stands in the large index once more, so that all words of a query can be found in one. */
const body = { fields: ['names', 'summary', 'abstract'], boost: { names: 0.1 } }

const nameless: TitleDocument = { title: '', authors: [], concepts: [] }

/** An empty index of a corpus with this many papers. */
export function createSearchIndex(paperCount: number): SearchIndex {
  const concepts: ConceptDocument[] = []
  const names: (readonly string[])[] = []
  const titles: TitleDocument[] = []
  const texts: TextDocument[] = []
  const known = new Map<string, number>()
  const heads = miniSearch(head.fields, head.boost, (term) => known.set(term, (known.get(term) ?? 0) + 1))
  const bodies = miniSearch(body.fields, body.boost)

  const match = (query: string): Map<NodeIndex, Match> => {
    const { all, telling } = wordsOf(query)
    if (telling.length === 0) return new Map()
    const [only = '', second] = telling
    if (second === undefined && only.length === 1) return beginWith(only, titles, names, paperCount)
    const matches = matchWords({ heads, bodies }, telling, second !== undefined || only.length > 2)
    lead(matches, names, paperCount, all)
    return matches
  }
  const explain = (node: number, match: Match) => {
    const concept = concepts[node - paperCount]
    if (concept) return explainConcept(concept, match.terms)
    return explainPaper(titles[node] ?? nameless, texts[node], match)
  }
  const textsOf = (node: NodeIndex): readonly string[] => {
    const concept = concepts[node - paperCount]
    if (concept) return [concept.label, ...concept.phrases]
    const { title, authors } = titles[node] ?? nameless
    return [title, texts[node]?.abstract ?? '', texts[node]?.summary ?? '', ...authors]
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
        const { title, authors, concepts: labels } = titles[texts.length] ?? nameless
        const names = [title, ...authors, ...labels].join(' ')
        bodies.add({ id: texts.length, names, summary: summary ?? '', abstract: abstract ?? '' })
        texts.push({ summary, abstract })
      }
    },
    search: (query, limit) => {
      const ranked = [...match(query)].sort((a, b) => b[1].score - a[1].score || a[0] - b[0])
      return {
        query,
        hits: ranked
          .slice(0, limit)
          .map(([node, of]) => ({ node, score: of.score, because: [], ...explain(node, of) })),
        nodes: Uint32Array.from(ranked, ([node]) => node),
        suggestion: ranked.length > 0 ? null : suggestWords(known, wordsOf(query).telling),
      }
    },
    match,
    phrase: (words) => {
      const pattern = phrasePattern(words)
      if (!pattern) return new Map()
      const { telling } = wordsOf(words)
      const candidates = allOf({ heads, bodies }, telling)
      for (const node of candidates.keys())
        if (!textsOf(node).some((text) => pattern.test(foldWord(text)))) candidates.delete(node)
      return candidates
    },
    explain,
  }
}

/** Words of a query, folded; those that tell papers apart, or all when none does. A last letter alone waits. */
function wordsOf(query: string): { all: string[]; telling: string[] } {
  const all = splitWords(query).map(foldWord)
  const rare = all.filter((word) => !isCommon(word))
  const telling = rare.length > 0 ? rare : all
  const waits = telling.length > 1 && (telling.at(-1) ?? '').length === 1
  return { all, telling: waits ? telling.slice(0, -1) : telling }
}

/** The words one after the other, whatever stands between them but letters; null without words. */
function phrasePattern(text: string): RegExp | null {
  const words = splitWords(text).map(foldWord)
  if (words.length === 0) return null
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[^\\p{L}\\p{N}]+')}(?![\\p{L}\\p{N}])`, 'u')
}

/** One letter: only what begins with it, for nearly every text has a word that does. */
function beginWith(
  letter: string,
  titles: readonly TitleDocument[],
  names: readonly (readonly string[])[],
  offset: number,
): Map<NodeIndex, Match> {
  const matches = new Map<NodeIndex, Match>()
  const add = (node: NodeIndex, name: string, score: number): void => {
    const first = firstWord(name)
    if (first.startsWith(letter) && !matches.has(node))
      matches.set(node, { score, terms: new Set([first]), asked: new Set([letter]) })
  }
  names.forEach(([label = ''], at) => {
    add(offset + at, label, 2)
  })
  titles.forEach(({ title }, node) => {
    add(node, title, 1)
  })
  return matches
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

function miniSearch(
  fields: string[],
  boost: Record<string, number>,
  tell: (term: string) => void = () => undefined,
): MiniSearch {
  return new MiniSearch({
    fields,
    tokenize: splitWords,
    processTerm: (term) => {
      const folded = foldWord(term)
      if (isCommon(folded)) return null
      tell(folded)
      return folded
    },
    searchOptions: { boost },
  })
}
