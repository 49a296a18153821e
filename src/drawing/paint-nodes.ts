import { paintNode } from './paint.ts'
import type { NodeShape } from './shapes.ts'
import { pressStamp, type Stamp } from './stamps.ts'

type Canvas = CanvasRenderingContext2D

/** From so many dots of papers one after the other on, they are stamped into a picture of their own: filling is slow. */
const MANY = 300

/** Symbols in their order. */
export function paintNodes(context: Canvas, nodes: readonly NodeShape[]): void {
  let dots: NodeShape[] = []
  for (const node of nodes) {
    if (node.kind === 'paper') {
      dots.push(node)
      continue
    }
    paintDots(context, dots)
    dots = []
    paintNode(context, node)
  }
  paintDots(context, dots)
}

function paintDots(context: Canvas, dots: readonly NodeShape[]): void {
  if (dots.length > MANY) stampDots(context, dots)
  else for (const dot of dots) paintNode(context, dot)
}

function stampDots(context: Canvas, dots: readonly NodeShape[]): void {
  const { width, height } = context.canvas
  const { a: ratio } = context.getTransform()
  const sheet = new OffscreenCanvas(width, height)
  const pen = sheet.getContext('2d')
  if (!pen) return
  const picture = pen.createImageData(width, height)
  const pixels = new Uint32Array(picture.data.buffer)
  const stamps = new Map<string, Stamp>()
  for (const dot of dots) {
    const look = `${dot.colour} ${dot.halo} ${dot.radius.toFixed(1)}`
    const stamp = stamps.get(look) ?? stampOf(dot, ratio)
    stamps.set(look, stamp)
    const corner = (middle: number): number => Math.round(middle * ratio - stamp.side / 2)
    pressStamp(pixels, width, stamp, corner(dot.x), corner(dot.y))
  }
  pen.putImageData(picture, 0, 0)
  context.drawImage(sheet, 0, 0, width / ratio, height / ratio)
}

function stampOf(dot: NodeShape, ratio: number): Stamp {
  const side = Math.ceil(2 * (dot.radius + 2) * ratio)
  const context = new OffscreenCanvas(side, side).getContext('2d')
  if (!context) return { side: 0, pixels: new Uint32Array() }
  context.scale(ratio, ratio)
  paintNode(context, { ...dot, x: side / 2 / ratio, y: side / 2 / ratio })
  return { side, pixels: new Uint32Array(context.getImageData(0, 0, side, side).data.buffer) }
}
