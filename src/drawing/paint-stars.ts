import type { Pen } from './pen.ts'
import type { NodeShape } from './shapes.ts'

/** Pixels from the middle of a star to its outer and inner corners. */
const OUTER = 4.6
const INNER = 2
const CORNERS = 10
/** From the rim of the symbol to the middle of its star, to the right and up alike. */
const AWAY = 3.5

/** A small star at the upper right of the symbol of each starred paper. */
export function paintStars(pen: Pen, nodes: readonly NodeShape[], accent: string): void {
  pen.lineJoin = 'round'
  pen.lineWidth = 1.6
  pen.fillStyle = accent
  for (const { starred, x, y, radius, halo } of nodes) {
    if (!starred) continue
    const aside = radius * Math.SQRT1_2 + AWAY
    pen.strokeStyle = halo
    pen.beginPath()
    for (let corner = 0; corner < CORNERS; corner++) {
      const reach = corner % 2 === 0 ? OUTER : INNER
      const angle = (2 * Math.PI * corner) / CORNERS
      const [left, top] = [x + aside + reach * Math.sin(angle), y - aside - reach * Math.cos(angle)]
      if (corner === 0) pen.moveTo(left, top)
      else pen.lineTo(left, top)
    }
    pen.closePath()
    pen.stroke()
    pen.fill()
  }
}
