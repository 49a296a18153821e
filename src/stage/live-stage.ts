import { type Drawing, drawMap, type LabelCache } from '../drawing/draw-map.ts'
import { type Lit, litBy } from '../drawing/emphasis.ts'
import type { MapLook } from '../drawing/look.ts'
import { indexMap, type MapIndex } from '../drawing/map-index.ts'
import {
  paintLabels,
  paintLettering,
  paintLines,
  paintNode,
  paintPins,
  paintRings,
} from '../drawing/paint.ts'
import {
  cameraOf,
  cameraOn,
  fitCamera,
  freeArea,
  isExchanged,
  projectionOf,
  type Rect,
  toLayout,
  toPixels,
} from '../drawing/projection.ts'
import { spaceOut } from '../drawing/space-out.ts'
import type { Camera, Insets, Size } from '../model/camera.ts'
import { type CorpusMap, isDrawn, nodeKey } from '../model/corpus-map.ts'
import type { NodeIndex, NodeKey } from '../model/node.ts'
import type { Palette } from '../drawing/palette.ts'
import { placeNodes } from '../drawing/place-nodes.ts'
import type { NodeShape } from '../drawing/shapes.ts'
import { CanvasLayer } from './canvas-layer.ts'
import { listenToGestures } from './gestures.ts'
import { GroundLayer } from './ground-layer.ts'
import { Motion } from './motion.ts'
import { linkAt, nodeAmong, nodeAt, nodesWithin, nodeTowards } from './picking.ts'
import { SigmaNodes } from './sigma-nodes.ts'
import type { DrawnMap, Point, Stage, StageEvents } from './stage.ts'

const DOUBLE_CLICK_ZOOM = 1.8
/** Spans of the camera, as shares of the frame's shorter side. */
const CLOSEST = 0.04
const FARTHEST = 2.5
/** Time without movement after which a camera rests, in milliseconds. */
const REST = 160
/** Growth of the scale (natural logarithm) from which on the symbols of a large map are resized on the way. */
const RESIZED = 0.25
/** Opacity of a large map's nodes when some stand out. */
const FADED = 0.3
const REVEAL_MARGIN = 48
const NO_INSETS: Insets = { top: 0, right: 0, bottom: 0, left: 0 }

/** The live map: drawing decides how it looks, sigma draws the nodes, plain canvases the rest. */
export class LiveStage implements Stage {
  readonly #container: HTMLElement
  readonly #events: StageEvents
  readonly #ground: GroundLayer
  readonly #lines: CanvasLayer
  readonly #top: CanvasLayer
  readonly #nodes: SigmaNodes | null
  readonly #motion = new Motion()
  readonly #observer: ResizeObserver
  readonly #stopListening: () => void
  #index: MapIndex | null = null
  #look: MapLook | null = null
  #lit: Lit | null = null
  #labels: LabelCache | null = null
  #drawing: Drawing | null = null
  #camera: Camera = { x: 0, y: 0, span: 1 }
  /** The camera for which labels were chosen anew last. */
  #settled: Camera | null = null
  #insets = NO_INSETS
  #size: Size
  #frame = 0
  #looksChanged = false
  #resting: ReturnType<typeof setTimeout> | undefined
  #settling: ReturnType<typeof setTimeout> | undefined
  /** Scale for which the symbols were sized last. */
  #paintedScale = 0
  #paintedIndex: MapIndex | null = null
  #paintedPalette: Palette | null = null
  #marqueeTool = false
  #marquee: { from: Point; to: Point } | null = null
  #dragged: NodeIndex | null = null

