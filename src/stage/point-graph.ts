/** Where a node stands, in units of the layout. */
export interface NodeFacts {
  x: number
  y: number
}

/**
 * The part of a graph that sigma asks for where only nodes are drawn and every change is followed by a refresh: named
 * nodes with places, no edges, no events. A whole graphology graph would add a tenth to the scripts of the first view.
 */
export class PointGraph {
  readonly #facts = new Map<string, NodeFacts>()

  readonly type = 'undirected'
  readonly multi = false
  readonly allowSelfLoops = false
  readonly size = 0

  get order(): number {
    return this.#facts.size
  }

  /** Puts a node somewhere, a new one or one that stood elsewhere. */
  place(node: string, x: number, y: number): void {
    const facts = this.#facts.get(node)
    if (facts) Object.assign(facts, { x, y })
    else this.#facts.set(node, { x, y })
  }

  nodes(): string[] {
    return [...this.#facts.keys()]
  }

  edges(): string[] {
    return []
  }

  hasNode(node: string): boolean {
    return this.#facts.has(node)
  }

  hasEdge(): boolean {
    return false
  }

  /** @throws Error for a node that was never placed */
  getNodeAttributes(node: string): NodeFacts {
    const facts = this.#facts.get(node)
    if (!facts) throw new Error(`Node ${node} has no place on the map. Place it before it is drawn.`)
    return facts
  }

  forEachNode(visit: (node: string, facts: NodeFacts) => void): void {
    for (const [node, facts] of this.#facts) visit(node, facts)
  }

  forEachEdge(): void {
    // There are none.
  }

  on(): this {
    return this
  }

  removeListener(): this {
    return this
  }

  /** Sigma takes for a graph what has this method and the next. */
  addUndirectedEdgeWithKey(): never {
    throw new Error('This graph holds no edges: links are painted, not drawn by sigma.')
  }

  dropNode(): never {
    throw new Error('Nodes are not taken out one by one: load the map anew.')
  }
}
