import type { Pen } from './pen.ts'
import type { NodeShape } from './shapes.ts'

/** Width and length of the corners' arms, and their distance from the symbol. */
const WIDTH = 1.4
const ARM = 3
const GAP = 3.5
const CORNERS = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
] as const

/** Four corners around each paper that is new: told by their shape, like all that is said of a node beside its kind. */
export function paintNewcomers(pen: Pen, nodes: readonly NodeShape[], accent: string): void {
  const fresh = nodes.filter(({ newcomer }) => newcomer)
  if (fresh.length === 0) return
  pen.strokeStyle = accent
  pen.lineWidth = WIDTH
  pen.lineCap = 'butt'
  pen.beginPath()
  for (const { x, y, radius } of fresh) {
    const far = radius + GAP
    for (const [across, down] of CORNERS) {
      pen.moveTo(x + across * (far - ARM), y + down * far)
      pen.lineTo(x + across * far, y + down * far)
      pen.lineTo(x + across * far, y + down * (far - ARM))
    }
  }
  pen.stroke()
}
