/** A box by its centre and half sizes, in layout units. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly halfWidth: number
  readonly halfHeight: number
}

/** Side of the node on which its label stands. */
export const SIDES = ['right', 'left', 'below', 'above'] as const
export type Side = 0 | 1 | 2 | 3

/** A symbol with its label, or the lettering of a region (no label: zero width). Moves as one. */
export interface Body {
  x: number
  y: number
  side: Side
  /** Radius of the symbol; 0 for lettering. */
  readonly radius: number
  /** Half sizes of the room that the symbol, or the lettering, needs. */
  readonly halfWidth: number
  readonly halfHeight: number
  readonly labelWidth: number
  readonly labelHeight: number
  /** Larger yields later. */
  readonly weight: number
  readonly held: boolean
}

/** Space between a symbol's edge and its label. */
export const LABEL_GAP = 4

/** Where the label of a symbol stands, relative to the symbol's centre. */
export function labelOffset(
  side: Side,
  radius: number,
  width: number,
  height: number,
): { readonly x: number; readonly y: number } {
  if (side === 0) return { x: radius + LABEL_GAP + width / 2, y: 0 }
  if (side === 1) return { x: -radius - LABEL_GAP - width / 2, y: 0 }
  const y = radius + LABEL_GAP / 2 + height / 2
  return { x: 0, y: side === 2 ? y : -y }
}

/** The boxes that a body covers at its place, with `gap` around each. */
export function boxesOf(body: Body, gap: number): Box[] {
  const half = gap / 2
  const { x, y, radius, halfWidth, halfHeight, labelWidth, labelHeight } = body
  const symbol = { x, y, halfWidth: halfWidth + half, halfHeight: halfHeight + half }
  if (labelWidth === 0) return [symbol]
  const offset = labelOffset(body.side, radius, labelWidth, labelHeight)
  return [
    symbol,
    {
      x: x + offset.x,
      y: y + offset.y,
      halfWidth: labelWidth / 2 + half,
      halfHeight: labelHeight / 2 + half,
    },
  ]
}

/** How deep two boxes overlap along the x axis; negative where they are apart. */
export function depthX(a: Box, b: Box): number {
  return a.halfWidth + b.halfWidth - Math.abs(a.x - b.x)
}

/** The same along the y axis. */
export function depthY(a: Box, b: Box): number {
  return a.halfHeight + b.halfHeight - Math.abs(a.y - b.y)
}

/** How far a body's boxes can reach from its centre, whatever side its label takes. */
export function reachOf({ radius, halfWidth, halfHeight, labelWidth, labelHeight }: Body): number {
  return Math.max(halfWidth, halfHeight, radius + LABEL_GAP + Math.max(labelWidth, labelHeight))
}

/** The area that two lists of boxes share. */
export function sharedArea(some: readonly Box[], others: readonly Box[]): number {
  let area = 0
  for (const a of some)
    for (const b of others) {
      const [x, y] = [depthX(a, b), depthY(a, b)]
      if (x > 0 && y > 0) area += x * y
    }
  return area
}
