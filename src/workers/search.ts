import { createSearchIndex, type SearchIndex } from '../search/search-index.ts'
import type { SearchApi } from './api.ts'
import type { Feed } from './feed-search.ts'

/** Everything the search worker does, without the worker. Queries are answered while the index still grows. */
export function createSearch(): SearchApi {
  let index: SearchIndex = createSearchIndex(0)
  return {
    index: (port, progress) =>
      new Promise((resolve) => {
        let [papers, texts] = [0, 0]
        let own: SearchIndex = createSearchIndex(0)
        port.addEventListener('message', ({ data }: MessageEvent<Feed>) => {
          if (data.type === 'concepts') {
            papers = data.papers
            index = own = createSearchIndex(papers)
            own.addConcepts(data.concepts)
          } else if (data.type === 'titles') own.addTitles(data.titles)
          else if (data.type === 'texts') {
            own.addTexts(data.texts)
            texts += data.texts.length
            progress({ stage: 'Indexing texts', share: papers > 0 ? texts / papers : null })
          } else {
            port.close()
            resolve()
          }
        })
        port.start()
      }),
    search: (query, limit) => Promise.resolve(index.search(query, limit)),
  }
}
