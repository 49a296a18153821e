import type { SearchApi } from './api.ts'
import { searchOver } from './search-over.ts'

/** Starts the search worker. */
export function connectSearch(): SearchApi {
  return searchOver(new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' }))
}