  constructor(container: HTMLElement, events: StageEvents) {
    this.#container = container
    this.#events = events
    this.#size = { width: container.clientWidth, height: container.clientHeight }
    container.style.overflow = 'hidden'
    this.#ground = new GroundLayer(container)
    this.#lines = new CanvasLayer(container)
    this.#nodes = this.#createNodes()
    this.#top = new CanvasLayer(container)
    this.#stopListening = listenToGestures(container, {
      point: (at) => {
        this.#point(at)
      },
      click: (at, add) => {
        this.#click(at, add)
      },
      doubleClick: (at) => {
        const node = this.#nodeAt(at)
        if (node === null) this.#zoomAbout(DOUBLE_CLICK_ZOOM, at, true)
        else events.focus(node)
      },
      menu: (at) => {
        events.menu(this.#nodeAt(at), at)
      },
      grab: (at, shift) => this.#grab(at, shift),
      drag: (kind, from, to, dx, dy) => {
        this.#drag(kind, from, to, dx, dy)
      },
      drop: (kind, from, to, add) => {
        this.#drop(kind, from, to, add)
      },
      zoom: (factor, about) => {
        this.#zoomAbout(factor, about, false)
      },
    })
    this.#observer = new ResizeObserver(() => {
      this.#resize()
    })
    this.#observer.observe(container)
  }

  show(map: CorpusMap, look: MapLook, animate: boolean): void {
    const before = this.#index
    const spaced = spaceOut(map, this.#size, this.#insets)
    const index = indexMap(spaced)
    this.#look = look
    this.#setIndex(index)
    this.#nodes?.load(spaced, index.nodes, isExchanged(this.#size))
    if (!before) this.#camera = fitCamera(map, this.#size, this.#insets)
    if (before && animate && !index.large) this.#moveFrom(before, index)
    this.#redraw(true)
  }

  paint(look: MapLook): void {
    this.#look = look
    this.#lit = this.#index ? litBy(this.#index, look) : null
    this.#redraw(true)
  }

  setInsets(insets: Insets): void {
    if (!this.#index) {
      this.#insets = insets
      return
    }
    const projection = projectionOf(this.#camera, this.#size, this.#insets)
    this.#insets = insets
    this.#camera = cameraOf(projection, this.#size, insets)
    this.#redraw(false)
  }

  setCamera(camera: Camera, animate: boolean): void {
    const from = this.#camera
    this.#motion.run(
      animate,
      (share) => {
        const mix = (a: number, b: number): number => a + share * (b - a)
        const span = from.span * (camera.span / from.span) ** share
        this.#camera = { x: mix(from.x, camera.x), y: mix(from.y, camera.y), span }
        this.#redraw(false)
      },
      () => {
        this.#rested()
      },
    )
  }

  getCamera(): Camera {
    return this.#camera
  }

  fit(animate: boolean): void {
    if (this.#index) this.setCamera(fitCamera(this.#index.map, this.#size, this.#insets), animate)
  }

  zoom(factor: number): void {
    const { left, top, width, height } = freeArea(this.#size, this.#insets)
    this.#zoomAbout(factor, { x: left + width / 2, y: top + height / 2 }, true)
  }

  pan(dx: number, dy: number): void {
    this.#motion.stop()
    this.#shift(dx, dy)
  }

  reveal(nodes: readonly NodeIndex[], animate: boolean): void {
    const index = this.#index
    if (!index) return
    const bounds = boundsOf(index.map, nodes)
    if (!bounds) return
    const free = freeArea(this.#size, this.#insets)
    const projection = projectionOf(this.#camera, this.#size, this.#insets)
    const [ax, ay] = toLayout(projection, free.left + REVEAL_MARGIN, free.top + REVEAL_MARGIN)
    const [bx, by] = toLayout(
      projection,
      free.left + free.width - REVEAL_MARGIN,
      free.top + free.height - REVEAL_MARGIN,
    )
    const seen = { left: ax, top: ay, width: bx - ax, height: by - ay }
    const camera =
      bounds.width <= seen.width && bounds.height <= seen.height
        ? {
            ...this.#camera,
            x: this.#camera.x + overshoot(bounds.left, bounds.width, seen.left, seen.width),
            y: this.#camera.y + overshoot(bounds.top, bounds.height, seen.top, seen.height),
          }
        : cameraOn(bounds, this.#size, this.#insets, REVEAL_MARGIN)
    this.setCamera(camera, animate)
  }

  neighbour(from: NodeIndex | null, direction: 'left' | 'right' | 'up' | 'down'): NodeIndex | null {
    const drawing = this.#drawing
    if (!drawing || !this.#lit) return null
    const { emphasis } = this.#lit
    const lit = drawing.nodes.filter(({ node }) => !this.#look?.lit || (emphasis[node] ?? 0) > 1)
    const free = freeArea(this.#size, this.#insets)
    const start = from === null ? null : this.place(from)
    const at = start ?? { x: free.left + free.width / 2, y: free.top + free.height / 2 }
    return nodeTowards(lit.length > 1 ? lit : drawing.nodes, at, direction, from)
  }

  place(node: NodeIndex): Point | null {
    const [drawing, index] = [this.#drawing, this.#index]
    if (!drawing || !index || !isDrawn(index.map, node)) return null
    const { positions } = index.map
    const [x, y] = toPixels(drawing.projection, positions[2 * node] ?? 0, positions[2 * node + 1] ?? 0)
    return { x, y }
  }

  setMarqueeTool(on: boolean): void {
    this.#marqueeTool = on
    this.#container.classList.toggle('marquee', on)
  }

  drawn(): DrawnMap | null {
    const drawing = this.#drawing
    if (!drawing) return null
    const { size, projection, nodes, labels, letterings, links, threads } = drawing
    return { size, projection, nodes, labels, letterings, links: links.length, threads: threads.length }
  }

  kill(): void {
    this.#motion.stop()
    this.#ground.stop()
    this.#stopListening()
    this.#observer.disconnect()
    clearTimeout(this.#resting)
    clearTimeout(this.#settling)
    cancelAnimationFrame(this.#frame)
    this.#nodes?.kill()
    this.#container.replaceChildren()
  }

  #createNodes(): SigmaNodes | null {
    const holder = document.createElement('div')
    Object.assign(holder.style, { position: 'absolute', inset: '0', pointerEvents: 'none' })
    this.#container.append(holder)
    try {
      const nodes = new SigmaNodes(holder)
      for (const canvas of nodes.canvases) {
        canvas.addEventListener('webglcontextlost', (event) => {
          event.preventDefault()
          this.#events.live(false)
        })
        canvas.addEventListener('webglcontextrestored', () => {
          this.#events.live(true)
          this.#redraw(true)
        })
      }
      return nodes
    } catch {
      holder.remove()
      this.#events.live(false)
      return null
    }
  }

  #setIndex(index: MapIndex): void {
    this.#index = index
    this.#lit = this.#look ? litBy(index, this.#look) : null
    this.#labels = null
  }

  /** Lets nodes that were on the earlier map walk to their new places. */
  #moveFrom(before: MapIndex, after: MapIndex): void {
    const earlier = new Map<NodeKey, NodeIndex>(
      [...before.nodes].map((node) => [nodeKey(before.map, node), node]),
    )
    const target = after.map.positions
    const start = target.slice()
    for (const node of after.nodes) {
      const old = earlier.get(nodeKey(after.map, node))
      if (old === undefined) continue
      start[2 * node] = before.map.positions[2 * old] ?? 0
      start[2 * node + 1] = before.map.positions[2 * old + 1] ?? 0
    }
    this.#motion.run(
      true,
      (share) => {
        const positions = target.map(
          (value, slot) => (start[slot] ?? 0) + share * (value - (start[slot] ?? 0)),
        )
        const moved = share < 1 ? indexMap({ ...after.map, positions }) : after
        this.#setIndex(moved)
        this.#nodes?.move(moved.map.positions, moved.nodes)
        this.#redraw(true)
      },
      () => undefined,
    )
  }

  #redraw(looks: boolean): void {
    this.#looksChanged ||= looks
    cancelAnimationFrame(this.#frame)
    this.#frame = requestAnimationFrame(() => {
      this.#draw()
    })
  }

  /** What may lag while the camera moves (the choice of labels, sizes in large maps) is set right at rest. */
  #settleLater(): void {
    const camera = this.#camera
    if (camera === this.#settled) return
    clearTimeout(this.#settling)
    this.#settling = setTimeout(() => {
      this.#settled = camera
      this.#labels = null
      this.#redraw(true)
    }, REST)
  }

  /**
   * How the nodes look from now on; null when only the camera moved. In a large map their looks stay: what doesn't
   * stand out fades as a whole, and what does is painted over it.
   */
  #symbols(index: MapIndex, look: MapLook, lit: Lit, { palette, projection }: Drawing): NodeShape[] | null {
    const grown = Math.abs(Math.log(projection.scale / this.#paintedScale))
    const resting = this.#camera === this.#settled
    const known = this.#paintedIndex === index && this.#paintedPalette === palette
    const stays = index.large
      ? known && grown < (resting ? 1e-9 : RESIZED)
      : !this.#looksChanged && grown === 0
    this.#looksChanged = false
    if (stays) return null
    this.#paintedScale = projection.scale
    this.#paintedIndex = index
    this.#paintedPalette = palette
    const shown = index.large ? { ...lit, emphasis: lit.emphasis.map(() => 2) } : lit
    return placeNodes(index, look, shown, palette, projection, null)
  }

  #draw(): void {
    const [index, look, lit] = [this.#index, this.#look, this.#lit]
    if (!index || !look || !lit || this.#size.width === 0) return
    const sparse = index.large && this.#nodes !== null
    const viewpoint = { camera: this.#camera, size: this.#size, insets: this.#insets, sparse }
    const drawing = drawMap(index, look, viewpoint, lit, this.#labels)
    const { scale } = drawing.projection
    if (scale !== this.#paintedScale || index.large || drawing.cache.scale !== scale) this.#settleLater()
    this.#labels = drawing.cache
    this.#drawing = drawing
    this.#container.style.backgroundColor = drawing.palette.sea
    this.#ground.show(drawing, index.map.clusters)
    this.#lines.paint(this.#size, (context) => {
      paintLines(context, drawing)
      for (const lettering of drawing.letterings) paintLettering(context, lettering)
      paintRings(context, drawing.nodes, drawing.palette.accent)
    })
    const shapes = this.#symbols(index, look, lit, drawing)
    this.#nodes?.draw(shapes, drawing.projection, this.#size)
    this.#nodes?.fade(sparse && lit.dims ? (look.hideUnlit ? 0 : FADED) : 1)
    this.#top.paint(this.#size, (context) => {
      for (const shape of drawing.nodes)
        if (!this.#nodes || (sparse && (lit.emphasis[shape.node] ?? 0) > 2)) paintNode(context, shape)
      paintPins(context, drawing.nodes, drawing.palette.accent)
      paintLabels(context, drawing.labels)
      this.#paintMarquee(context, drawing.palette.accent)
    })
  }

  #paintMarquee(context: CanvasRenderingContext2D, accent: string): void {
    if (!this.#marquee) return
    const { from, to } = this.#marquee
    context.strokeStyle = accent
    context.lineWidth = 1.5
    context.setLineDash([5, 4])
    context.strokeRect(from.x, from.y, to.x - from.x, to.y - from.y)
    context.setLineDash([])
  }

  #resize(): void {
    const size = { width: this.#container.clientWidth, height: this.#container.clientHeight }
    if (size.width === 0 || (size.width === this.#size.width && size.height === this.#size.height)) return
    this.#size = size
    this.#nodes?.resize()
    this.#labels = null
    if (this.#index && this.#nodes && this.#nodes.exchanged !== isExchanged(size))
      this.#nodes.load(this.#index.map, this.#index.nodes, isExchanged(size))
    this.#redraw(true)
  }

  #nodeAt(at: Point): NodeIndex | null {
    const [drawing, index] = [this.#drawing, this.#index]
    if (!drawing || !index) return null
    return index.large ? nodeAmong(index, drawing.projection, at) : nodeAt(drawing.nodes, at)
  }

  #point(at: Point | null): void {
    const node = at ? this.#nodeAt(at) : null
    this.#container.classList.toggle('pointing', node !== null)
    this.#events.hover(node, at ?? { x: 0, y: 0 })
  }

  #click(at: Point, add: boolean): void {
    const node = this.#nodeAt(at)
    if (node !== null) {
      this.#events.select(node, add)
      return
    }
    const link = linkAt(this.#drawing?.links ?? [], at)
    const index = this.#index
    if (link && index) {
      const { paper, concept } = index.map.links
      this.#events.selectLink(paper[link.link] ?? 0, index.papers + (concept[link.link] ?? 0))
    } else if (!add) this.#events.clear()
  }

  #grab(at: Point, shift: boolean): 'pan' | 'node' | 'marquee' {
    this.#motion.stop()
    if (shift || this.#marqueeTool) return 'marquee'
    this.#dragged = this.#nodeAt(at)
    return this.#dragged === null ? 'pan' : 'node'
  }

  #drag(kind: 'pan' | 'node' | 'marquee', from: Point, to: Point, dx: number, dy: number): void {
    if (kind === 'pan') this.#shift(dx, dy)
    else if (kind === 'marquee') {
      this.#marquee = { from, to }
      this.#redraw(false)
    } else this.#carry(to)
  }

  /** Takes the dragged node to a point, without telling anyone yet. */
  #carry(to: Point): void {
    const [index, node] = [this.#index, this.#dragged]
    if (!index || node === null) return
    const place = toLayout(projectionOf(this.#camera, this.#size, this.#insets), to.x, to.y)
    const positions = index.map.positions.slice()
    positions.set(place, 2 * node)
    this.#setIndex({ ...index, map: { ...index.map, positions } })
    this.#nodes?.move(positions, [node])
    this.#redraw(true)
  }

  #drop(kind: 'pan' | 'node' | 'marquee', from: Point, to: Point, add: boolean): void {
    if (kind === 'marquee') {
      this.#marquee = null
      this.#redraw(false)
      this.#events.marquee(nodesWithin(this.#drawing?.nodes ?? [], from, to), add && this.#marqueeTool)
    } else if (kind === 'node' && this.#dragged !== null) {
      const [x, y] = toLayout(projectionOf(this.#camera, this.#size, this.#insets), to.x, to.y)
      this.#events.pin(this.#dragged, x, y)
      this.#dragged = null
    }
  }

  #shift(dx: number, dy: number): void {
    const projection = projectionOf(this.#camera, this.#size, this.#insets)
    const moved = { ...projection, left: projection.left + dx, top: projection.top + dy }
    this.#camera = cameraOf(moved, this.#size, this.#insets)
    this.#redraw(false)
    this.#restLater()
  }

  #zoomAbout(factor: number, { x, y }: Point, animate: boolean): void {
    const frame = this.#index?.map.frame
    if (!frame) return
    this.#motion.stop()
    const side = Math.min(frame.width, frame.height)
    const span = Math.max(CLOSEST * side, Math.min(FARTHEST * side, this.#camera.span / factor))
    const projection = projectionOf(this.#camera, this.#size, this.#insets)
    const scale = (projection.scale * this.#camera.span) / span
    const grown = scale / projection.scale
    const zoomed = {
      ...projection,
      scale,
      left: x - grown * (x - projection.left),
      top: y - grown * (y - projection.top),
    }
    const camera = cameraOf(zoomed, this.#size, this.#insets)
    if (animate) {
      this.setCamera(camera, true)
      return
    }
    this.#camera = camera
    this.#redraw(false)
    this.#restLater()
  }

  #restLater(): void {
    clearTimeout(this.#resting)
    this.#resting = setTimeout(() => {
      this.#rested()
    }, REST)
  }

  #rested(): void {
    clearTimeout(this.#resting)
    this.#events.camera(this.#camera)
  }
}

/** The rectangle around the nodes that have a place, in layout units. */
function boundsOf(map: CorpusMap, nodes: readonly NodeIndex[]): Rect | null {
  const placed = nodes.filter((node) => isDrawn(map, node))
  if (placed.length === 0) return null
  const [xs, ys] = [0, 1].map((axis) => placed.map((node) => map.positions[2 * node + axis] ?? 0))
  const [left, right] = [
    (xs ?? []).reduce((a, b) => Math.min(a, b)),
    (xs ?? []).reduce((a, b) => Math.max(a, b)),
  ]
  const [top, bottom] = [
    (ys ?? []).reduce((a, b) => Math.min(a, b)),
    (ys ?? []).reduce((a, b) => Math.max(a, b)),
  ]
  return { left, top, width: right - left, height: bottom - top }
}

/** How far a piece must move so that it lies within a stretch that is long enough for it. */
function overshoot(start: number, length: number, from: number, space: number): number {
  return Math.min(0, start - from) + Math.max(0, start + length - from - space)
}
