/** Nodes with a key each; the one with the least key comes out first, of equal ones the lowest node. */
export class NodeHeap {
  readonly #nodes: number[] = []
  readonly #keys: number[] = []

  get size(): number {
    return this.#nodes.length
  }

  push(node: number, key: number): void {
    let at = this.#nodes.length
    this.#nodes.push(node)
    this.#keys.push(key)
    while (at > 0) {
      const above = (at - 1) >> 1
      if (!this.#before(at, above)) return
      this.#swap(at, above)
      at = above
    }
  }

  /** The first node with its key, taken out; null when there is none. */
  pop(): readonly [node: number, key: number] | null {
    const [node, key] = [this.#nodes[0], this.#keys[0]]
    if (node === undefined || key === undefined) return null
    this.#swap(0, this.#nodes.length - 1)
    this.#nodes.pop()
    this.#keys.pop()
    let at = 0
    for (;;) {
      let least = at
      for (const below of [2 * at + 1, 2 * at + 2])
        if (below < this.#nodes.length && this.#before(below, least)) least = below
      if (least === at) return [node, key]
      this.#swap(at, least)
      at = least
    }
  }

  #before(one: number, other: number): boolean {
    const [a, b] = [this.#keys[one] ?? 0, this.#keys[other] ?? 0]
    return a < b || (a === b && (this.#nodes[one] ?? 0) < (this.#nodes[other] ?? 0))
  }

  #swap(one: number, other: number): void {
    for (const list of [this.#nodes, this.#keys]) {
      const kept = list[one] ?? 0
      list[one] = list[other] ?? 0
      list[other] = kept
    }
  }
}
