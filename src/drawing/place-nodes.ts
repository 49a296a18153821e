import type { Size } from '../model/camera.ts'
import { blend } from './colour.ts'
import type { MapLook } from './look.ts'
import type { Lit } from './emphasis.ts'
import type { MapIndex } from './map-index.ts'
import { coloursOf, type Palette } from './palette.ts'
import { type Projection, toPixels } from './projection.ts'
import type { NodeShape } from './shapes.ts'
import { radiusAt } from './sizes.ts'

const DIMMED = 0.28

/** The nodes to draw in their pixels, quiet ones first, those outside of the window left out. */
export function placeNodes(
  index: MapIndex,
  look: MapLook,
  lit: Lit,
  palette: Palette,
  projection: Projection,
  size: Size,
): NodeShape[] {
  const { map, papers, slots } = index
  const selected = new Set(look.selected)
  const shapes: NodeShape[] = []
  for (const node of index.nodes) {
    const emphasis = lit.emphasis[node] ?? 2
    if (emphasis === 0) continue
    const [x, y] = toPixels(projection, map.positions[2 * node] ?? 0, map.positions[2 * node + 1] ?? 0)
    if (x < -40 || y < -40 || x > size.width + 40 || y > size.height + 40) continue
    const { node: colour, tint } = coloursOf(palette, slots[node] ?? -1)
    shapes.push({
      node,
      kind: node < papers ? 'paper' : (map.concepts[node - papers]?.kind ?? 'technique'),
      x,
      y,
      radius: radiusAt(index.radii[node] ?? 0, node < papers, projection.scale, index.large),
      colour: emphasis === 1 ? blend(colour, tint, DIMMED) : colour,
      halo: tint,
      pinned: look.pinned.has(node),
      ring: selected.has(node) ? 'selected' : look.hovered === node ? 'hovered' : null,
    })
  }
  const layer = (shape: NodeShape): number =>
    4 * (lit.emphasis[shape.node] ?? 2) + (shape.kind === 'paper' ? 0 : 1)
  return shapes.sort((a, b) => layer(a) - layer(b))
}
