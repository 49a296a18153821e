import { type Drawing, drawMap, type LabelCache, type Viewpoint } from '../drawing/draw-map.ts'
import type { MapIndex } from '../drawing/map-index.ts'
import { paleUnder, paintLettering, paintLines, paintRims, paintRings } from '../drawing/paint.ts'
import type { Palette } from '../drawing/palette.ts'
import { placeNodes } from '../drawing/place-nodes.ts'
import type { NodeShape } from '../drawing/shapes.ts'
import type { Camera, Size } from '../model/camera.ts'
import type { NodeIndex } from '../model/node.ts'
import { CanvasLayer } from './canvas-layer.ts'
import { GroundLayer } from './ground-layer.ts'
import { NodeLayer } from './node-layer.ts'
import type { Scene } from './scene.ts'
import type { StageEvents } from './stage.ts'
import { type Marquee, TopLayer } from './top-layer.ts'

/** Time without movement after which labels and sizes are set right, in milliseconds. */
const REST = 160
/** Growth of the scale (natural logarithm) from which on the symbols of a large map are resized on the way. */
const RESIZED = 0.25
/** Opacity of a large map's nodes when some stand out. */
const FADED = 0.3

/** What the next frame shall show. */
export interface Shown {
  readonly scene: Scene | null
  readonly viewpoint: Viewpoint
  readonly marquee: Marquee | null
}

/**
 * Paints the map frame by frame: drawing decides how it looks, sigma draws the nodes, plain canvases the rest. The
 * first picture, and those without WebGL, are plain canvases alone.
 */
export class MapPainter {
  readonly #container: HTMLElement
  /** Holds the layers, in pixels of the stage; enlarged as a whole. */
  readonly #sheet = document.createElement('div')
  readonly #shown: () => Shown
  readonly #ground: GroundLayer
  readonly #lines: CanvasLayer
  readonly #nodes: NodeLayer
  readonly #top: TopLayer
  readonly #events: Pick<StageEvents, 'pictured' | 'live'>
  #pictured = false
  #frame = 0
  #looksChanged = false
  #magnification = 1
  #labels: LabelCache | null = null
  /** The camera for which labels were chosen anew last. */
  #settled: Camera | null = null
  #settling: ReturnType<typeof setTimeout> | undefined
  /** Scale for which the symbols were sized last. */
  #paintedScale = 0
  #paintedIndex: MapIndex | null = null
  #paintedPalette: Palette | null = null
  /** The latest picture; null before the first. */
  drawing: Drawing | null = null
  /** The map of that picture, if WebGL drew its nodes. */
  #drawnLive: MapIndex | null = null

  /**
   * @param shown asked at every frame
   * @param events told of the first picture, and when WebGL is missing or lost or back
   */
  constructor(container: HTMLElement, shown: () => Shown, events: Pick<StageEvents, 'pictured' | 'live'>) {
    this.#container = container
    this.#shown = shown
    this.#events = events
    Object.assign(this.#sheet.style, { position: 'absolute', inset: '0', transformOrigin: '0 0' })
    container.append(this.#sheet)
    this.#ground = new GroundLayer(this.#sheet)
    this.#lines = new CanvasLayer(this.#sheet)
    this.#nodes = new NodeLayer(this.#sheet, {
      changed: () => {
        this.#paintedIndex = null
        this.#paintedScale = 0
        this.redraw(true)
      },
      live: events.live.bind(events),
    })
    this.#top = new TopLayer(this.#sheet)
  }

  /** Takes all nodes of a map; keeps nothing of an earlier one. */
  load(index: MapIndex, size: Size): void {
    this.#nodes.load(index, size)
  }

  /** Moves some nodes to other places of the layout. */
  move(index: MapIndex, nodes: Iterable<NodeIndex>): void {
    this.#nodes.move(index, nodes)
  }

