/** A graph with all its looks, as both sides of a comparison draw it. */
export interface FinishedGraph {
  readonly nodes: readonly {
    readonly x: number
    readonly y: number
    readonly size: number
    readonly label: string
    readonly color: string
  }[]
  /** Pairs of indices into the nodes. */
  readonly edges: readonly (readonly [number, number])[]
}
