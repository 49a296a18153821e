import { PAPER_LABEL } from '../graph/node-size.ts'
import type { NodeIndex } from '../model/node.ts'
import { type CorpusMap, nodeLabel } from '../model/corpus-map.ts'
import { textWidth } from '../model/text-width.ts'
import { shortTitle } from '../model/short-title.ts'
import type { Lit } from './emphasis.ts'
import { LabelRoom } from './label-room.ts'
import { labelSlots } from './label-slots.ts'
import type { MapIndex } from './map-index.ts'
import { type LetteringHome, moved } from './lettering-homes.ts'
import { FIT_MARGIN, mapBounds, type Projection, type Rect, toPixels } from './projection.ts'
import { inSteps, radiusAt, textFactor } from './sizes.ts'

/** A label that has found its place: the box relative to its node, so that it stays right while one pans. */
export interface PlacedLabel {
  readonly node: NodeIndex
  readonly text: string
  readonly size: number
  readonly weight: 500 | 600
  readonly box: Rect
}

const LINE = 1.25
/** Pixels per layout unit from which on papers are named; in large maps later, by their crowding. */
const PAPERS_NAMED = 1.45
/** Labels placed at most at once: the most important ones of a large map. */
const MOST = 700

/** What a slot costs for each before it; covering a paper costs as much as nine slots. */
const LATER = 0.4
/** How far one label may push others to free places, when it finds none itself. */
const PUSHES = 2

/** What is in the way: a concept's symbol, a firm name or another node's label (never covered), a paper, or a region's name. */
type Obstacle = NodeIndex | 'concept' | 'paper' | 'lettering'

/**
 * Finds room for labels: each at its layout side if that is free, else at another, else not at all; lit nodes
 * first, then by links. Depends on the scale, not on where the camera is, so labels hold still while one pans.
 * @param letterings where the names of the regions are to stand
 * @param view in large maps only nodes inside this rectangle (pixels of `projection`) are named
 */
export function placeLabels(
  index: MapIndex,
  lit: Lit,
  projection: Projection,
  letterings: readonly (LetteringHome | null)[],
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
  letterings.forEach((home, cluster) => {
    const place = index.map.clusters[cluster]?.nameAt
    if (home && place)
      room.add(moved(home.box, ...toPixels(projection, ...place)), home.isFirm ? 'concept' : 'lettering')
  })
  const edge = shoreOf(index.map, projection)
  const inView = seen ? index.nodes.filter((node) => isIn(seen, ...at(node))) : index.nodes
  const wanted = candidates({ ...index, nodes: inView }, lit, projection.scale)
  const labels = new Map(wanted.map((node) => [node, measure(index, node, projection.scale)]))
  const slots = (node: NodeIndex): Rect[] => {
    const { width, size } = labels.get(node) ?? { width: 0, size: 0 }
    const preferred = node < index.papers && !index.namesPapers ? null : (index.map.labelSides[node] ?? 0)
    return labelSlots(preferred, ...at(node), radius(node), width, size * LINE).filter((box) =>
      isWithin(edge, box),
    )
  }
  // When told, regions are known by their names before what stands back in them.
  const yields = (node: NodeIndex): boolean => lit.touched !== null && (lit.emphasis[node] ?? 0) < 3
  const settler = new LabelSettler(room, slots, yields)
  for (const node of wanted) {
    if (settler.boxes.size >= MOST) break
    settler.settle(node, node < index.papers || index.large ? 0 : PUSHES)
  }
  return [...settler.boxes].flatMap(([node, box]) => {
    const label = labels.get(node)
    if (!label) return []
    const [x, y] = at(node)
    const { text, size, weight } = label
    return { node, text, size, weight, box: { ...box, left: box.left - x, top: box.top - y } }
  })
}

/** Gives labels their boxes one by one; a label without a free one may push a single other one elsewhere. */
class LabelSettler {
  readonly boxes = new Map<NodeIndex, Rect>()
  readonly #room: LabelRoom<Obstacle>
  readonly #slots: (node: NodeIndex) => readonly Rect[]
  readonly #yields: (node: NodeIndex) => boolean

  /** @param yields whether a node's label must not stand where a region's name would */
  constructor(
    room: LabelRoom<Obstacle>,
    slots: (node: NodeIndex) => readonly Rect[],
    yields: (node: NodeIndex) => boolean,
  ) {
    this.#room = room
    this.#slots = slots
    this.#yields = yields
  }

  /** Whether the node found a place. */
  settle(node: NodeIndex, pushes: number): boolean {
    const slots = this.#slots(node)
    const free = this.#cheapest(slots, this.#yields(node))
    if (free) this.#take(node, free)
    return free !== null || (pushes > 0 && slots.some((box) => this.#push(node, box, pushes - 1)))
  }

  /** The slot that covers least, an earlier one before a later: most often the first, so no more are weighed than can win. */
  #cheapest(slots: readonly Rect[], yields: boolean): Rect | null {
    let [best, lowest]: [Rect | null, number] = [null, Infinity]
    for (const [rank, box] of slots.entries()) {
      let cost = rank * LATER
      if (cost >= lowest) break
      this.#room.visit(box, (obstacle) => {
        cost += obstacle === 'paper' ? 3.6 : obstacle === 'lettering' && !yields ? 8 : Infinity
        return cost >= lowest
      })
      if (cost < lowest) [best, lowest] = [box, cost]
    }
    return best
  }

  #push(node: NodeIndex, box: Rect, pushes: number): boolean {
    const hard = new Set(this.#room.touching(box).filter((one) => one !== 'paper' && one !== 'lettering'))
    const [other] = hard
    if (hard.size !== 1 || typeof other !== 'number') return false
    const before = this.boxes.get(other)
    if (!before) return false
    this.#free(other, before)
    this.#take(node, box)
    if (this.settle(other, pushes)) return true
    this.#free(node, box)
    this.#take(other, before)
    return false
  }

  #take(node: NodeIndex, box: Rect): void {
    this.#room.add(box, node)
    this.boxes.set(node, box)
  }

  #free(node: NodeIndex, box: Rect): void {
    this.#room.remove(box, node)
    this.boxes.delete(node)
  }
}

function candidates(index: MapIndex, lit: Lit, scale: number): NodeIndex[] {
  const named = new Set(lit.named)
  const withPapers = index.namesPapers || scale >= PAPERS_NAMED
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
  const size = inSteps(
    (paper ? PAPER_LABEL : (index.labelSizes[node] ?? PAPER_LABEL)) * textFactor(scale),
    0.5,
  )
  return { text, size, weight, width: textWidth(text, size, weight) }
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

function isIn({ left, top, width, height }: Rect, x: number, y: number): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height
}
