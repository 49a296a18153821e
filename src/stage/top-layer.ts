import type { Drawing } from '../drawing/draw-map.ts'
import { paintLabels, paintPins, paintSplits } from '../drawing/paint.ts'
import { paintNewcomers } from '../drawing/paint-newcomers.ts'
import { paintStars } from '../drawing/paint-stars.ts'
import { paintNodes } from '../drawing/paint-nodes.ts'
import type { NodeShape } from '../drawing/shapes.ts'
import { CanvasLayer } from './canvas-layer.ts'
import type { Scene } from './scene.ts'
import type { Point } from './stage.ts'

/** Two opposite corners of a rectangle that is being drawn, in pixels. */
export interface Marquee {
  readonly from: Point
  readonly to: Point
}

/** What lies over the nodes in one picture. */
export interface Top {
  readonly scene: Scene
  readonly drawing: Drawing
  /** WebGL draws the nodes; in a sparse drawing, what stands out is painted over them. */
  readonly ready: boolean
  readonly sparse: boolean
  readonly marquee: Marquee | null
}

/** Symbols that WebGL doesn't draw, and labels, on one canvas over all others. */
export class TopLayer {
  readonly #layer: CanvasLayer
  /** The frame that what was put off waits for; 0: nothing waits. */
  #late = 0

  constructor(container: HTMLElement) {
    this.#layer = new CanvasLayer(container)
  }

  set magnification(factor: number) {
    this.#layer.magnification = factor
  }

  /**
   * Shows the top of a picture.
   * @param mayWait for the next frame, so that no frame has everything to do: only looks changed and nothing moved. What
   * waited already is not put off again.
   */
  show(top: Top, mayWait: boolean): void {
    const waited = this.#late !== 0
    this.stop()
    if (mayWait && !waited)
      this.#late = requestAnimationFrame(() => {
        this.#late = 0
        this.#paint(top)
      })
    else this.#paint(top)
  }

  stop(): void {
    cancelAnimationFrame(this.#late)
    this.#late = 0
  }

  #paint({ scene, drawing, ready, sparse, marquee }: Top): void {
    const { size, nodes, labels, palette } = drawing
    const over = ({ node }: NodeShape): boolean => sparse && (scene.lit.emphasis[node] ?? 0) > 2
    this.#layer.paint(size, (context) => {
      paintNodes(context, ready ? nodes.filter(over) : nodes)
      paintSplits(context, nodes)
      paintNewcomers(context, nodes, palette.accent)
      paintPins(context, nodes, palette.accent)
      paintStars(context, nodes, palette.accent)
      paintLabels(context, labels)
      if (marquee) paintMarquee(context, marquee, palette.accent)
    })
  }
}

function paintMarquee(context: CanvasRenderingContext2D, { from, to }: Marquee, accent: string): void {
  context.strokeStyle = accent
  context.lineWidth = 1.5
  context.setLineDash([5, 4])
  context.strokeRect(from.x, from.y, to.x - from.x, to.y - from.y)
  context.setLineDash([])
}
