import type { SearchHit } from '../model/search-answer.ts'
import type { ConceptDocument, TextDocument, TitleDocument } from './documents.ts'
import type { Match } from './match-words.ts'
import { cutSnippet } from './snippet.ts'
import { foldWord, splitWords, wordSpans } from './words.ts'

type Explained = Omit<SearchHit, 'node' | 'score' | 'because'>

/** What to show of a concept that matched: its label marked, and the phrase when the label does not match. */
export function explainConcept(concept: ConceptDocument, terms: ReadonlySet<string>): Explained {
  const titleSpans = wordSpans(concept.label, terms)
  const nothing = { titleSpans, snippet: '', snippetSpans: [] }
  if (titleSpans.length > 0) return { reason: concept.kind, ...nothing }
  const phrase = concept.phrases.find((text) => wordSpans(text, terms).length > 0)
  if (phrase === undefined) return { reason: `${concept.kind} of ${concept.family}`, ...nothing }
  const snippetSpans = wordSpans(phrase, terms)
  return { reason: `${concept.kind}, also called`, titleSpans, snippet: phrase, snippetSpans }
}

/** What to show of a paper that matched: the title, else the field that has the words, cut round them. */
export function explainPaper(paper: TitleDocument, text: TextDocument | undefined, match: Match): Explained {
  const { terms, asked } = match
  const titleSpans = wordSpans(paper.title, terms)
  if (titleSpans.length > 0 && holdsAll(paper.title, asked)) {
    return { reason: 'title', titleSpans, snippet: '', snippetSpans: [] }
  }
  const fields: readonly (readonly [reason: string, text: string])[] = [
    ['author', paper.authors.join(', ')],
    ['about', paper.concepts.join(', ')],
    ['abstract', text?.abstract ?? ''],
    ['summary', text?.summary ?? ''],
  ]
  let best: Explained = { reason: 'title', titleSpans, snippet: '', snippetSpans: [] }
  let most = 0
  for (const [reason, content] of fields) {
    const spans = wordSpans(content, terms)
    const distinct = new Set(spans.map(([start, end]) => foldWord(content.slice(start, end)))).size
    const snippet = distinct > most ? cutSnippet(content, spans) : null
    if (!snippet) continue
    most = distinct
    best = { reason, titleSpans, snippet: snippet.text, snippetSpans: snippet.spans }
  }
  return best
}

/** Whether each asked word begins a word of the text. */
function holdsAll(text: string, asked: ReadonlySet<string>): boolean {
  const words = splitWords(text).map(foldWord)
  return [...asked].every((one) => words.some((word) => word.startsWith(one)))
}
