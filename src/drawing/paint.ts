import { textWidth } from '../model/text-width.ts'
import { withAlpha } from './colour.ts'
import type { Drawing } from './draw-map.ts'
import { nameGround } from './name-ground.ts'
import type { Pen } from './pen.ts'
import type { Projection, Rect } from './projection.ts'
import type { LabelShape, LetteringShape, LinkShape, NodeShape, RegionShape, ThreadShape } from './shapes.ts'

type Canvas = CanvasRenderingContext2D

export const MAP_FONT = '"Instrument Sans Variable", "Instrument Sans", sans-serif'
const COASTS = [26, 15, 7]
/** Coast lines take every so many corners of an outline: wide strokes of many short pieces are slow. */
const COARSE = 3
const RIM = 1.1
const STRONG_RIM = 2.2
const HALO = 3.2
/** Share of a line's strength that is taken away under a name. */
export const PALED = 0.86
export const DASHES = [4, 4]
const SELECTED_HALO = 7
/** The split ring of a node on a border: width, distance from the symbol, and the gap between its halves in radians. */
const SPLIT = 1.5
const SPLIT_GAP = 1.4
const SPLIT_BREAK = 0.3
/** Share of the size from the middle of a line down to its baseline. */
const BASELINE = 0.35

/**
 * The sea, the coast lines and the regions.
 * @param ahead pixels to paint beyond each edge of the window
 * @param coasts whether the coast lines are there already
 */
export function paintGround(
  pen: Pen,
  { size, palette, regions, projection }: Drawing,
  ahead = 0,
  coasts = true,
): void {
  pen.fillStyle = palette.sea
  pen.fillRect(-ahead, -ahead, size.width + 2 * ahead, size.height + 2 * ahead)
  if (coasts) paintCoasts(pen, { palette, regions, projection })
  paintRegions(pen, { regions, projection })
}

function paintCoasts(
  pen: Pen,
  { palette, regions, projection }: Pick<Drawing, 'palette' | 'regions' | 'projection'>,
): void {
  pen.lineJoin = 'bevel'
  pen.beginPath()
  for (const region of regions) traceRegion(pen, region, projection, COARSE)
  COASTS.forEach((width, ring) => {
    pen.lineWidth = 2 * width
    pen.strokeStyle = palette.coasts[2 - ring] ?? palette.sea
    pen.stroke()
    pen.lineWidth = 2 * width - 2
    pen.strokeStyle = palette.sea
    pen.stroke()
  })
}

/** The grounds of the clusters, without sea and coasts. */
export function paintRegions(
  pen: Pen,
  { regions, projection }: Pick<Drawing, 'regions' | 'projection'>,
): void {
  pen.lineJoin = 'bevel'
  pen.lineWidth = RIM
  for (const region of regions) {
    pen.beginPath()
    traceRegion(pen, region, projection)
    pen.fillStyle = region.tint
    pen.fill('evenodd')
    pen.strokeStyle = region.rim
    pen.stroke()
  }
}

/** The outline of a region: quadratic curves through the middles of its corners, or of every few of them. */
function traceRegion(pen: Pen, { rings }: RegionShape, projection: Projection, every = 1): void {
  const { scale, left, top, exchanged } = projection
  for (const ring of rings) {
    const count = Math.max(3, Math.floor(ring.length / 2 / every))
    const corner = (i: number): number => 2 * ((i % count) * every)
    const x = (i: number): number => left + scale * (ring[corner(i) + (exchanged ? 1 : 0)] ?? 0)
    const y = (i: number): number => top + scale * (ring[corner(i) + (exchanged ? 0 : 1)] ?? 0)
    pen.moveTo((x(0) + x(1)) / 2, (y(0) + y(1)) / 2)
    for (let i = 1; i <= count; i++)
      pen.quadraticCurveTo(x(i), y(i), (x(i) + x(i + 1)) / 2, (y(i) + y(i + 1)) / 2)
    pen.closePath()
  }
}

/** A strong rim around the regions that stand out. */
export function paintRims(context: Pen, { regions, standing, projection }: Drawing): void {
  context.lineWidth = STRONG_RIM
  context.lineJoin = 'round'
  for (const region of regions) {
    if (!standing.includes(region.cluster)) continue
    context.strokeStyle = region.strong
    context.beginPath()
    traceRegion(context, region, projection)
    context.stroke()
  }
}

/** Links and threads. */
export function paintLines(context: Pen, { links, threads }: Pick<Drawing, 'links' | 'threads'>): void {
  context.lineCap = 'round'
  for (const link of links) paintLink(context, link)
  context.setLineDash([])
  for (const thread of threads) paintChain(context, thread.path, thread)
}

/**
 * Pales what a layer holds under names, so that lines seem to run beneath them; the layers below stay.
 * @param names labels and letterings
 */
export function paleUnder(context: Canvas, names: readonly { readonly box: Rect }[]): void {
  context.save()
  context.globalCompositeOperation = 'destination-out'
  context.globalAlpha = PALED
  context.beginPath()
  for (const { box } of names) {
    const { left, top, width, height } = nameGround(box)
    context.roundRect(left, top, width, height, height / 2)
  }
  context.fill()
  context.restore()
}

export type Line = Pick<ThreadShape, 'colour' | 'width' | 'opacity'>

function paintLink(context: Pen, { from, bend, to, colour, width, opacity, dashed }: LinkShape): void {
  context.beginPath()
  context.moveTo(...from)
  context.quadraticCurveTo(...bend, ...to)
  context.setLineDash(dashed ? DASHES : [])
  context.lineWidth = width
  context.strokeStyle = withAlpha(colour, opacity)
  context.stroke()
}

