/** What corpora became by changes of their papers, by digest: Back may still name one as it was. */
export class Successors {
  readonly #next = new Map<string, string>()

  /** Leads from a state of a corpus to another, and no longer away from that. */
  add(before: string, after: string): void {
    this.#next.set(before, after)
    this.#next.delete(after)
  }

  latest(digest: string): string {
    const next = this.#next.get(digest)
    return next === undefined ? digest : this.latest(next)
  }
}
