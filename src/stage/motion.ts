const CAMERA_TIME = 320

/** Fast at first, then gently to rest. @param t share of the time, 0 to 1 */
function easeOut(t: number): number {
  return 1 - (1 - t) ** 3
}

/** One movement at a time, frame by frame; at once where less motion is wanted. */
export class Motion {
  #frame = 0
  readonly #still = matchMedia('(prefers-reduced-motion: reduce)')

  /**
   * @param step called with the eased share of the way, 0 to 1; the last call has 1
   * @param done called once after the last step, not when another movement takes over
   */
  run(animate: boolean, step: (share: number) => void, done: () => void): void {
    this.stop()
    if (!animate || this.#still.matches) {
      step(1)
      done()
      return
    }
    const start = performance.now()
    const next = (now: number): void => {
      const share = Math.min(1, Math.max(0, (now - start) / CAMERA_TIME))
      step(easeOut(share))
      if (share < 1) this.#frame = requestAnimationFrame(next)
      else done()
    }
    this.#frame = requestAnimationFrame(next)
  }

  stop(): void {
    cancelAnimationFrame(this.#frame)
  }
}
