import { NO_PAPER_MARKS, type PaperMarks } from '../model/paper-marks.ts'
import { answerQuery } from '../query/answer.ts'
import { QueryIndex } from '../query/query-index.ts'
import type { NamedConcept, PaperFacts } from '../query/source.ts'
import { createSearchIndex, type SearchIndex } from '../search/search-index.ts'
import type { QueryGraph, SearchApi } from './api.ts'
import type { Feed } from './feed-search.ts'

/** The corpus that is indexed, as far as it has come in. */
interface Indexed {
  readonly words: SearchIndex
  readonly papers: number
  readonly concepts: readonly NamedConcept[]
  readonly facts: PaperFacts[]
}

const nothing = (): Indexed => ({ words: createSearchIndex(0), papers: 0, concepts: [], facts: [] })

/** Everything the search worker does, without the worker. Queries are answered while the index still grows. */
export function createSearch(): SearchApi {
  let indexed = nothing()
  let graph: QueryGraph | null = null
  let queries: QueryIndex | null = null
  let marks: PaperMarks = NO_PAPER_MARKS

  /** The graph and the facts together; null as long as one of them is missing or of another corpus. */
  const queryIndex = (): QueryIndex | null => {
    const { papers, concepts, facts } = indexed
    if (!graph || facts.length < papers || graph.clusterOf.length !== papers + concepts.length) return null
    queries ??= new QueryIndex({ ...graph, papers: facts, concepts })
    queries.marks = marks
    return queries
  }

  return {
    index: (port, progress) =>
      new Promise((resolve) => {
        let own = nothing()
        let texts = 0
        port.addEventListener('message', ({ data }: MessageEvent<Feed>) => {
          if (data.type === 'concepts') {
            const { papers, concepts } = data
            own = indexed = { words: createSearchIndex(papers), papers, concepts, facts: [] }
            queries = null
            own.words.addConcepts(concepts)
          } else if (data.type === 'titles') {
            own.words.addTitles(data.titles)
            own.facts.push(...data.facts)
          } else if (data.type === 'texts') {
            own.words.addTexts(data.texts)
            texts += data.texts.length
            progress({ stage: 'Indexing texts', share: own.papers > 0 ? texts / own.papers : null })
          } else {
            port.close()
            resolve()
          }
        })
        port.start()
      }),
    connect(next) {
      graph = next
      queries = null
      return Promise.resolve()
    },
    mark(next) {
      marks = next
      return Promise.resolve()
    },
    search: (question) => Promise.resolve(answerQuery(indexed.words, queryIndex(), question)),
  }
}
