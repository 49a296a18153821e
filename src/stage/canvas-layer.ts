import type { Size } from '../model/camera.ts'

/** A plain canvas that fills the stage, sharp on any screen. */
export class CanvasLayer {
  readonly #canvas = document.createElement('canvas')
  readonly #context: CanvasRenderingContext2D | null

  constructor(container: HTMLElement) {
    this.#canvas.className = 'layer'
    this.#canvas.setAttribute('aria-hidden', 'true')
    Object.assign(this.#canvas.style, { position: 'absolute', inset: '0', width: '100%', height: '100%' })
    container.append(this.#canvas)
    this.#context = this.#canvas.getContext('2d')
  }

  /** Clears the layer, at the size of the stage, and lets `paint` fill it in CSS pixels. */
  paint({ width, height }: Size, paint: (context: CanvasRenderingContext2D) => void): void {
    const context = this.#context
    if (!context) return
    const ratio = globalThis.devicePixelRatio
    const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)]
    if (this.#canvas.width !== wide || this.#canvas.height !== high) {
      this.#canvas.width = wide
      this.#canvas.height = high
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    context.clearRect(0, 0, width, height)
    paint(context)
  }
}
