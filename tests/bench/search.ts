import MiniSearch from 'minisearch'
import { bundledReader } from '../../src/cli/bundled-reader.ts'
import { linkColumns } from '../../src/graph/link-columns.ts'
import { parseVocabulary } from '../../src/mentions/parse-vocabulary.ts'
import { bundledVocabularyText } from '../../src/mentions/vocabulary/index.ts'
import type { Paper } from '../../src/model/paper.ts'
import { answerQuery } from '../../src/query/answer.ts'
import { QueryIndex } from '../../src/query/query-index.ts'
import { paperFacts } from '../../src/query/source.ts'
import { createSearchIndex } from '../../src/search/search-index.ts'
import { milliseconds, printTable, quantile } from './figures.ts'

const WORDS = ['speculative decoding', 'streaming speech', 'quantizaton', 'robot navigation', 'kv cache']
const QUERIES = [
  'tech:"kv cache" -domain:robotics year:2020..2025',
  'near:pruning~2 attention',
  'path:pruning>robotics',
  '"neural network" OR author:lee has:abstract',
]
const ROUNDS = 3

/** Every beginning of a text, as it is typed letter by letter. */
function typed(texts: readonly string[]): string[] {
  return texts.flatMap((text) => Array.from({ length: text.length }, (_, end) => text.slice(0, end + 1)))
}

/**
 * Typing into the search box, letter by letter, after one round to warm up: plain words beside MiniSearch
 * itself (one index over the same texts; beginnings and misspellings at once), and whole queries.
 */
export function benchSearch(papers: readonly Paper[]): void {
  const { read } = bundledReader()
  const { vocabulary } = parseVocabulary(bundledVocabularyText)
  const concepts = vocabulary.concepts.map(({ concept, phrases }) => ({
    ...concept,
    phrases: phrases.map(({ text }) => text),
  }))
  const links = papers.map((paper) => read(paper))
  const labels = new Map(concepts.map(({ id, label }) => [id, label]))
  const words = createSearchIndex(papers.length)
  words.addConcepts(concepts)
  words.addTitles(
    papers.map(({ title, authors }, at) => ({
      title,
      authors,
      concepts: (links[at] ?? []).flatMap(({ concept, role }) =>
        role === 'core' ? (labels.get(concept) ?? []) : [],
      ),
    })),
  )
  words.addTexts(papers)
  const index = new QueryIndex({
    papers: papers.map(paperFacts),
    concepts,
    links: linkColumns(links, concepts),
    clusterOf: new Int16Array(papers.length + concepts.length),
    clusters: [{ name: ['ALL'] }],
  })
  const peer = new MiniSearch({ fields: ['title', 'authors', 'summary', 'abstract'] })
  peer.addAll(
    papers.map(({ title, authors, summary, abstract }, id) => ({
      id,
      title,
      authors: authors.join(' '),
      summary,
      abstract,
    })),
  )

  const ask = (query: string): number =>
    answerQuery(words, index, { query, caret: query.length, limit: 60 }).nodes.length
  const rows: readonly [name: string, queries: readonly string[], run: (query: string) => unknown][] = [
    ['plain words', typed(WORDS), ask],
    [
      'MiniSearch itself',
      typed(WORDS),
      (query) => peer.search(query, { prefix: true, fuzzy: 0.2, boost: { title: 3 } }),
    ],
    ['whole queries', typed(QUERIES), ask],
  ]
  const times = rows.map((): number[] => [])
  for (let round = 0; round <= ROUNDS; round++)
    for (const [at, [, queries, run]] of rows.entries())
      for (const query of queries) {
        const start = performance.now()
        run(query)
        if (round > 0) times[at]?.push(performance.now() - start)
      }
  printTable(
    `Search while typing over ${papers.length} papers, ${ROUNDS} rounds in turn (ms)`,
    ['', 'p50', 'p95'],
    rows.map(([name], at) => [
      name,
      milliseconds(quantile(times[at] ?? [], 0.5)),
      milliseconds(quantile(times[at] ?? [], 0.95)),
    ]),
  )
}
