/** The latest answer to a question that depends on state. Created while a component is initialised. */
export class Answer<T> {
  value = $state.raw<T | null>(null)
  /** Why there is no answer, as a sentence. */
  error = $state.raw<string | null>(null)
  readonly #ask: () => Promise<T>
  #round = 0

  /** Asked again whenever what `ask` reads changes; answers to earlier questions are dropped. */
  constructor(ask: () => Promise<T>) {
    this.#ask = ask
    $effect(() => {
      this.retry()
      return () => {
        this.#round += 1
      }
    })
  }

  retry = (): void => {
    this.#round += 1
    const round = this.#round
    this.value = null
    this.error = null
    this.#ask().then(
      (value) => {
        if (round === this.#round) this.value = value
      },
      (reason: unknown) => {
        if (round === this.#round) this.error = sentence(reason)
      },
    )
  }
}

function sentence(reason: unknown): string {
  const words = (reason instanceof Error ? reason.message : String(reason)).trim()
  if (words === '') return 'The reader did not answer.'
  return /[.!?]$/.test(words) ? words : `${words}.`
}
