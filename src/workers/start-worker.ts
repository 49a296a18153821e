import { connect, type Remote } from './rpc.ts'

/** Connects to a worker that serves an api; every call rejects when its script can't be loaded. */
export function connectWorker<Api extends object>(worker: Worker, name: string): Remote<Api> {
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => {
      reject(
        new Error(
          `The ${name} could not run (${event.message || 'its script did not load'}). Reload the page.`,
        ),
      )
    })
  })
  return connect<Api>(worker, failed)
}
