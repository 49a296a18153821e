import type { MapLook } from '../drawing/look.ts'
import type { Projection } from '../drawing/projection.ts'
import type { LabelShape, LetteringShape, NodeShape } from '../drawing/shapes.ts'
import type { Camera, Insets, Size } from '../model/camera.ts'
import type { CorpusMap } from '../model/corpus-map.ts'
import type { NodeIndex } from '../model/node.ts'

export interface Point {
  /** CSS pixels from the top left corner of the stage. */
  readonly x: number
  readonly y: number
}

export type Direction = 'left' | 'right' | 'up' | 'down'

/** What the stage tells; it changes nothing by itself but the camera. */
export interface StageEvents {
  hover(node: NodeIndex | null, at: Point): void
  /** The region under the pointer, where no node is; null: none. */
  hoverRegion(cluster: number | null): void
  /** The ground of a region, or its name, was clicked. `add`: Ctrl, Cmd or Shift was held. */
  selectRegion(cluster: number, add: boolean): void
  /** An edge under the pointer was clicked. */
  selectEdge(one: NodeIndex, other: NodeIndex): void
  /** `add`: Ctrl, Cmd or Shift was held. */
  select(node: NodeIndex, add: boolean): void
  /** Shift-drag or the marquee tool enclosed these nodes. */
  marquee(nodes: readonly NodeIndex[], add: boolean): void
  clear(): void
  focus(node: NodeIndex): void
  menu(node: NodeIndex | null, at: Point): void
  /** The node was dragged to this place in layout units. */
  pin(node: NodeIndex, x: number, y: number): void
  /** The camera moved by hand or animation and rests again. */
  camera(camera: Camera): void
  /** The first picture of a map is on the screen. */
  pictured(): void
  /** WebGL is missing or its context was lost (`live` false), or came back. */
  live(live: boolean): void
}

/** What a picture of the map really shows, in pixels of the stage. */
export interface DrawnMap {
  readonly size: Size
  readonly projection: Projection
  readonly nodes: readonly Pick<NodeShape, 'node' | 'kind' | 'x' | 'y' | 'radius'>[]
  readonly labels: readonly Pick<LabelShape, 'node' | 'text' | 'size' | 'box'>[]
  readonly letterings: readonly Pick<LetteringShape, 'cluster' | 'lines' | 'box'>[]
  readonly links: number
  readonly threads: number
}

/** The live map. Only this folder knows sigma. */
export interface Stage {
  /** What it shows now; null before the first map. */
  drawn(): DrawnMap | null
  /** Shows a map; nodes that persist (same key) move to their new places when `animate`. */
  show(map: CorpusMap, look: MapLook, animate: boolean): void
  paint(look: MapLook): void
  /** Space that panels take; fitting and centring use the free area. */
  setInsets(insets: Insets): void
  /**
   * Shows the map to an audience: all of it larger by a factor, and moved more slowly. Null: as ever.
   * What the stage draws is in pixels of its own then, that many CSS pixels each.
   */
  setAudience(magnification: number | null): void
  /**
   * Whether it may hold a WebGL context. Without one, plain canvases keep the picture, and go on showing changes.
   */
  setLive(live: boolean): void
  setCamera(camera: Camera, animate: boolean): void
  getCamera(): Camera
  fit(animate: boolean): void
  /** Factor above 1 zooms in, about the centre of the free area. */
  zoom(factor: number): void
  pan(dx: number, dy: number): void
  /**
   * Moves as little as needed for these nodes to lie in the free area.
   * @param around nodes that are shown too, nearest first, as far as symbols don't come to crowd
   */
  reveal(nodes: readonly NodeIndex[], animate: boolean, around?: readonly NodeIndex[]): void
  /** The drawn, lit node nearest in a direction, for arrow keys; null if there is none. */
  neighbour(from: NodeIndex | null, direction: Direction): NodeIndex | null
  /** Where a node is on the stage, in CSS pixels. */
  place(node: NodeIndex): Point | null
  /** Whether dragging draws a marquee instead of panning. */
  setMarqueeTool(on: boolean): void
  kill(): void
}
