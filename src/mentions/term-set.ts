/** Which terms are present: one mark a term, so that asking is one look-up and emptying costs nothing. */
export class TermSet {
  readonly #marks: Uint32Array
  #round = 1

  /** @param size how many terms there are, numbered from 0 */
  constructor(size: number) {
    this.#marks = new Uint32Array(size)
  }

  clear(): void {
    this.#round++
  }

  add(term: number): void {
    this.#marks[term] = this.#round
  }

  readonly has = (term: number): boolean => this.#marks[term] === this.#round
}
