import { litBy } from '../drawing/emphasis.ts'
import type { MapLook } from '../drawing/look.ts'
import { indexMap, type MapIndex, restyle } from '../drawing/map-index.ts'
import { fitCamera, mapBounds, toPixels } from '../drawing/projection.ts'
import { spaceOut, stretchOf } from '../drawing/space-out.ts'
import type { Camera, Insets } from '../model/camera.ts'
import { type CorpusMap, isDrawn } from '../model/corpus-map.ts'
import type { NodeIndex } from '../model/node.ts'
import { boundsOf } from '../drawing/bounds.ts'
import { listenToGestures } from './gestures.ts'
import { MapCamera } from './map-camera.ts'
import { MapHands } from './map-hands.ts'
import { MapPainter } from './map-painter.ts'
import { Motion } from './motion.ts'
import { nodeTowards, placesOf } from './picking.ts'
import type { Scene } from './scene.ts'
import type { Direction, DrawnMap, Point, Stage, StageEvents } from './stage.ts'
import { newcomers, wayBetween } from './walk-nodes.ts'

/** The live map: a camera, a painter and hands on one scene. */
export class LiveStage implements Stage {
  readonly #container: HTMLElement
  readonly #camera: MapCamera
  readonly #painter: MapPainter
  readonly #hands: MapHands
  readonly #walk = new Motion()
  readonly #observer: ResizeObserver
  readonly #stopListening: () => void
  #scene: Scene | null = null
  /** The map as it was given: symbols move apart on small windows. */
  #map: CorpusMap | null = null
  #insets: Insets = { top: 0, right: 0, bottom: 0, left: 0 }
  /** CSS pixels to a pixel of the stage. */
  #magnification = 1
  /** How many times longer the map is drawn along x: cameras and pins outside of the stage know nothing of it. */
  #stretch = 1

