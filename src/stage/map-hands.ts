import type { Drawing } from '../drawing/draw-map.ts'
import { toLayout } from '../drawing/projection.ts'
import type { NodeIndex } from '../model/node.ts'
import type { DragKind, GestureEvents } from './gestures.ts'
import type { MapCamera } from './map-camera.ts'
import type { Marquee } from './top-layer.ts'
import { linkAt, nodeUnder, nodesWithin, placesOf, regionUnder } from './picking.ts'
import type { Scene } from './scene.ts'
import type { Point, StageEvents } from './stage.ts'

const DOUBLE_CLICK_ZOOM = 1.8

/** What hands reach for on the stage. */
export interface WithinReach {
  scene(): Scene | null
  /** The picture that is seen now. */
  drawing(): Drawing | null
  /** Puts a node elsewhere on the map, without telling anyone yet. */
  carry(node: NodeIndex, x: number, y: number): void
  /** What is painted over the map changed. */
  redraw(): void
}

/** What pointers on the stage mean: panning, zooming, pointing, selecting, pinning, enclosing. */
export class MapHands implements GestureEvents {
  readonly #container: HTMLElement
  readonly #events: StageEvents
  readonly #camera: MapCamera
  readonly #reach: WithinReach
  #marqueeTool = false
  #dragged: NodeIndex | null = null
  /** Where the dragged node was, in layout units. */
  #home: readonly [x: number, y: number] = [0, 0]
  /** The rectangle that is being drawn. */
  marquee: Marquee | null = null

  constructor(container: HTMLElement, events: StageEvents, camera: MapCamera, reach: WithinReach) {
    this.#container = container
    this.#events = events
    this.#camera = camera
    this.#reach = reach
  }

  setMarqueeTool(on: boolean): void {
    this.#marqueeTool = on
    this.#container.classList.toggle('marquee', on)
  }

  point(at: Point | null): void {
    const node = at ? this.#nodeAt(at) : null
    this.#container.classList.toggle('pointing', node !== null)
    this.#events.hover(node, at ?? { x: 0, y: 0 })
    this.#events.hoverRegion(at && node === null ? this.#regionAt(at) : null)
  }

  click(at: Point, add: boolean): void {
    const node = this.#nodeAt(at)
    if (node !== null) {
      this.#events.select(node, add)
      return
    }
    const link = linkAt(this.#reach.drawing()?.links ?? [], at)
    if (link) this.#events.selectEdge(...link.ends)
    else {
      const region = this.#regionAt(at)
      if (region !== null) this.#events.selectRegion(region, add)
      else if (!add) this.#events.clear()
    }
  }

  doubleClick(at: Point): void {
    const node = this.#nodeAt(at)
    if (node === null) this.#zoom(DOUBLE_CLICK_ZOOM, at, true)
    else this.#events.focus(node)
  }

  menu(at: Point): void {
    this.#events.menu(this.#nodeAt(at), at)
  }

  grab(at: Point, shift: boolean): DragKind {
    this.#camera.stop()
    if (shift || this.#marqueeTool) return 'marquee'
    this.#dragged = this.#nodeAt(at)
    const positions = this.#reach.scene()?.index.map.positions
    if (this.#dragged === null || !positions) return 'pan'
    this.#home = [positions[2 * this.#dragged] ?? 0, positions[2 * this.#dragged + 1] ?? 0]
    return 'node'
  }

  drag(kind: DragKind, from: Point, to: Point, dx: number, dy: number): void {
    if (kind === 'pan') this.#camera.shift(dx, dy)
    else if (kind === 'marquee') {
      this.marquee = { from, to }
      this.#reach.redraw()
    } else if (this.#dragged !== null) this.#reach.carry(this.#dragged, ...this.#layoutPlace(to))
  }

  drop(kind: DragKind, from: Point, to: Point, add: boolean): void {
    if (kind === 'marquee') {
      this.marquee = null
      this.#reach.redraw()
      this.#events.marquee(this.#enclosed(from, to), add && this.#marqueeTool)
    } else if (kind === 'node' && this.#dragged !== null) {
      this.#events.pin(this.#dragged, ...this.#layoutPlace(to))
      this.#dragged = null
    }
  }

  abandon(kind: DragKind): void {
    if (kind === 'marquee') this.marquee = null
    if (kind === 'node' && this.#dragged !== null) this.#reach.carry(this.#dragged, ...this.#home)
    this.#dragged = null
    this.#reach.redraw()
  }

  pan(dx: number, dy: number): void {
    this.#camera.stop()
    this.#camera.shift(dx, dy)
  }

  zoom(factor: number, about: Point): void {
    this.#zoom(factor, about, false)
  }

  #zoom(factor: number, about: Point, animate: boolean): void {
    const frame = this.#reach.scene()?.index.map.frame
    if (frame) this.#camera.zoomAbout(factor, about, Math.min(frame.width, frame.height), animate)
  }

  /** All nodes inside a rectangle but hidden ones. */
  #enclosed(from: Point, to: Point): NodeIndex[] {
    const scene = this.#reach.scene()
    if (!scene) return []
    const { index, lit } = scene
    return nodesWithin(
      placesOf(index, this.#camera.projection, (node) => lit.emphasis[node] !== 0),
      from,
      to,
    )
  }

  #nodeAt(at: Point): NodeIndex | null {
    const [drawing, scene] = [this.#reach.drawing(), this.#reach.scene()]
    return drawing && scene ? nodeUnder(scene.index, drawing, at) : null
  }

  #regionAt(at: Point): number | null {
    const drawing = this.#reach.drawing()
    return drawing ? regionUnder(drawing, at) : null
  }

  #layoutPlace({ x, y }: Point): [x: number, y: number] {
    return toLayout(this.#camera.projection, x, y)
  }
}
