import type { Insets, Size } from '../model/camera.ts'
import type { CorpusMap } from '../model/corpus-map.ts'
import { nodeRadii } from '../graph/node-size.ts'
import { edgesOf } from '../model/edges.ts'
import { boxAround, formsOf, letteringAt } from './lettering.ts'
import { MANY_LINKS } from './map-index.ts'
import { fitCamera, isExchanged, mapBounds, type Projection, projectionOf } from './projection.ts'
import { radiusAt } from './sizes.ts'

/** Symbols keep their least sizes on small windows; from this scale on, the layout's own distances suffice. */
const ROOMY = 0.9
const ROUNDS = 60
/** Space kept between two symbols, in pixels. */
const GAP = 1.2
/** What panels and margins take of a tall window, above and below, and on both sides, in pixels. */
const TALL_PANELS = 110
const SIDES = 54
const MOST_STRETCH = 1.6
/** Nodes farther apart than this, in pixels, are not looked at. */
const REACH = 48

/**
 * How many times longer a map is drawn along its x than along its y: tall windows, on which x runs down, are filled
 * down to the bottom. It depends on the window alone, so that a sheet which opens does not change the map.
 */
export function stretchOf(map: CorpusMap, size: Size): number {
  if (!isExchanged(size)) return 1
  const { width, height } = mapBounds(map)
  const wanted = (size.height - TALL_PANELS) / Math.max(80, size.width - SIDES)
  return Math.max(1, Math.min(MOST_STRETCH, (wanted * height) / Math.max(1, width)))
}

/**
 * The map made fit for a window: stretched to its shape, and with symbols pushed apart that would overlap when all
 * of it is shown on a small one, such as a phone's, and out of the way of the regions' names. Papers give way to
 * concepts. On wide and large windows the map as it is.
 */
export function spaceOut(drawn: CorpusMap, size: Size, insets: Insets): CorpusMap {
  const map = stretched(drawn, stretchOf(drawn, size))
  const projection = projectionOf(fitCamera(map, size, insets), size, insets)
  const { scale } = projection
  if (scale >= ROOMY || edgesOf(map).drawn > MANY_LINKS) return map
  const papers = map.papers.ids.length
  const radii = nodeRadii(map).map((radius, node) => radiusAt(radius, node < papers, scale, false) / scale)
  const nodes = [...radii.keys()].filter((node) => !Number.isNaN(map.positions[2 * node] ?? NaN))
  const positions = Float64Array.from(map.positions)
  const yields = radii.map((_, node) => (node < papers ? 4 : 1))
  const pairs = nearPairs(positions, nodes, REACH / scale)
  const names = nameBoxes(map, projection)
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false
    for (const [a, b] of pairs) {
      const wanted = (radii[a] ?? 0) + (radii[b] ?? 0) + GAP / scale
      const share = (yields[a] ?? 1) / ((yields[a] ?? 1) + (yields[b] ?? 1))
      if (pushApart(positions, a, b, wanted, share)) moved = true
    }
    for (const name of names)
      for (const node of nodes)
        if (pushOut(positions, node, name, (radii[node] ?? 0) + GAP / scale)) moved = true
    if (!moved) break
  }
  return { ...map, positions: Float32Array.from(positions) }
}

interface NameBox {
  readonly x: number
  readonly y: number
  readonly halfX: number
  readonly halfY: number
}

/** The boxes of the names in their narrowest form, in layout units. */
function nameBoxes({ clusters }: CorpusMap, projection: Projection): NameBox[] {
  const { scale, exchanged } = projection
  const lettering = letteringAt(projection)
  if (!lettering.isCramped) return []
  return clusters.flatMap((cluster): NameBox[] => {
    const lines = formsOf(cluster, true).at(-1)
    if (!lines || cluster.rings.length === 0) return []
    const { width, height } = boxAround(lines, [0, 0], lettering)
    const [across, down] = [width / 2 / scale, height / 2 / scale]
    const [x, y] = cluster.nameAt
    return [{ x, y, halfX: exchanged ? down : across, halfY: exchanged ? across : down }]
  })
}

/** Moves a node out of a box, the shorter way. Whether it was in it. */
function pushOut(positions: Float64Array, node: number, { x, y, halfX, halfY }: NameBox, radius: number) {
  const [dx, dy] = [(positions[2 * node] ?? 0) - x, (positions[2 * node + 1] ?? 0) - y]
  const [inX, inY] = [halfX + radius - Math.abs(dx), halfY + radius - Math.abs(dy)]
  if (inX <= 1e-3 || inY <= 1e-3) return false
  if (inX < inY) positions[2 * node] = (positions[2 * node] ?? 0) + (dx < 0 ? -inX : inX)
  else positions[2 * node + 1] = (positions[2 * node + 1] ?? 0) + (dy < 0 ? -inY : inY)
  return true
}

function stretched(map: CorpusMap, stretch: number): CorpusMap {
  if (stretch === 1) return map
  const along = (flat: Float32Array): Float32Array =>
    flat.map((at, slot) => (slot % 2 === 0 ? stretch * at : at))
  return {
    ...map,
    positions: along(map.positions),
    clusters: map.clusters.map((cluster) => ({
      ...cluster,
      nameAt: [stretch * cluster.nameAt[0], cluster.nameAt[1]],
      rings: cluster.rings.map(along),
    })),
    frame: { ...map.frame, width: stretch * map.frame.width },
  }
}

/** Pairs of nodes so near that they may come to overlap while others move. */
function nearPairs(positions: Float64Array, nodes: readonly number[], reach: number): [number, number][] {
  const pairs: [number, number][] = []
  for (const [i, a] of nodes.entries())
    for (let j = i + 1; j < nodes.length; j++) {
      const b = nodes[j] ?? 0
      const dx = (positions[2 * b] ?? 0) - (positions[2 * a] ?? 0)
      const dy = (positions[2 * b + 1] ?? 0) - (positions[2 * a + 1] ?? 0)
      if (dx * dx + dy * dy < reach * reach) pairs.push([a, b])
    }
  return pairs
}

/** Moves two nodes apart along their line; `share` of the way is a's. Whether they were too near. */
function pushApart(positions: Float64Array, a: number, b: number, wanted: number, share: number): boolean {
  const dx = (positions[2 * b] ?? 0) - (positions[2 * a] ?? 0)
  if (dx >= wanted || dx <= -wanted) return false
  const dy = (positions[2 * b + 1] ?? 0) - (positions[2 * a + 1] ?? 0)
  const far = Math.hypot(dx, dy)
  if (far >= wanted - 1e-3) return false
  const [ux, uy] = far > 1e-6 ? [dx / far, dy / far] : [Math.cos(a + b), Math.sin(a + b)]
  const push = wanted - far
  const move = (node: number, by: number): void => {
    positions[2 * node] = (positions[2 * node] ?? 0) + by * ux
    positions[2 * node + 1] = (positions[2 * node + 1] ?? 0) + by * uy
  }
  move(a, -push * share)
  move(b, push * (1 - share))
  return true
}
