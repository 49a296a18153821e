import type { Steps } from '../graph/steps.ts'
import type { Progress } from '../model/anchors.ts'

/** Longest stretch of work between two looks at messages, in milliseconds. */
const SLICE = 20

/**
 * Lets other messages through from time to time during long work.
 * @returns a function to call between pieces; it rejects with an AbortError once the signal is aborted
 */
export function pacer(signal?: AbortSignal): () => Promise<void> {
  let since = performance.now()
  return async () => {
    signal?.throwIfAborted()
    if (performance.now() - since < SLICE) return
    await takeTurn()
    signal?.throwIfAborted()
    since = performance.now()
  }
}

/** Waits until the messages that have come in are handled. */
export function takeTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      resolve()
    })
    port1.start()
    port2.postMessage(null)
  })
}

/** Does work in slices and lets messages through between them. Rejects with an AbortError once it is cancelled. */
export async function walk<Result>(
  steps: Steps<Result>,
  progress: (progress: Progress) => void,
  signal?: AbortSignal,
): Promise<Result> {
  const pause = pacer(signal)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    progress(step.value)
    await pause()
  }
}
