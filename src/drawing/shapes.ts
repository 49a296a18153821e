import type { Lettering } from './lettering.ts'
import type { NodeIndex, NodeKind } from '../model/node.ts'
import type { Rect } from './projection.ts'

/** An edge as a quadratic curve in pixels. */
export interface LinkShape {
  /** Index of the edge; null: a step of a way over what is not on the map. */
  readonly link: number | null
  readonly ends: readonly [from: NodeIndex, to: NodeIndex]
  readonly from: readonly [x: number, y: number]
  readonly bend: readonly [x: number, y: number]
  readonly to: readonly [x: number, y: number]
  readonly colour: string
  readonly width: number
  /** 0 to 1. */
  readonly opacity: number
  /** Dashed: a background link. */
  readonly dashed: boolean
}

/** A paper's thread: a chain of cubic curves, flat: start, then two controls and an end for each piece. */
export interface ThreadShape {
  readonly paper: NodeIndex
  readonly path: readonly number[]
  readonly colour: string
  readonly width: number
  readonly opacity: number
}

export interface NodeShape {
  readonly node: NodeIndex
  readonly kind: NodeKind
  readonly x: number
  readonly y: number
  readonly radius: number
  /** Opaque, dimming already mixed in. */
  readonly colour: string
  /** Ground around and inside the symbol. */
  readonly halo: string
  readonly pinned: boolean
  readonly starred: boolean
  /** A paper that is new: four corners stand around it. */
  readonly newcomer: boolean
  /** Colour of the other cluster that claims a node on the border, drawn as the right half of its symbol's rim; null: none. */
  readonly split: string | null
  /** Ring and halo of what is selected or hovered; null: none. */
  readonly ring: 'selected' | 'hovered' | null
}

export interface LabelShape {
  readonly node: NodeIndex
  readonly text: string
  readonly size: number
  readonly weight: 500 | 600
  readonly colour: string
  readonly halo: string
  /** The text's box in pixels; its baseline is `BASELINE` of the size below the middle. */
  readonly box: Rect
}

export interface LetteringShape {
  readonly cluster: number
  readonly lines: readonly string[]
  /** Middle of the lettering, in pixels. */
  readonly x: number
  readonly y: number
  readonly lettering: Lettering
  readonly colour: string
  readonly box: Rect
}

export interface RegionShape {
  readonly cluster: number
  readonly rings: readonly Float32Array[]
  readonly tint: string
  readonly rim: string
  /** Of the rim when the region stands out. */
  readonly strong: string
}
