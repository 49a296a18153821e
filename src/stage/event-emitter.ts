type Listener = (...told: unknown[]) => void

/**
 * What sigma and graphology use of Node's emitter of events, in its place: the package that brings the whole of it to
 * browsers is ten times as heavy. Built pages only; `tests/tools/browser-forms.ts` puts it there.
 */
export class EventEmitter {
  readonly #listeners = new Map<string, readonly Listener[]>()

  on(event: string, listener: Listener): this {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener])
    return this
  }

  /** Forgets one listener; the others of that event hear on. */
  removeListener(event: string, listener: Listener): this {
    const others = this.#listeners.get(event)?.filter((one) => one !== listener)
    if (others) this.#listeners.set(event, others)
    return this
  }

  removeAllListeners(): this {
    this.#listeners.clear()
    return this
  }

  /** Tells those who listen now, in the order in which they began. @returns whether anybody listened */
  emit(event: string, ...told: unknown[]): boolean {
    const listeners = this.#listeners.get(event) ?? []
    for (const listener of listeners) listener.apply(this, told)
    return listeners.length > 0
  }
}
