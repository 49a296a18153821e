import type { ClustersEffect, Lessons, LessonsEffect } from '../workers/api.ts'
import type { Analysis } from './analysis.svelte.ts'
import { isAbort, message } from './failures.ts'

/** Rest after the last letter before a trial, in milliseconds. */
const REST = 250

/** What lessons would do to the open corpus, tried out in the worker while one still writes them. */
export class Trial {
  readonly #analysis: Analysis
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: AbortController | null = null

  /** The newest answer; while a newer one is awaited it stays, so that nothing flickers. Null: nothing is tried. */
  effect = $state.raw<LessonsEffect | null>(null)
  /** Comes later than the rest; null: not known yet. */
  clusters = $state.raw<ClustersEffect | null>(null)
  /** Why there is no answer; null: none is missing. */
  failure = $state.raw<string | null>(null)
  waiting = $state(false)

  constructor(analysis: Analysis) {
    this.#analysis = analysis
  }

  /** Tries lessons once nothing newer has come for a moment; an answer about older ones is dropped. */
  try(lessons: Lessons): void {
    this.#cancel()
    this.waiting = true
    this.#timer = setTimeout(() => void this.#run(lessons), REST)
  }

  stop(): void {
    this.#cancel()
    this.waiting = false
    this.effect = null
    this.clusters = null
    this.failure = null
  }

  #cancel(): void {
    clearTimeout(this.#timer)
    this.#running?.abort()
    this.#running = null
  }

  async #run(lessons: Lessons): Promise<void> {
    const own = new AbortController()
    this.#running = own
    try {
      const effect = await this.#analysis.effect(lessons, own.signal)
      if (this.#running !== own) return
      this.effect = effect
      this.failure = null
      this.clusters = null
      const clusters = await this.#analysis.clustersEffect(lessons, own.signal)
      if (this.#running === own) this.clusters = clusters
    } catch (error) {
      if (this.#running !== own || isAbort(error)) return
      this.effect = null
      this.failure = message(error, 'What this changes could not be found out.')
    } finally {
      if (this.#running === own) {
        this.#running = null
        this.waiting = false
      }
    }
  }
}