  constructor(container: HTMLElement, events: StageEvents) {
    this.#container = container
    container.style.overflow = 'hidden'
    const size = { width: container.clientWidth, height: container.clientHeight }
    this.#camera = new MapCamera(size, {
      moved: () => {
        this.#painter.redraw(false)
      },
      rested: () => {
        events.camera(this.getCamera())
      },
    })
    this.#hands = new MapHands(container, this.#plain(events), this.#camera, {
      scene: () => this.#scene,
      drawing: () => this.#painter.drawing,
      carry: (node, x, y) => {
        this.#carry(node, x, y)
      },
      redraw: () => {
        this.#painter.redraw(false)
      },
    })
    this.#painter = new MapPainter(
      container,
      () => ({ scene: this.#scene, viewpoint: this.#camera, marquee: this.#hands.marquee }),
      events,
    )
    this.#stopListening = listenToGestures(container, this.#hands, () => this.#magnification)
    this.#observer = new ResizeObserver(() => {
      this.#resize()
    })
    this.#observer.observe(container)
  }

  /** The events with places in units of the map that was given and points in CSS pixels. */
  #plain(events: StageEvents): StageEvents {
    return {
      ...events,
      hover: (node, at) => {
        events.hover(node, this.#enlarged(at))
      },
      menu: (node, at) => {
        events.menu(node, this.#enlarged(at))
      },
      pin: (node, x, y) => {
        events.pin(node, x / this.#stretch, y)
      },
    }
  }

  show(map: CorpusMap, look: MapLook, animate: boolean): void {
    this.#walk.finish()
    this.#map = map
    const before = this.#scene?.index
    this.#stretch = stretchOf(map, this.#camera.size)
    const index = indexMap(spaceOut(map, this.#camera.size, this.#camera.insets), look.style)
    this.#setIndex(index, look)
    this.#painter.load(index, this.#camera.size)
    if (!before) this.#camera.camera = this.#fitted(index.map)
    if (before && animate && !index.large) this.#walkFrom(before, index)
    this.#painter.redraw(true)
  }

  paint(look: MapLook): void {
    if (!this.#scene || this.#scene.look === look) return
    const index = restyle(this.#scene.index, look.style)
    if (index !== this.#scene.index) this.#painter.forgetLabels()
    this.#scene = { index, look, lit: litBy(index, look) }
    this.#painter.redraw(true)
  }

  setInsets(insets: Insets): void {
    this.#insets = insets
    const inner = shrunk(insets, this.#magnification)
    if (this.#scene) this.#camera.inset(inner)
    else this.#camera.insets = inner
  }

  setAudience(magnification: number | null): void {
    const factor = magnification ?? 1
    this.#camera.slow = magnification !== null
    this.#walk.slow = magnification !== null
    if (factor === this.#magnification) return
    this.#magnification = factor
    this.#painter.magnify(factor)
    this.#resize()
    this.setInsets(this.#insets)
    if (this.#map && this.#scene) this.show(this.#map, this.#scene.look, false)
  }

  setLive(live: boolean): void {
    this.#painter.setLive(live)
  }

  setCamera(camera: Camera, animate: boolean): void {
    this.#camera.travel({ ...camera, x: camera.x * this.#stretch }, animate)
  }

  getCamera(): Camera {
    const { camera } = this.#camera
    return { ...camera, x: camera.x / this.#stretch }
  }

  fit(animate: boolean): void {
    if (this.#scene) this.#camera.travel(this.#fitted(this.#scene.index.map), animate)
  }

  zoom(factor: number): void {
    if (!this.#scene) return
    const { left, top, width, height } = this.#camera.free
    const { frame } = this.#scene.index.map
    const centre = { x: left + width / 2, y: top + height / 2 }
    this.#camera.zoomAbout(factor, centre, Math.min(frame.width, frame.height), true)
  }

  pan(dx: number, dy: number): void {
    this.#camera.stop()
    this.#camera.shift(dx, dy)
  }

  reveal(nodes: readonly NodeIndex[], animate: boolean, around: readonly NodeIndex[] = []): void {
    if (!this.#scene) return
    const { map } = this.#scene.index
    const bounds = boundsOf(map, nodes)
    if (!bounds) return
    const places = around
      .filter((node) => isDrawn(map, node))
      .map((node) => [map.positions[2 * node] ?? 0, map.positions[2 * node + 1] ?? 0] as const)
    this.#camera.reveal(bounds, places, mapBounds(map), animate)
  }

  neighbour(from: NodeIndex | null, direction: Direction): NodeIndex | null {
    const { drawing } = this.#painter
    if (!drawing || !this.#scene) return null
    const { index, look, lit } = this.#scene
    const standsOut = (node: NodeIndex): boolean => !look.lit || (lit.emphasis[node] ?? 0) > 1
    const isSeen = (node: NodeIndex): boolean => lit.emphasis[node] !== 0
    const reachable = placesOf(index, drawing.projection, standsOut)
    const { left, top, width, height } = this.#camera.free
    const start = from === null ? null : this.place(from)
    const at = start ?? { x: left + width / 2, y: top + height / 2 }
    const places = reachable.length > 1 ? reachable : placesOf(index, drawing.projection, isSeen)
    return nodeTowards(places, at, direction, from)
  }

  place(node: NodeIndex): Point | null {
    const [drawing, map] = [this.#painter.drawing, this.#scene?.index.map]
    if (!drawing || !map || !isDrawn(map, node)) return null
    const { positions } = map
    const [x, y] = toPixels(drawing.projection, positions[2 * node] ?? 0, positions[2 * node + 1] ?? 0)
    return this.#enlarged({ x, y })
  }

  setMarqueeTool(on: boolean): void {
    this.#hands.setMarqueeTool(on)
  }

  drawn(): DrawnMap | null {
    const { drawing } = this.#painter
    if (!drawing) return null
    const { size, projection, nodes, labels, letterings, links, threads } = drawing
    return { size, projection, nodes, labels, letterings, links: links.length, threads: threads.length }
  }

  kill(): void {
    this.#walk.stop()
    this.#camera.kill()
    this.#stopListening()
    this.#observer.disconnect()
    this.#painter.kill()
    this.#container.replaceChildren()
  }

  #fitted(map: CorpusMap): Camera {
    return fitCamera(map, this.#camera.size, this.#camera.insets)
  }

  #setIndex(index: MapIndex, look: MapLook): void {
    this.#scene = { index, look, lit: litBy(index, look) }
    this.#painter.forgetLabels()
  }

  /** Lets nodes that were on the earlier map walk to their new places, and new ones fade in. */
  #walkFrom(before: MapIndex, after: MapIndex): void {
    const positionsAt = wayBetween(before, after)
    const nodes = newcomers(before, after)
    const edges = before.map.settings.projection !== after.map.settings.projection
    this.#walk.run(
      true,
      (share) => {
        if (!this.#scene) return
        const map = { ...after.map, positions: positionsAt(share) }
        const index = share < 1 ? { ...after, map, arriving: { nodes, edges, share } } : after
        this.#setIndex(index, this.#scene.look)
        this.#painter.move(index, index.nodes)
        this.#painter.redraw(true)
      },
      () => undefined,
    )
  }

  /** Puts one node elsewhere. */
  #carry(node: NodeIndex, x: number, y: number): void {
    this.#walk.finish()
    if (!this.#scene) return
    const { index, look } = this.#scene
    const positions = index.map.positions.slice()
    positions.set([x, y], 2 * node)
    const carried = { ...index, map: { ...index.map, positions } }
    this.#setIndex(carried, look)
    this.#painter.move(carried, [node])
    this.#painter.redraw(true)
  }

  #enlarged({ x, y }: Point): Point {
    return { x: x * this.#magnification, y: y * this.#magnification }
  }

  #resize(): void {
    const { clientWidth, clientHeight } = this.#container
    const size = {
      width: clientWidth / this.#magnification,
      height: clientHeight / this.#magnification,
    }
    const { width, height } = this.#camera.size
    if (size.width === 0 || (size.width === width && size.height === height)) return
    this.#camera.size = size
    this.#painter.resize(size)
  }
}

function shrunk({ top, right, bottom, left }: Insets, by: number): Insets {
  return { top: top / by, right: right / by, bottom: bottom / by, left: left / by }
}
