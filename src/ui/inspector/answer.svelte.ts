/** The latest answer to a question that depends on state. Created while a component is initialised. */
export class Answer<T> {
  value = $state.raw<T | null>(null)
  /** Why there is no answer, as a sentence. */
  error = $state.raw<string | null>(null)
  #round = $state(0)

  /** Asked again whenever what `ask` reads changes; answers to earlier questions are dropped. */
  constructor(ask: () => Promise<T>) {
    $effect(() => {
      let current = true
      void this.#round
      this.value = null
      this.error = null
      ask().then(
        (value) => {
          if (current) this.value = value
        },
        (reason: unknown) => {
          if (current) this.error = reason instanceof Error ? reason.message : String(reason)
        },
      )
      return () => {
        current = false
      }
    })
  }

  retry = (): void => {
    this.#round += 1
  }
}
