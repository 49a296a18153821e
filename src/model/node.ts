import type { ConceptKind } from './concept.ts'

/**
 * Nodes of a corpus are numbered: papers first, in corpus order, then concepts, in vocabulary order.
 * Columns (positions, clusters, sizes) are indexed by this number; what must survive uses the key.
 */
export type NodeIndex = number

export type NodeKind = 'paper' | ConceptKind

/** `paper:<id>` or `concept:<id>`: the name of a node in links, pins and scenes. */
export type NodeKey = `paper:${string}` | `concept:${string}`
