import type { NodeIndex } from '../model/node.ts'
import { type CorpusMap, nodeLabel } from '../model/corpus-map.ts'
import { textWidth } from '../model/text-width.ts'
import type { Lit } from './emphasis.ts'
import { LabelRoom } from './label-room.ts'
import type { MapIndex } from './map-index.ts'
import { FIT_MARGIN, mapBounds, type Projection, type Rect, toPixels } from './projection.ts'
import { shortTitle } from './short-title.ts'
import { radiusAt, textFactor } from './sizes.ts'

/** A label that has found its place: the box relative to its node, so that it stays right while one pans. */
export interface PlacedLabel {
  readonly node: NodeIndex
  readonly text: string
  readonly size: number
  readonly weight: 500 | 600
  readonly box: Rect
}

/** Right, left, below, above, then the four diagonals. The first four are the layout's. */
export type LabelSide = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7

const SIDES: readonly LabelSide[] = [2, 0, 3, 1, 4, 5, 6, 7]
const LINE = 1.25
const GAP = 4
const PAPER_SIZE = 11
/** Pixels per layout unit from which on papers are named; in large maps later, by their crowding. */
const PAPERS_NAMED = 1.45
/** Labels placed at most at once: the most important ones of a large map. */
const MOST = 700

/** What is in the way of a label: a concept's symbol or a label (never covered), a paper, or a region's name. */
type Obstacle = { readonly label: NodeIndex } | 'concept' | 'paper' | 'lettering'

/**
 * Finds room for labels: each at its layout side if that is free, else at another, else not at all; lit nodes
 * first, then by links. Depends on the scale, not on where the camera is, so labels hold still while one pans.
 * @param letterings boxes of the region names, in pixels of `projection`
 * @param view in large maps only nodes inside this rectangle (pixels of `projection`) are named
 */
export function placeLabels(
  index: MapIndex,
  lit: Lit,
  projection: Projection,
  letterings: readonly Rect[],
  view: Rect,
): PlacedLabel[] {
  const { positions } = index.map
  const room = new LabelRoom<Obstacle>()
  const at = (node: NodeIndex): [x: number, y: number] =>
    toPixels(projection, positions[2 * node] ?? NaN, positions[2 * node + 1] ?? NaN)
  const radius = (node: NodeIndex): number =>
    radiusAt(index.radii[node] ?? 0, node < index.papers, projection.scale, index.large)
  const seen = index.large ? view : null
  const near = projection.scale >= PAPERS_NAMED
  for (const node of index.nodes) {
    const [x, y] = at(node)
    if (lit.emphasis[node] === 0 || (seen && (!isIn(seen, x, y) || (node < index.papers && !near)))) continue
    const r = radius(node)
    room.add(
      { left: x - r, top: y - r, width: 2 * r, height: 2 * r },
      node < index.papers ? 'paper' : 'concept',
    )
  }
  for (const box of letterings) room.add(box, 'lettering')
  const edge = shoreOf(index.map, projection)
  const placed: PlacedLabel[] = []
  const inView = seen ? index.nodes.filter((node) => isIn(seen, ...at(node))) : index.nodes
  for (const node of candidates({ ...index, nodes: inView }, lit, projection.scale)) {
    if (placed.length >= MOST) break
    const [x, y] = at(node)
    const label = measure(index, node, projection.scale)
    const box = bestBox(index, room, edge, node, x, y, radius(node), label.width, label.size * LINE)
    if (!box) continue
    room.add(box, { label: node })
    const { text, size, weight } = label
    placed.push({ node, text, size, weight, box: { ...box, left: box.left - x, top: box.top - y } })
  }
  return placed
}

function candidates(index: MapIndex, lit: Lit, scale: number): NodeIndex[] {
  const named = new Set(lit.named)
  const withPapers = scale >= PAPERS_NAMED
  const wanted = [...index.nodes].filter(
    (node) => lit.emphasis[node] !== 0 && (node >= index.papers || named.has(node) || withPapers),
  )
  const rank = (node: NodeIndex): number => {
    const emphasis = lit.emphasis[node] ?? 0
    if (emphasis === 4) return 0
    if (node >= index.papers) return emphasis === 3 ? 1 : 3
    return named.has(node) && lit.lasts ? 2 : named.has(node) ? 4 : 5
  }
  const order = new Map(wanted.map((node) => [node, rank(node)]))
  return wanted.sort(
    (a, b) =>
      (order.get(a) ?? 0) - (order.get(b) ?? 0) || (index.degrees[b] ?? 0) - (index.degrees[a] ?? 0) || a - b,
  )
}

function measure(
  index: MapIndex,
  node: NodeIndex,
  scale: number,
): { text: string; size: number; weight: 500 | 600; width: number } {
  const paper = node < index.papers
  const label = nodeLabel(index.map, node)
  const text = paper ? shortTitle(label) : label
  const weight = !paper && index.map.concepts[node - index.papers]?.kind === 'technique' ? 600 : 500
  const size = (paper ? PAPER_SIZE : (index.labelSizes[node] ?? PAPER_SIZE)) * textFactor(scale)
  return { text, size, weight, width: textWidth(text, size, weight) }
}

function bestBox(
  index: MapIndex,
  room: LabelRoom<Obstacle>,
  edge: Rect,
  node: NodeIndex,
  x: number,
  y: number,
  radius: number,
  width: number,
  height: number,
): Rect | null {
  const preferred = node < index.papers ? null : ((index.map.labelSides[node] ?? 0) as LabelSide)
  const sides = preferred === null ? SIDES : [preferred, ...SIDES.filter((side) => side !== preferred)]
  let [best, lowest]: [Rect | null, number] = [null, Infinity]
  sides.forEach((side, rank) => {
    const box = boxAt(side, x, y, radius, width, height)
    if (!isWithin(edge, box)) return
    let cost = rank * 0.4
    for (const obstacle of room.touching(box))
      cost += obstacle === 'paper' ? 3.6 : obstacle === 'lettering' ? 8 : Infinity
    if (cost < lowest) [best, lowest] = [box, cost]
  })
  return best
}

/** The rectangle around the map, with the margin that fitting leaves: labels inside are never cut at fit. */
function shoreOf(map: CorpusMap, projection: Projection): Rect {
  const { left, top, width, height } = mapBounds(map)
  const [ax, ay] = toPixels(projection, left, top)
  const [bx, by] = toPixels(projection, left + width, top + height)
  return {
    left: Math.min(ax, bx) - FIT_MARGIN,
    top: Math.min(ay, by) - FIT_MARGIN,
    width: Math.abs(bx - ax) + 2 * FIT_MARGIN,
    height: Math.abs(by - ay) + 2 * FIT_MARGIN,
  }
}

function isWithin(outer: Rect, { left, top, width, height }: Rect): boolean {
  return isIn(outer, left, top) && isIn(outer, left + width, top + height)
}

/** The box of a label beside a symbol, in pixels. */
export function boxAt(
  side: LabelSide,
  x: number,
  y: number,
  radius: number,
  width: number,
  height: number,
): Rect {
  const near = radius + GAP
  const diagonal = radius * 0.7 + 2
  const beside = side === 0 ? x + near : side === 1 ? x - near - width : x - width / 2
  const left =
    side === 4 || side === 6 ? x + diagonal : side === 5 || side === 7 ? x - diagonal - width : beside
  const below = side === 2 || side === 4 || side === 5
  const away = side > 3 ? diagonal : radius + GAP / 2
  const top = side < 2 ? y - height / 2 : below ? y + away : y - away - height
  return { left, top, width, height }
}

function isIn({ left, top, width, height }: Rect, x: number, y: number): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height
}
