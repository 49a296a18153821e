import type { Size } from '../model/camera.ts'
import { blend } from './colour.ts'
import type { MapLook } from './look.ts'
import type { Lit } from './emphasis.ts'
import type { MapIndex } from './map-index.ts'
import { coloursOf, type Palette } from './palette.ts'
import { type Projection, toPixels } from './projection.ts'
import type { NodeShape } from './shapes.ts'

/** Smallest radii in pixels, however far the map is zoomed out. */
const LEAST_PAPER = 3
const LEAST_CONCEPT = 6
/** In maps of thousands a paper's dot may shrink to this. */
const LEAST_PAPER_LARGE = 1.2
const DIMMED = 0.28

/** Radius of a node in pixels at a scale: symbols grow and shrink less than the map does. */
export function radiusAt(index: MapIndex, node: number, scale: number): number {
  const radius = index.radii[node] ?? 0
  const grown = radius * Math.min(2.2, Math.max(0.5, scale ** 0.55))
  if (node >= index.papers) return Math.max(LEAST_CONCEPT, grown)
  return index.large
    ? Math.max(LEAST_PAPER_LARGE, Math.min(6, radius * scale * 0.9))
    : Math.max(LEAST_PAPER, grown)
}

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
      radius: radiusAt(index, node, projection.scale),
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