/** A chain of cubic curves: start, then two controls and an end for each piece. */
export function paintChain(pen: Pen, path: readonly number[], { colour, width, opacity }: Line): void {
  pen.beginPath()
  pen.moveTo(path[0] ?? 0, path[1] ?? 0)
  for (let i = 2; i + 5 < path.length; i += 6)
    pen.bezierCurveTo(
      path[i] ?? 0,
      path[i + 1] ?? 0,
      path[i + 2] ?? 0,
      path[i + 3] ?? 0,
      path[i + 4] ?? 0,
      path[i + 5] ?? 0,
    )
  pen.lineWidth = width
  pen.strokeStyle = withAlpha(colour, opacity)
  pen.stroke()
}

export function paintLettering(context: Pen, { lines, x, y, lettering, colour }: LetteringShape): void {
  const { size, leading, tracking } = lettering
  setFont(context, size, 600)
  context.letterSpacing = `${tracking * size}px`
  context.fillStyle = colour
  context.textAlign = 'left'
  lines.forEach((line, i) => {
    const width = textWidth(line, size, 600, tracking) - tracking * size
    const middle = y + (i - (lines.length - 1) / 2) * size * leading
    context.fillText(line, x - width / 2, middle + BASELINE * size)
  })
  context.letterSpacing = '0px'
}

/** One symbol: a ringed disc, a diamond or a dot. */
export function paintNode(context: Pen, { x, y, radius, colour, halo, kind }: NodeShape): void {
  context.fillStyle = halo
  context.beginPath()
  if (kind === 'domain') diamond(context, x, y, radius + 1.5)
  else context.arc(x, y, radius + 1, 0, 2 * Math.PI)
  context.fill()
  context.fillStyle = colour
  context.beginPath()
  if (kind === 'domain') diamond(context, x, y, radius)
  else context.arc(x, y, kind === 'paper' ? radius : Math.max(1.5, radius - 3.2), 0, 2 * Math.PI)
  context.fill()
  if (kind === 'technique') {
    context.strokeStyle = colour
    context.lineWidth = 1.6
    context.beginPath()
    context.arc(x, y, radius - 0.8, 0, 2 * Math.PI)
    context.stroke()
  }
}

/** Half a ring in the other cluster's colour around each node on a border; the other half is its own. */
export function paintSplits(context: Pen, nodes: readonly NodeShape[]): void {
  context.lineWidth = SPLIT
  context.lineCap = 'butt'
  for (const { split, colour, x, y, radius, kind } of nodes) {
    if (split === null) continue
    const around = radius + (kind === 'domain' ? 0 : SPLIT_GAP)
    for (const [side, shade] of [
      [-Math.PI / 2, split],
      [Math.PI / 2, colour],
    ] as const) {
      context.strokeStyle = shade
      context.beginPath()
      context.arc(x, y, around + SPLIT / 2, side + SPLIT_BREAK, side + Math.PI - SPLIT_BREAK)
      context.stroke()
    }
  }
}

/** Rings and halos of what is selected or hovered; they lie under the symbols. */
export function paintRings(context: Pen, nodes: readonly NodeShape[], accent: string): void {
  for (const node of nodes) if (node.ring) paintRing(context, node, accent)
}

function paintRing(context: Pen, { x, y, radius, ring }: NodeShape, accent: string): void {
  if (ring === 'selected') {
    context.fillStyle = withAlpha(accent, 0.16)
    context.beginPath()
    context.arc(x, y, radius + SELECTED_HALO, 0, 2 * Math.PI)
    context.fill()
  }
  context.strokeStyle = accent
  context.lineWidth = 2
  context.beginPath()
  context.arc(x, y, radius + 4, 0, 2 * Math.PI)
  context.stroke()
}

/** A small pin head on top of each pinned symbol. */
export function paintPins(context: Pen, nodes: readonly NodeShape[], accent: string): void {
  for (const { pinned, x, y, radius, halo } of nodes)
    if (pinned) paintPin(context, x, y - radius, accent, halo)
}

function paintPin(context: Pen, x: number, y: number, accent: string, halo: string): void {
  context.beginPath()
  context.arc(x, y, 3, 0, 2 * Math.PI)
  context.fillStyle = accent
  context.strokeStyle = halo
  context.lineWidth = 1
  context.fill()
  context.stroke()
}

function diamond(context: Pen, x: number, y: number, radius: number): void {
  context.moveTo(x, y - radius)
  context.lineTo(x + radius, y)
  context.lineTo(x, y + radius)
  context.lineTo(x - radius, y)
  context.closePath()
}

export function paintLabels(context: Pen, labels: readonly LabelShape[]): void {
  context.lineJoin = 'round'
  context.textAlign = 'left'
  labels.forEach(({ text, size, weight, colour, halo, box }, at) => {
    // Fonts are slow to set.
    const before = labels[at - 1]
    if (before?.size !== size || before.weight !== weight) setFont(context, size, weight)
    const baseline = box.top + box.height / 2 + BASELINE * size
    context.lineWidth = HALO
    context.strokeStyle = halo
    context.strokeText(text, box.left, baseline)
    context.fillStyle = colour
    context.fillText(text, box.left, baseline)
  })
}

function setFont(context: Pen, size: number, weight: number): void {
  context.font = `${weight} ${size}px ${MAP_FONT}`
  context.fontStretch = 'semi-condensed'
}
