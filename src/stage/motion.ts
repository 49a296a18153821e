/** Milliseconds of a movement, and of one that an audience shall follow. */
const TIME = 320
const SLOW_TIME = 640

/** Fast at first, then gently to rest. @param t share of the time, 0 to 1 */
function easeOut(t: number): number {
  return 1 - (1 - t) ** 3
}

/** One movement at a time, frame by frame; at once where less motion is wanted. */
export class Motion {
  #frame = 0
  /** Takes the last step of the movement under way; null: nothing moves. */
  #end: (() => void) | null = null
  slow = false
  readonly #still = matchMedia('(prefers-reduced-motion: reduce)')

  /**
   * @param step called with the eased share of the way, 0 to 1; the last call has 1
   * @param done called once after the last step, not when another movement takes over
   */
  run(animate: boolean, step: (share: number) => void, done: () => void): void {
    this.stop()
    const end = (): void => {
      this.#end = null
      step(1)
      done()
    }
    if (!animate || this.#still.matches) {
      end()
      return
    }
    this.#end = end
    const start = performance.now()
    const time = this.slow ? SLOW_TIME : TIME
    const next = (now: number): void => {
      const share = Math.min(1, Math.max(0, (now - start) / time))
      if (share === 1) {
        end()
        return
      }
      step(easeOut(share))
      this.#frame = requestAnimationFrame(next)
    }
    this.#frame = requestAnimationFrame(next)
  }

  /** Ends the movement where it is. */
  stop(): void {
    cancelAnimationFrame(this.#frame)
    this.#end = null
  }

  /** Ends the movement at its goal. */
  finish(): void {
    cancelAnimationFrame(this.#frame)
    this.#end?.()
  }
}
