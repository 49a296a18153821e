import type { NodeIndex } from '../../model/node.ts'

/** What a click in the inspector or the list can do. What cannot be done is null and gets no button. */
export interface Actions {
  /** `add`: keep what is selected. */
  readonly select: (node: NodeIndex, add: boolean) => void
  /** Indices into papers and concepts. */
  readonly selectLink: (paper: number, concept: number) => void
  readonly selectMany: (nodes: readonly NodeIndex[]) => void
  readonly clear: () => void
  readonly back: (() => void) | null
  readonly focus: ((node: NodeIndex) => void) | null
  readonly togglePin: ((node: NodeIndex) => void) | null
  readonly isPinned: (node: NodeIndex) => boolean
  readonly copyLink: (() => void) | null
}
