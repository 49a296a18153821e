/** The latest answer to a question that depends on state. Created while a component is initialised. */
export class Answer<T> {
  value = $state.raw<T | null>(null)
  /** Why there is no answer, as a sentence. */
  error = $state.raw<string | null>(null)
  /** Whether an answer is awaited. */
  waiting = $state(false)
  readonly #ask: (signal: AbortSignal) => Promise<T>
  readonly #keep: boolean
  #round = 0
  #asking: AbortController | null = null

  /**
   * Asked again whenever what `ask` reads changes; earlier questions are cancelled, answers to them dropped.
   *
   * @param keep the last answer stays until the next one is there
   */
  constructor(ask: (signal: AbortSignal) => Promise<T>, { keep = false } = {}) {
    this.#ask = ask
    this.#keep = keep
    $effect(() => {
      this.retry()
      return () => {
        this.#round += 1
        this.#asking?.abort()
      }
    })
  }

  retry = (): void => {
    this.#round += 1
    const round = this.#round
    const asking = new AbortController()
    this.#asking = asking
    if (!this.#keep) this.value = null
    this.error = null
    this.waiting = true
    this.#ask(asking.signal).then(
      (value) => {
        if (round !== this.#round) return
        this.value = value
        this.waiting = false
      },
      (reason: unknown) => {
        if (round !== this.#round) return
        this.error = sentence(reason)
        this.waiting = false
      },
    )
  }
}

function sentence(reason: unknown): string {
  const words = (reason instanceof Error ? reason.message : String(reason)).trim()
  if (words === '') return 'The reader did not answer.'
  return /[.!?]$/.test(words) ? words : `${words}.`
}
