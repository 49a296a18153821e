import { cameraOf, freeArea, type Projection, projectionOf, type Rect } from '../drawing/projection.ts'
import { reinset, revealCamera, withAround } from '../drawing/reveal.ts'
import type { Camera, Insets, Size } from '../model/camera.ts'
import { Motion } from './motion.ts'
import type { Point } from './stage.ts'

/** Spans of the camera, as shares of the frame's shorter side. */
const CLOSEST = 0.04
const FARTHEST = 2.5
/** Time without movement after which a camera rests, in milliseconds. */
const REST = 160

export interface CameraEvents {
  /** The picture is no longer that of the camera. */
  moved(): void
  /** The camera moved by hand or animation and stands still again. */
  rested(camera: Camera): void
}

/** Where one looks from: the camera, the window it looks through, and its moves. */
export class MapCamera {
  readonly #events: CameraEvents
  readonly #motion = new Motion()
  #resting: ReturnType<typeof setTimeout> | undefined
  size: Size
  camera: Camera = { x: 0, y: 0, span: 1 }
  insets: Insets = { top: 0, right: 0, bottom: 0, left: 0 }

  constructor(size: Size, events: CameraEvents) {
    this.size = size
    this.#events = events
  }

  get projection(): Projection {
    return projectionOf(this.camera, this.size, this.insets)
  }

  set slow(slow: boolean) {
    this.#motion.slow = slow
  }

  /** What no panel covers. */
  get free(): Rect {
    return freeArea(this.size, this.insets)
  }

  /** Changes the space that panels take while the picture stays where it is. */
  inset(insets: Insets): void {
    const { top, right, bottom, left } = this.insets
    if (insets.top === top && insets.right === right && insets.bottom === bottom && insets.left === left)
      return
    this.camera = reinset(this.camera, this.size, this.insets, insets)
    this.insets = insets
    this.#events.moved()
  }

  travel(camera: Camera, animate: boolean): void {
    const from = this.camera
    const there = from.x === camera.x && from.y === camera.y && from.span === camera.span
    if (there) {
      this.stop()
      this.#rested()
      return
    }
    this.#motion.run(
      animate,
      (share) => {
        const mix = (a: number, b: number): number => a + share * (b - a)
        const span = from.span * (camera.span / from.span) ** share
        this.camera = { x: mix(from.x, camera.x), y: mix(from.y, camera.y), span }
        this.#events.moved()
      },
      () => {
        this.#rested()
      },
    )
  }

  /** Moves the picture by pixels. */
  shift(dx: number, dy: number): void {
    const { projection } = this
    const moved = { ...projection, left: projection.left + dx, top: projection.top + dy }
    this.camera = cameraOf(moved, this.size, this.insets)
    this.#events.moved()
    this.#restLater()
  }

  /** Zooms while one point of the picture stays. @param side shorter side of the map's frame, in layout units */
  zoomAbout(factor: number, { x, y }: Point, side: number, animate: boolean): void {
    this.stop()
    const span = Math.max(CLOSEST * side, Math.min(FARTHEST * side, this.camera.span / factor))
    const { projection } = this
    const scale = (projection.scale * this.camera.span) / span
    const grown = scale / projection.scale
    const zoomed = {
      ...projection,
      scale,
      left: x - grown * (x - projection.left),
      top: y - grown * (y - projection.top),
    }
    const camera = cameraOf(zoomed, this.size, this.insets)
    if (animate) {
      this.travel(camera, true)
      return
    }
    this.camera = camera
    this.#events.moved()
    this.#restLater()
  }

  /**
   * Moves as little as needed for a rectangle of the layout to lie in the free area.
   * @param around places that are shown too as far as the scale allows
   * @param whole the rectangle around all of the map
   */
  reveal(bounds: Rect, around: readonly (readonly [number, number])[], whole: Rect, animate: boolean): void {
    const { camera, size, insets } = this
    const shown = withAround(bounds, around, camera, whole, size, insets)
    this.travel(revealCamera(camera, shown, whole, size, insets), animate)
  }

  /** Ends a move where it is. */
  stop(): void {
    this.#motion.stop()
  }

  kill(): void {
    this.stop()
    clearTimeout(this.#resting)
  }

  #restLater(): void {
    clearTimeout(this.#resting)
    this.#resting = setTimeout(() => {
      this.#rested()
    }, REST)
  }

  #rested(): void {
    clearTimeout(this.#resting)
    this.#events.rested(this.camera)
  }
}
