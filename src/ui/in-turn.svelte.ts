/** Lets parts of a page come one after the other, a frame each, so that no task grows long. */
export class InTurn {
  readonly #parts: number
  /** How many parts are there. */
  come = $state(0)

  /** @param parts how many there are */
  constructor(parts: number) {
    this.#parts = parts
  }

  /** Begins, unless it began before. */
  readonly begin = (): void => {
    if (this.come === 0) this.#next()
  }

  #next(): void {
    this.come++
    // A frame begins before it is seen: what follows waits until after it.
    if (this.come < this.#parts)
      requestAnimationFrame(() =>
        setTimeout(() => {
          this.#next()
        }),
      )
  }
}
