import type { TieColumns } from '../../model/corpus-map.ts'

/** One tie, before ties become columns. `from` is the smaller node. */
export interface Tie {
  readonly from: number
  readonly to: number
  readonly weight: number
  readonly shared: number
}

/** Ties as columns, sorted by `from`, then `to`. */
export function tieColumns(ties: readonly Tie[]): TieColumns {
  const sorted = ties.toSorted((a, b) => a.from - b.from || a.to - b.to)
  return {
    from: Uint32Array.from(sorted, ({ from }) => from),
    to: Uint32Array.from(sorted, ({ to }) => to),
    weight: Float32Array.from(sorted, ({ weight }) => weight),
    shared: Uint32Array.from(sorted, ({ shared }) => shared),
  }
}
