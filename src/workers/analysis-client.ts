import type { AnalysisApi } from './api.ts'
import type { Remote } from './rpc.ts'
import { connectWorker } from './start-worker.ts'

/** Starts the analysis worker. */
export function connectAnalysis(): Remote<AnalysisApi> {
  const worker = new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module' })
  return connectWorker<AnalysisApi>(worker, 'analysis worker')
}
