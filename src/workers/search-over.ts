import type { Question, SearchApi } from './api.ts'
import { latest } from './latest.ts'
import { connectWorker } from './start-worker.ts'

/** The search in a worker. A newer search voids an older one, which rejects with an AbortError. */
export function searchOver(worker: Worker): SearchApi {
  const remote = connectWorker<SearchApi>(worker, 'search worker')
  return {
    index: (port, progress) => remote.index(port, progress),
    connect: (graph) => remote.connect(graph),
    mark: (marks) => remote.mark(marks),
    search: latest((_, question: Question) => remote.search(question)),
  }
}
