import { untrack } from 'svelte'

/** The latest answer to a question that depends on state. Created while a component is initialised. */
export class Answer<T> {
  value = $state.raw<T | null>(null)
  /** Why there is no answer, as a sentence. */
  error = $state.raw<string | null>(null)
  /** Whether an answer is awaited. */
  waiting = $state(false)
  readonly #ask: (signal: AbortSignal) => Promise<T>
  readonly #keep: boolean
  readonly #about: () => unknown
  #asked: unknown
  #round = 0
  #asking: AbortController | null = null

  /**
   * Asked again whenever what `ask` reads changes; earlier questions are cancelled, answers to them dropped.
   *
   * @param keep the last answer stays until the next one is there
   * @param about what the question is about: while that is the same, the last answer stays too
   */
  constructor(
    ask: (signal: AbortSignal) => Promise<T>,
    { keep = false, about = () => ({}) }: { keep?: boolean; about?: () => unknown } = {},
  ) {
    this.#ask = ask
    this.#keep = keep
    this.#about = about
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
    const about = untrack(this.#about)
    if (!this.#keep && about !== this.#asked) this.value = null
    this.#asked = about
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
