import type { Question, SearchApi } from './api.ts'
import { latest } from './latest.ts'
import { connectWorker } from './start-worker.ts'

/** Starts the search worker. A newer search voids an older one, which rejects with an AbortError. */
export function connectSearch(): SearchApi {
  const worker = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' })
  const remote = connectWorker<SearchApi>(worker, 'search worker')
  return {
    index: (port, progress) => remote.index(port, progress),
    connect: (graph) => remote.connect(graph),
    search: latest((_, question: Question) => remote.search(question)),
  }
}
