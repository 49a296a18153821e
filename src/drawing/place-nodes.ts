import type { Size } from '../model/camera.ts'
import { isBorder } from '../model/clustering.ts'
import type { NodeIndex } from '../model/node.ts'
import { blend } from './colour.ts'
import type { MapLook } from './look.ts'
import type { Lit } from './emphasis.ts'
import type { MapIndex } from './map-index.ts'
import { coloursOf, type Palette } from './palette.ts'
import { type Projection, toPixels } from './projection.ts'
import type { NodeShape } from './shapes.ts'
import { radiusAt } from './sizes.ts'

const DIMMED = 0.28
/** Symbols this far outside of the window may still reach into it. */
const REACH = 40

/**
 * The nodes to draw in their pixels, quiet ones first.
 * @param size of the window, outside of which nodes are left out; null: all nodes
 */
export function placeNodes(
  index: MapIndex,
  look: MapLook,
  lit: Lit,
  palette: Palette,
  projection: Projection,
  size: Size | null,
): NodeShape[] {
  const { map, papers, slots } = index
  const selected = new Set(look.selected)
  const shapes: NodeShape[] = []
  const quieter = new Map<number, string>()
  for (const node of index.nodes) {
    const emphasis = lit.emphasis[node] ?? 2
    if (emphasis === 0) continue
    const [x, y] = toPixels(projection, map.positions[2 * node] ?? 0, map.positions[2 * node + 1] ?? 0)
    if (size && (x < -REACH || y < -REACH || x > size.width + REACH || y > size.height + REACH)) continue
    const slot = slots[node] ?? -1
    const { node: colour, tint } = coloursOf(palette, slot)
    const quiet = quieter.get(slot) ?? blend(colour, tint, DIMMED)
    quieter.set(slot, quiet)
    const shade = emphasis === 1 ? quiet : colour
    shapes.push({
      node,
      kind: node < papers ? 'paper' : (map.concepts[node - papers]?.kind ?? 'technique'),
      x,
      y,
      radius: radiusAt(index.radii[node] ?? 0, node < papers, projection.scale, index.large),
      colour: index.arriving?.nodes.has(node) ? blend(shade, tint, index.arriving.share) : shade,
      halo: tint,
      pinned: look.pinned.has(node),
      // What is dimmed draws no eye.
      starred: emphasis > 1 && (look.starred?.has(node) ?? false),
      newcomer: emphasis > 1 && (look.newcomers?.has(node) ?? false),
      split: splitColour(index, palette, node, emphasis === 1),
      ring: selected.has(node) ? 'selected' : look.hovered === node ? 'hovered' : null,
    })
  }
  const layer = (shape: NodeShape): number =>
    4 * (lit.emphasis[shape.node] ?? 2) + (shape.kind === 'paper' ? 0 : 1)
  return shapes.sort((a, b) => layer(a) - layer(b))
}

/**
 * The colour of the other cluster that claims a node on the border; null: it lies well inside its own, or
 * colours stand for something else than clusters.
 */
function splitColour(
  { map, slots, style }: MapIndex,
  palette: Palette,
  node: NodeIndex,
  dim: boolean,
): string | null {
  if (style.colour !== 'cluster' || !isBorder(map.belonging, node)) return null
  const other = map.clusters[map.belonging.secondCluster[node] ?? -1]
  const { node: colour } = coloursOf(palette, other?.colour ?? -1)
  return dim ? blend(colour, coloursOf(palette, slots[node] ?? -1).tint, DIMMED) : colour
}
