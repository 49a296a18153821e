/** Steps from one number by another to a third, in one flat table with open addressing. */
export class StepTable {
  /** Triples: from, by, to; to is 0 where the place is free. */
  #table = new Int32Array(3 * 1024)
  #mask = 1023
  #count = 0

  /** @returns where the step leads, 0 for none */
  get(from: number, by: number): number {
    const table = this.#table
    const mask = this.#mask
    let place = hash(from, by) & mask
    for (;;) {
      const to = table[3 * place + 2] ?? 0
      if (to === 0 || (table[3 * place] === from && table[3 * place + 1] === by)) return to
      place = (place + 1) & mask
    }
  }

  /** Adds a step that is not held yet; `to` is not 0. */
  add(from: number, by: number, to: number): void {
    if (4 * this.#count > this.#mask) this.#grow()
    this.#put(from, by, to)
    this.#count++
  }

  #put(from: number, by: number, to: number): void {
    let place = hash(from, by) & this.#mask
    while (this.#table[3 * place + 2]) place = (place + 1) & this.#mask
    this.#table.set([from, by, to], 3 * place)
  }

  #grow(): void {
    const old = this.#table
    this.#mask = 4 * this.#mask + 3
    this.#table = new Int32Array(3 * (this.#mask + 1))
    for (let i = 0; i < old.length; i += 3) {
      const to = old[i + 2] ?? 0
      if (to !== 0) this.#put(old[i] ?? 0, old[i + 1] ?? 0, to)
    }
  }
}

function hash(from: number, by: number): number {
  const mixed = Math.imul(from, 0x9e3779b1) ^ Math.imul(by, 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}
