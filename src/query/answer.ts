import type { NodeIndex } from '../model/node.ts'
import type { SearchAnswer, SearchHit } from '../model/search-answer.ts'
import type { Match } from '../search/match-words.ts'
import type { SearchIndex } from '../search/search-index.ts'
import { complete } from './complete.ts'
import { evaluate, type Evaluation } from './evaluate.ts'
import { parseQuery } from './parse.ts'
import { partsOf } from './parts.ts'
import type { Query } from './query.ts'
import type { QueryIndex } from './query-index.ts'

/** What is asked: the text of the box, where its caret is (null: not there), and how many hits are wanted. */
export interface Question {
  readonly query: string
  readonly caret: number | null
  readonly limit: number
}

/**
 * Answers what stands in the search box. Plain words are searched as ever; all else is answered over the words
 * and the graph together, and every hit says why it is there.
 * @param index null while the graph is on its way: then only words are searched
 */
export function answerQuery(
  words: SearchIndex,
  index: QueryIndex | null,
  { query: text, caret, limit }: Question,
): SearchAnswer {
  const parsed = parseQuery(text)
  const completions = caret === null || !index ? [] : complete(index, text, caret)
  const { query, role, faults } = parsed
  if (!query || query.type === 'words' || !index) {
    const plain = words.search(plainWords(query), limit)
    const blank = !query
    return { ...plain, query: text, blank, parts: partsOf(text, parsed, null), faults, completions }
  }
  const evaluation = evaluate(query, index, words, role)
  const found = ranked(evaluation)
  return {
    query: text,
    blank: evaluation.blank,
    hits: found.slice(0, limit).map((node) => explain(node, evaluation, words)),
    nodes: Uint32Array.from(found),
    suggestion: null,
    parts: partsOf(text, parsed, evaluation.labels),
    faults: [...faults, ...evaluation.faults],
    completions,
  }
}

/** The words of a query; of one that asks for more, only what is searched while the graph is on its way. */
function plainWords(query: Query | null): string {
  if (query?.type === 'words' || query?.type === 'phrase') return query.text
  return query?.type === 'and'
    ? query.of.map((part) => (part.type === 'words' ? part.text : '')).join(' ')
    : ''
}

/** Found nodes, best first; of equal ones papers in corpus order, then concepts. */
function ranked({ inside, score }: Evaluation): NodeIndex[] {
  const found: NodeIndex[] = []
  for (let node = 0; node < inside.length; node++) if (inside[node] === 1) found.push(node)
  return found.sort((a, b) => (score[b] ?? 0) - (score[a] ?? 0) || a - b)
}

/** Why a node was found: where its words are, and what each field says of it. */
function explain(node: NodeIndex, { speaking, score }: Evaluation, words: SearchIndex): SearchHit {
  const match: Match = { score: 0, terms: new Set(), asked: new Set() }
  const because: string[] = []
  for (const part of speaking) {
    if (part.type === 'field') {
      const told = part.answer.inside[node] === 1 ? part.answer.tell(node) : null
      if (told !== null && !because.includes(told)) because.push(told)
      continue
    }
    const own = part.matches.get(node)
    for (const term of own?.terms ?? []) match.terms.add(term)
    for (const asked of own?.asked ?? []) match.asked.add(asked)
  }
  const nothing = { reason: '', titleSpans: [], snippet: '', snippetSpans: [] }
  const worded = match.terms.size > 0 ? words.explain(node, match) : nothing
  return { node, score: score[node] ?? 0, because, ...worded }
}
