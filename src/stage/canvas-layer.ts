import type { Size } from '../model/camera.ts'

/** A plain canvas that fills the stage, sharp on any screen. */
export class CanvasLayer {
  readonly #canvas = document.createElement('canvas')
  readonly #context: CanvasRenderingContext2D | null
  readonly #margin: number
  /** CSS pixels to a pixel of the stage: a picture that is enlarged stays as sharp as the screen. */
  magnification = 1

  /** @param margin CSS pixels that the canvas reaches beyond the stage on every side */
  constructor(container: HTMLElement, margin = 0) {
    this.#margin = margin
    this.#canvas.className = 'layer'
    this.#canvas.setAttribute('aria-hidden', 'true')
    Object.assign(this.#canvas.style, {
      position: 'absolute',
      left: `${-margin}px`,
      top: `${-margin}px`,
      transformOrigin: `${margin}px ${margin}px`,
    })
    container.append(this.#canvas)
    this.#context = this.#canvas.getContext('2d')
  }

  /** Clears the layer, at the size of the stage, and lets `paint` fill it in CSS pixels of the stage. */
  paint({ width, height }: Size, paint: (context: CanvasRenderingContext2D) => void): void {
    const context = this.#context
    if (!context) return
    const ratio = globalThis.devicePixelRatio * this.magnification
    const [wide, high] = [width + 2 * this.#margin, height + 2 * this.#margin]
    const [columns, rows] = [Math.round(wide * ratio), Math.round(high * ratio)]
    if (this.#canvas.width !== columns || this.#canvas.height !== rows) {
      this.#canvas.width = columns
      this.#canvas.height = rows
      Object.assign(this.#canvas.style, { width: `${wide}px`, height: `${high}px` })
    }
    context.setTransform(ratio, 0, 0, ratio, this.#margin * ratio, this.#margin * ratio)
    context.clearRect(-this.#margin, -this.#margin, wide, high)
    paint(context)
  }

  /** Moves and stretches what is painted about the stage's corner. */
  place(x: number, y: number, scale: number): void {
    this.#canvas.style.transform =
      x === 0 && y === 0 && scale === 1 ? '' : `translate(${x}px, ${y}px) scale(${scale})`
  }
}