  /** Enlarges everything. @param factor CSS pixels to a pixel of the stage */
  magnify(factor: number): void {
    const share = `${100 / factor}%`
    Object.assign(this.#sheet.style, {
      right: 'auto',
      bottom: 'auto',
      width: share,
      height: share,
      transform: factor === 1 ? '' : `scale(${factor})`,
    })
    this.#magnification = factor
    this.#ground.magnification = factor
    for (const layer of [this.#lines, this.#top]) layer.magnification = factor
  }

  /** Whether the nodes may be in WebGL. */
  setLive(live: boolean): void {
    this.#nodes.setAllowed(live)
  }

  /** Chooses labels anew at the next frame. */
  forgetLabels(): void {
    this.#labels = null
  }

  resize(size: Size): void {
    this.#nodes.resize(size)
    this.#labels = null
    this.redraw(true)
  }

  /** Paints at the next frame. @param looks whether symbols may look different; else only the camera moved */
  redraw(looks: boolean): void {
    this.#looksChanged ||= looks
    cancelAnimationFrame(this.#frame)
    this.#frame = requestAnimationFrame(() => {
      this.#draw()
    })
  }

  kill(): void {
    clearTimeout(this.#settling)
    cancelAnimationFrame(this.#frame)
    this.#top.stop()
    this.#ground.stop()
    this.#nodes.kill()
  }

  #draw(): void {
    const { scene, viewpoint, marquee } = this.#shown()
    const { size, camera } = viewpoint
    if (!scene || size.width === 0) return
    const { index, look, lit } = scene
    // WebGL's pixels would show when enlarged, and a few hundred symbols need no WebGL.
    const ready = this.#nodes.ready && (this.#magnification === 1 || index.large)
    const sparse = index.large && ready
    const drawing = drawMap(index, look, { ...viewpoint, sparse }, lit, this.#labels)
    const { scale } = drawing.projection
    const inPlace = ready && this.#looksChanged && !marquee && this.#isInPlace(index, drawing)
    this.#drawnLive = ready ? index : null
    if (index.large || drawing.cache.scale !== scale) this.#settleLater(camera)
    this.#labels = drawing.cache
    this.drawing = drawing
    this.#container.style.backgroundColor = look.bare ? '' : drawing.palette.sea
    this.#ground.show(drawing, index.map.clusters, look.bare === true)
    this.#lines.paint(size, (context) => {
      paintLines(context, drawing)
      paleUnder(context, [...drawing.labels, ...drawing.letterings])
      paintRims(context, drawing)
      for (const lettering of drawing.letterings) paintLettering(context, lettering)
      paintRings(context, drawing.nodes, drawing.palette.accent)
    })
    if (ready) {
      const shapes = this.#symbols(scene, drawing, camera === this.#settled)
      this.#nodes.draw(shapes, drawing.projection, size)
      this.#nodes.fade(sparse && lit.dims ? (look.hideUnlit ? 0 : FADED) : 1)
    } else if (this.#nodes.ready) this.#nodes.fade(0)
    else this.#nodes.bring(() => this.#shown().viewpoint.size)
    this.#top.show({ scene, drawing, ready, sparse, marquee }, inPlace)
    this.#tellFirst()
  }

  /** Whether everything stands where it stood in the latest picture. */
  #isInPlace(index: MapIndex, { size, projection }: Drawing): boolean {
    const before = this.drawing
    return (
      before !== null &&
      this.#drawnLive === index &&
      before.size === size &&
      before.projection.scale === projection.scale &&
      before.projection.left === projection.left &&
      before.projection.top === projection.top
    )
  }

  /** Tells of the first picture, once it is on the screen. */
  #tellFirst(): void {
    if (this.#pictured) return
    this.#pictured = true
    requestAnimationFrame(() => setTimeout(this.#events.pictured))
  }

  /** What may lag while the camera moves (the choice of labels, sizes in large maps) is set right at rest. */
  #settleLater(camera: Camera): void {
    if (camera === this.#settled) return
    clearTimeout(this.#settling)
    this.#settling = setTimeout(() => {
      this.#settled = camera
      this.#labels = null
      this.redraw(true)
    }, REST)
  }

  /**
   * How the nodes look from now on; null when only the camera moved. In a large map their looks stay: what doesn't
   * stand out fades as a whole, and what does is painted over it.
   */
  #symbols(
    { index, look, lit }: Scene,
    { palette, projection }: Drawing,
    resting: boolean,
  ): NodeShape[] | null {
    const grown = Math.abs(Math.log(projection.scale / this.#paintedScale))
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
}
