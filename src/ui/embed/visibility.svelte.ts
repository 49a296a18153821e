/** Time for which a frame must be seen, or unseen, before that counts, in milliseconds. */
const STEADY = 250

/** Whether anybody can see this frame: it is in the window, not hidden, and its tab in front. */
export class Visibility {
  /** Was seen at least once. */
  met = $state(false)
  /** Is seen, and not just in passing. */
  steady = $state(false)
  #within = false
  #timer: ReturnType<typeof setTimeout> | undefined

  /** Watches from now on. Returns the way to stop. */
  watch(): () => void {
    const stop = new AbortController()
    const observer = new IntersectionObserver((entries) => {
      this.#within = entries.at(-1)?.isIntersecting ?? false
      this.#settle()
    })
    observer.observe(document.documentElement)
    document.addEventListener(
      'visibilitychange',
      () => {
        this.#settle()
      },
      { signal: stop.signal },
    )
    return () => {
      stop.abort()
      observer.disconnect()
      clearTimeout(this.#timer)
    }
  }

  get #seen(): boolean {
    return this.#within && !document.hidden
  }

  #settle(): void {
    if (this.#seen) this.met = true
    if (this.#seen === this.steady) {
      clearTimeout(this.#timer)
      this.#timer = undefined
    } else
      this.#timer ??= setTimeout(() => {
        this.#timer = undefined
        this.steady = this.#seen
      }, STEADY)
  }
}
