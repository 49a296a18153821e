import type { Drawing } from '../drawing/draw-map.ts'
import { paintGround, paintRegions } from '../drawing/paint.ts'
import type { Palette } from '../drawing/palette.ts'
import type { Projection } from '../drawing/projection.ts'
import type { Size } from '../model/camera.ts'
import { CanvasLayer } from './canvas-layer.ts'

/** Room around the window, in pixels, that is painted in advance so that panning need not paint. */
const AHEAD = 160
/**
 * After so many milliseconds at a new scale the ground is painted anew; until then its picture is stretched. Later than
 * the labels settle, so that no frame has both to do.
 */
const SETTLED = 240

/** The coasts of another map follow its regions after so many milliseconds: they take as long as all the rest of the ground. */
const COASTS_LATER = 60

interface Painted {
  readonly projection: Projection
  readonly size: Size
  readonly palette: Palette
  /** What was drawn; another map has other clusters. */
  readonly clusters: object
  readonly bare: boolean
  /** Whether coast lines are there, as far as they are wanted. */
  readonly coasts: boolean
  /** Colours of the regions in one text. */
  readonly tints: string
}

/** Sea, coasts and regions: costly to paint and seldom changed, so their picture is moved and stretched instead. */
export class GroundLayer {
  readonly #layer: CanvasLayer
  #painted: Painted | null = null
  #next: { readonly drawing: Drawing; readonly clusters: object; readonly bare: boolean } | null = null
  #settling: ReturnType<typeof setTimeout> | undefined

  constructor(container: HTMLElement) {
    this.#layer = new CanvasLayer(container, AHEAD)
  }

  set magnification(factor: number) {
    this.#layer.magnification = factor
    this.#painted = null
  }

  /**
   * Shows the ground of a drawing.
   * @param clusters identity of the map's regions
   * @param bare without sea and coasts
   */
  show(drawing: Drawing, clusters: object, bare: boolean): void {
    clearTimeout(this.#settling)
    this.#next = { drawing, clusters, bare }
    const { size, palette, projection } = drawing
    const before = this.#painted
    const same =
      before !== null &&
      before.palette === palette &&
      before.bare === bare &&
      before.tints === tintsOf(drawing) &&
      before.size.width === size.width &&
      before.size.height === size.height &&
      before.projection.exchanged === projection.exchanged
    const growth = before ? projection.scale / before.projection.scale : 1
    const other = before?.clusters !== clusters
    if (other) this.#paint(bare)
    else if (!same || !this.#move(before.projection, projection, growth, size)) {
      this.#paint(true)
      return
    }
    const late = this.#painted?.coasts === false
    if (late || (!other && Math.abs(growth - 1) > 1e-6))
      this.#settling = setTimeout(
        () => {
          this.#paint(true)
        },
        late ? COASTS_LATER : SETTLED,
      )
  }

  stop(): void {
    clearTimeout(this.#settling)
  }

  /** Moves the picture to where it belongs; false when it would leave part of the window bare, or look coarse. */
  #move(from: Projection, to: Projection, growth: number, size: Size): boolean {
    const [x, y] = [to.left - from.left * growth, to.top - from.top * growth]
    const [left, top] = [x - AHEAD * growth, y - AHEAD * growth]
    const covers =
      left <= 0 &&
      top <= 0 &&
      left + (size.width + 2 * AHEAD) * growth >= size.width &&
      top + (size.height + 2 * AHEAD) * growth >= size.height
    if (growth > 3 || (!covers && growth >= 1) || growth < 0.5) return false
    this.#layer.place(x, y, growth)
    return true
  }

  #paint(coasts: boolean): void {
    if (!this.#next) return
    const { drawing, clusters, bare } = this.#next
    const { size, palette, projection } = drawing
    this.#layer.paint(size, (context) => {
      if (bare) paintRegions(context, drawing)
      else paintGround(context, drawing, AHEAD, coasts)
    })
    this.#layer.place(0, 0, 1)
    this.#painted = { projection, size, palette, clusters, bare, coasts, tints: tintsOf(drawing) }
  }
}

function tintsOf({ regions }: Drawing): string {
  return regions.map(({ tint }) => tint).join()
}
