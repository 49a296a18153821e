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
