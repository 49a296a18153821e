import type { NodeKey } from './node.ts'

/** Positions that a layout starts from and keeps: pins stay exactly, earlier positions nearly. */
export interface Anchors {
  /** In layout units. */
  readonly positions: Readonly<Record<NodeKey, readonly [x: number, y: number]>>
  readonly pinned: readonly NodeKey[]
}

/** How far a long task is: a sentence for people and a share from 0 to 1 (null: not known). */
export interface Progress {
  readonly stage: string
  readonly share: number | null
}
