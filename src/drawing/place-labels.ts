import { labelOffset, type Side } from '../graph/bodies.ts'
import { nodeLabel } from '../model/corpus-map.ts'
import { textWidth } from '../model/text-width.ts'
import type { Lit } from './emphasis.ts'
import type { MapIndex } from './map-index.ts'
import { coloursOf, dimmed, type Palette } from './palette.ts'
import type { Projection, Rect } from './projection.ts'
import { shortTitle } from './short-title.ts'
import type { LabelShape, NodeShape } from './shapes.ts'

const LINE_HEIGHT = 1.25
/** Pixels around a label that no other label or concept may enter. */
const CLEARANCE = 1
const PAPER_SIZE = 11
/** From this scale on, papers are named wherever there is room. */
const NAME_PAPERS_FROM = 1.7
const MOST_PAPER_NAMES = 120
/** Dimmed labels keep this contrast. */
const LEAST_CONTRAST = 3
const SIDES: readonly Side[] = [0, 1, 2, 3]

/**
 * Labels that have room: of concepts, the weightiest first, on the side that the layout chose or else another
 * one; then of the papers that the look names, and of all when one has zoomed in. No label touches another, a
 * concept's symbol or a panel.
 * @param free what no panel covers
 */
export function placeLabels(
  index: MapIndex,
  nodes: readonly NodeShape[],
  lit: Lit,
  palette: Palette,
  projection: Projection,
  free: Rect,
): LabelShape[] {
  const symbols = nodes.filter(({ kind }) => kind !== 'paper').map(symbolBox)
  const taken = new Boxes(symbols)
  const placed: LabelShape[] = []
  const place = (shape: NodeShape, text: string, size: number, weight: 500 | 600): void => {
    const width = textWidth(text, size, weight)
    const height = size * LINE_HEIGHT
    const first = sideOf(index, shape.node, projection)
    for (const side of [first, ...SIDES.filter((other) => other !== first)]) {
      const offset = labelOffset(side, shape.radius, width, height)
      const box = {
        left: shape.x + offset.x - width / 2,
        top: shape.y + offset.y - height / 2,
        width,
        height,
      }
      if (!inside(box, free) || taken.hits(box)) continue
      taken.add(box)
      placed.push(labelShape(shape, text, size, weight, box, lit, palette, index))
      return
    }
  }
  for (const shape of conceptsByWeight(index, nodes, lit)) {
    const size = index.labelSizes[shape.node] ?? 11
    place(shape, nodeLabel(index.map, shape.node), size, shape.kind === 'technique' ? 600 : 500)
  }
  for (const shape of namedPapers(nodes, lit, projection.scale))
    place(shape, shortTitle(nodeLabel(index.map, shape.node)), PAPER_SIZE, 500)
  return placed
}

function conceptsByWeight(index: MapIndex, nodes: readonly NodeShape[], lit: Lit): NodeShape[] {
  const weight = ({ node }: NodeShape): number => 1e6 * (lit.emphasis[node] ?? 2) + (index.degrees[node] ?? 0)
  return nodes.filter(({ kind }) => kind !== 'paper').sort((a, b) => weight(b) - weight(a) || a.node - b.node)
}

function namedPapers(nodes: readonly NodeShape[], lit: Lit, scale: number): NodeShape[] {
  const shapeOf = new Map(nodes.filter(({ kind }) => kind === 'paper').map((shape) => [shape.node, shape]))
  const named = lit.named.flatMap((node) => shapeOf.get(node) ?? [])
  if (scale < NAME_PAPERS_FROM) return named
  const rest = [...shapeOf.values()].filter(
    ({ node }) => !lit.named.includes(node) && (!lit.dims || (lit.emphasis[node] ?? 2) > 1),
  )
  return [...named, ...rest.sort((a, b) => a.node - b.node).slice(0, MOST_PAPER_NAMES)]
}

/** The layout's side; right and below trade places, and left and above, where the axes are exchanged. */
function sideOf(index: MapIndex, node: number, { exchanged }: Projection): Side {
  const side = (index.map.labelSides[node] ?? 0) as Side
  return exchanged ? (((side + 2) % 4) as Side) : side
}

function labelShape(
  { node, kind }: NodeShape,
  text: string,
  size: number,
  weight: 500 | 600,
  box: Rect,
  lit: Lit,
  palette: Palette,
  { slots }: MapIndex,
): LabelShape {
  const halo = coloursOf(palette, slots[node] ?? -1).tint
  const ink = kind === 'technique' ? palette.ink : palette.second
  const quiet = (lit.emphasis[node] ?? 2) === 1
  return { node, text, size, weight, colour: quiet ? dimmed(ink, halo, LEAST_CONTRAST) : ink, halo, box }
}

function symbolBox({ x, y, radius }: NodeShape): Rect {
  return { left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius }
}

function inside({ left, top, width, height }: Rect, free: Rect): boolean {
  return (
    left >= free.left &&
    top >= free.top &&
    left + width <= free.left + free.width &&
    top + height <= free.top + free.height
  )
}

/** Boxes in a coarse grid, so that thousands can be asked quickly. */
export class Boxes {
  readonly #cell = 64
  readonly #cells = new Map<string, Rect[]>()

  constructor(boxes: readonly Rect[]) {
    for (const box of boxes) this.add(box)
  }

  add(box: Rect): void {
    for (const key of this.#keys(box)) {
      const known = this.#cells.get(key)
      if (known) known.push(box)
      else this.#cells.set(key, [box])
    }
  }

  /** Whether a box comes nearer than the clearance to any known one. */
  hits(box: Rect): boolean {
    return this.#keys(box).some((key) => this.#cells.get(key)?.some((other) => near(box, other)) ?? false)
  }

  #keys({ left, top, width, height }: Rect): string[] {
    const keys: string[] = []
    for (let x = Math.floor(left / this.#cell); x <= Math.floor((left + width) / this.#cell); x++)
      for (let y = Math.floor(top / this.#cell); y <= Math.floor((top + height) / this.#cell); y++)
        keys.push(`${x} ${y}`)
    return keys
  }
}

function near(a: Rect, b: Rect): boolean {
  return (
    a.left < b.left + b.width + CLEARANCE &&
    b.left < a.left + a.width + CLEARANCE &&
    a.top < b.top + b.height + CLEARANCE &&
    b.top < a.top + a.height + CLEARANCE
  )
}
