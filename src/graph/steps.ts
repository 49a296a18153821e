import type { Progress } from '../model/anchors.ts'

/** Long work in slices of some ten milliseconds: says between two slices how far it is, and ends with its result. */
export type Steps<Result> = Generator<Progress, Result, void>

/** The result of work in slices, done in one go. */
export function runThrough<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Work as a stretch of something longer: its shares count from one share of the whole to another. */
export function* within<Result>(steps: Steps<Result>, from: number, to: number): Steps<Result> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    const { stage, share } = step.value
    yield { stage, share: from + (to - from) * (share ?? 0) }
  }
}
