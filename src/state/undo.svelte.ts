/** Something done to data that can be taken back. */
export interface Change {
  /** What was done, such as `Pin KV cache`. */
  readonly label: string
  readonly undo: () => void | Promise<void>
  readonly redo: () => void | Promise<void>
  /** Brings the place of the change into view. */
  readonly show?: () => void
}

/** The history of changes to data (pins, library, papers, vocabulary, corrections, marks, scenes), beside the browser's history of views. */
export class Undo {
  #done = $state.raw<readonly Change[]>([])
  #undone = $state.raw<readonly Change[]>([])

  /** What undo would take back, or null. */
  readonly next = $derived(this.#done.at(-1)?.label ?? null)
  /** What redo would do again, or null. */
  readonly nextRedo = $derived(this.#undone.at(-1)?.label ?? null)

  /** Notes a change that was just made; what was undone before can't be redone any more. */
  add(change: Change): void {
    this.#done = [...this.#done, change]
    this.#undone = []
  }

  /** Of a notice: takes back the change made last, as long as it is the last. */
  button(): { readonly label: string; readonly run: () => void } {
    const change = this.#done.at(-1)
    return {
      label: 'Undo',
      run: () => {
        if (this.#done.at(-1) === change) void this.undo()
      },
    }
  }

  /** What was done is no longer to be taken back. */
  clear(): void {
    this.#done = []
    this.#undone = []
  }

  async undo(): Promise<void> {
    const change = this.#done.at(-1)
    if (!change) return
    this.#done = this.#done.slice(0, -1)
    await change.undo()
    this.#undone = [...this.#undone, change]
    change.show?.()
  }

  async redo(): Promise<void> {
    const change = this.#undone.at(-1)
    if (!change) return
    this.#undone = this.#undone.slice(0, -1)
    await change.redo()
    this.#done = [...this.#done, change]
    change.show?.()
  }
}
