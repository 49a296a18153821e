import type { Camera, Insets, Size } from '../model/camera.ts'
import { blend } from './colour.ts'
import { type Lit, litBy } from './emphasis.ts'
import { litLinks, quietLinks } from './link-shapes.ts'
import type { MapLook } from './look.ts'
import type { MapIndex } from './map-index.ts'
import { coloursOf, dimmed, groundOf, type Palette, paletteOf } from './palette.ts'
import { placeLabels, type PlacedLabel } from './place-labels.ts'
import { type LetteringHome, letteringHomes } from './lettering-homes.ts'
import { placeLetterings } from './place-letterings.ts'
import { placeNodes } from './place-nodes.ts'
import { freeArea, type Projection, projectionOf, type Rect, toPixels } from './projection.ts'
import type { LabelShape, LetteringShape, LinkShape, NodeShape, RegionShape, ThreadShape } from './shapes.ts'
import { threadShapes } from './thread-shapes.ts'

/** Everything that one picture of the map shows, in pixels and in drawing order. */
export interface Drawing {
  readonly size: Size
  readonly palette: Palette
  readonly projection: Projection
  /** In layout units: the projection takes them to pixels. */
  readonly regions: readonly RegionShape[]
  /** Clusters whose region has a strong rim. */
  readonly standing: readonly number[]
  readonly links: readonly LinkShape[]
  readonly threads: readonly ThreadShape[]
  readonly letterings: readonly LetteringShape[]
  readonly nodes: readonly NodeShape[]
  readonly labels: readonly LabelShape[]
}

export interface Viewpoint {
  readonly camera: Camera
  readonly size: Size
  readonly insets: Insets
  /** Leave out papers that don't stand out: the live stage draws those of a large map once for all. */
  readonly sparse?: boolean
}

/** What is left of a region's colours where nothing is told of it. */
const FADED = 0.5
/** Dimmed labels keep this contrast. */
const LEAST_CONTRAST = 3
/** Labels placed before are kept while the scale grows or shrinks by less than this (natural logarithm). */
const DRIFT = 0.3

/** Labels that were placed for a map at one scale; they hold still while one pans and zooms a little. */
export interface LabelCache {
  readonly lit: Lit
  readonly scale: number
  readonly exchanged: boolean
  readonly placed: readonly PlacedLabel[]
  /** Where the names of the regions were to stand. */
  readonly homes: readonly (LetteringHome | null)[]
}

/**
 * The picture of a map from one viewpoint. Same input: same shapes, whoever paints them.
 * @param lit what `litBy` makes of the look
 * @param cache labels placed before, used again where they still hold
 */
export function drawMap(
  index: MapIndex,
  look: MapLook,
  { camera, size, insets, sparse = false }: Viewpoint,
  lit: Lit = litBy(index, look),
  cache: LabelCache | null = null,
): Drawing & { readonly cache: LabelCache } {
  const palette = paletteOf(look.theme, look.style.colour)
  const projection = projectionOf(camera, size, insets)
  const labelled = placedLabels(index, lit, projection, freeArea(size, insets), cache)
  const labels = look.unlabelled
    ? []
    : labelled.placed.flatMap((label) => labelShape(index, lit, palette, projection, size, label))
  const outstanding = sparse ? outstandingNodes(index, lit, look) : index.nodes
  const nodes = placeNodes({ ...index, nodes: outstanding }, look, lit, palette, projection, size)
  return {
    size,
    palette,
    projection,
    regions: regionsOf(index, lit, palette),
    standing: look.regions,
    links: [
      ...quietLinks(index, lit, look, palette, projection),
      ...litLinks(index, lit, palette, projection),
    ],
    threads: threadShapes(index, lit, look, palette, projection),
    letterings: placeLetterings(index, nodes, labels, palette, projection, lit, look.regions, labelled.homes),
    nodes,
    labels,
    cache: labelled,
  }
}

function outstandingNodes(
  { nodes, papers }: MapIndex,
  { emphasis }: Lit,
  { starred, newcomers }: MapLook,
): Uint32Array {
  const isMarked = (node: number): boolean => (starred?.has(node) ?? false) || (newcomers?.has(node) ?? false)
  return nodes.filter((node) => node >= papers || (emphasis[node] ?? 0) > 2 || isMarked(node))
}

function placedLabels(
  index: MapIndex,
  lit: Lit,
  projection: Projection,
  view: Rect,
  cache: LabelCache | null,
): LabelCache {
  const { scale, exchanged } = projection
  const drift = cache ? Math.abs(Math.log(cache.scale / scale)) : Infinity
  if (cache?.lit === lit && cache.exchanged === exchanged && drift < DRIFT) return cache
  const homes = letteringHomes(index, lit, projection)
  return {
    lit,
    scale,
    exchanged,
    placed: placeLabels(index, lit, projection, homes, view),
    homes,
  }
}

function labelShape(
  { map, papers, slots, arriving }: MapIndex,
  lit: Lit,
  palette: Palette,
  projection: Projection,
  size: Size,
  { node, text, size: fontSize, weight, box }: PlacedLabel,
): LabelShape[] {
  const [x, y] = toPixels(projection, map.positions[2 * node] ?? 0, map.positions[2 * node + 1] ?? 0)
  const at: Rect = { ...box, left: x + box.left, top: y + box.top }
  if (at.left > size.width || at.top > size.height || at.left + at.width < 0 || at.top + at.height < 0)
    return []
  const halo = coloursOf(palette, slots[node] ?? -1).tint
  const ink = map.concepts[node - papers]?.kind === 'technique' ? palette.ink : palette.second
  const shade = (lit.emphasis[node] ?? 2) === 1 ? dimmed(ink, halo, LEAST_CONTRAST) : ink
  const colour = arriving?.nodes.has(node) ? blend(shade, halo, arriving.share) : shade
  return [{ node, text, size: fontSize, weight, colour, halo, box: at }]
}

function regionsOf({ map }: MapIndex, { touched }: Lit, palette: Palette): RegionShape[] {
  return map.clusters.map(({ rings, colour }, cluster) => {
    const { tint, rim, lettering } = groundOf(palette, colour)
    if (!touched || touched.has(cluster)) return { cluster, rings, tint, rim, strong: lettering }
    const faded = (colour: string): string => blend(colour, palette.sea, FADED)
    return { cluster, rings, tint: faded(tint), rim: faded(rim), strong: lettering }
  })
}
