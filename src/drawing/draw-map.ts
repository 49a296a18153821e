import type { Camera, Insets, Size } from '../model/camera.ts'
import { litBy } from './emphasis.ts'
import type { MapLook } from './look.ts'
import type { MapIndex } from './map-index.ts'
import { coloursOf, type Palette, paletteOf } from './palette.ts'
import { placeLabels } from './place-labels.ts'
import { placeLetterings } from './place-letterings.ts'
import { placeLinks } from './place-links.ts'
import { placeNodes } from './place-nodes.ts'
import { placeThreads } from './place-threads.ts'
import { freeArea, type Projection, projectionOf } from './projection.ts'
import type { LabelShape, LetteringShape, LinkShape, NodeShape, RegionShape, ThreadShape } from './shapes.ts'

/** Everything that one picture of the map shows, in pixels and in drawing order. */
export interface Drawing {
  readonly size: Size
  readonly palette: Palette
  readonly projection: Projection
  /** In layout units: the projection takes them to pixels. */
  readonly regions: readonly RegionShape[]
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
}

/** Space between a label and the edge of what no panel covers. */
const EDGE = 2

/** The picture of a map from one viewpoint. Same input: same shapes, whoever paints them. */
export function drawMap(index: MapIndex, look: MapLook, { camera, size, insets }: Viewpoint): Drawing {
  const palette = paletteOf(look.theme)
  const projection = projectionOf(camera, size, insets)
  const lit = litBy(index, look)
  const nodes = placeNodes(index, look, lit, palette, projection, size)
  const labels = placeLabels(index, nodes, lit, palette, projection, labelArea(size, insets))
  return {
    size,
    palette,
    projection,
    regions: regionsOf(index, palette),
    links: placeLinks(index, look, lit, palette, projection),
    threads: placeThreads(index, look, lit, palette, projection),
    letterings: placeLetterings(index, nodes, labels, palette, projection, lit.dims),
    nodes,
    labels,
  }
}

function labelArea(size: Size, insets: Insets): ReturnType<typeof freeArea> {
  const { left, top, width, height } = freeArea(size, insets)
  return { left: left + EDGE, top: top + EDGE, width: width - 2 * EDGE, height: height - 2 * EDGE }
}

function regionsOf({ map }: MapIndex, palette: Palette): RegionShape[] {
  return map.clusters.map(({ rings, colour }, cluster) => {
    const { tint, rim } = coloursOf(palette, colour)
    return { cluster, rings, tint, rim }
  })
}
