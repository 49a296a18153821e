import type { Size } from '../../model/camera.ts'
import type { Body } from './bodies.ts'
import type { Incidence } from '../incidence.ts'
import { clusterCentres, isPlaced, type Plane } from './plane.ts'

/** What the layout must know of a node's look: sizes at fit, in layout units. Of radius 0 it is not drawn. */
export interface NodeShape {
  readonly radius: number
  readonly labelWidth: number
  readonly labelHeight: number
}

/** Lettering of a cluster's region: half sizes of its box. */
export interface Lettering {
  readonly halfWidth: number
  readonly halfHeight: number
}

export interface LayoutTask {
  readonly graph: Incidence
  readonly clusterOf: Int16Array
  readonly letterings: readonly Lettering[]
  /** Shapes of the concepts, in vocabulary order. */
  readonly shapes: readonly NodeShape[]
  readonly frame: Size
  /** Places that nodes have already, NaN for new ones; null when all are new. Indexed by node. */
  readonly earlier: Plane | null
  /**
   * Places that nodes start from, free to move: those of another map of the same corpus. Null: none, and in maps that
   * keep earlier places. Indexed by node.
   */
  readonly start: Plane | null
  /** Nodes that must not move (1). Indexed by node. */
  readonly pinned: Uint8Array
}

export interface Layout {
  readonly plane: Plane
  readonly labelSides: Uint8Array
  readonly names: readonly (readonly [x: number, y: number])[]
}

/** Takes pinned nodes back to where they started from. */
export function keepPinned({ start, pinned }: LayoutTask, plane: Plane): void {
  pinned.forEach((isPinned, node) => {
    if (isPinned && start && isPlaced(start, node) && isPlaced(plane, node))
      plane.set(start.subarray(2 * node, 2 * node + 2), 2 * node)
  })
}

/** Least half size of a symbol's box: on a phone, where all is drawn at half the size, symbols stay 6 px. */
const SYMBOL_ROOM = 12.5

/** The boxes that must not overlap: concepts with their labels, and the lettering of the regions. */
export function makeBodies(
  { graph, shapes, letterings, clusterOf, earlier, pinned }: LayoutTask,
  plane: Plane,
): { bodies: Body[]; conceptBodies: Map<number, Body>; nameBodies: Body[] } {
  const conceptBodies = new Map<number, Body>()
  shapes.forEach(({ radius, labelWidth, labelHeight }, concept) => {
    const node = graph.papers + concept
    if (!isPlaced(plane, node)) return
    const half = radius > 0 ? Math.max(radius, SYMBOL_ROOM) : 0
    conceptBodies.set(concept, {
      x: plane[2 * node] ?? 0,
      y: plane[2 * node + 1] ?? 0,
      side: 2,
      radius,
      halfWidth: half,
      halfHeight: half,
      labelWidth,
      labelHeight,
      weight: radius,
      held: pinned[node] === 1 || isPlaced(earlier ?? [], node),
    })
  })
  const centres = clusterCentres(plane, clusterOf, letterings.length)
  const nameBodies = letterings.map(({ halfWidth, halfHeight }, cluster): Body => ({
    x: centres[2 * cluster] ?? 0,
    y: centres[2 * cluster + 1] ?? 0,
    side: 0,
    radius: 0,
    halfWidth,
    halfHeight,
    labelWidth: 0,
    labelHeight: 0,
    weight: 5,
    held: false,
  }))
  return { bodies: [...conceptBodies.values(), ...nameBodies], conceptBodies, nameBodies }
}
