import { textWidth } from '../model/text-width.ts'
import type { MapIndex } from './map-index.ts'
import { coloursOf, dimmed, type Palette } from './palette.ts'
import { Boxes } from './place-labels.ts'
import { type Projection, toPixels } from './projection.ts'
import type { LabelShape, LetteringShape, NodeShape } from './shapes.ts'

export const LETTERING_TRACKING = 0.2
const SIZE = 12.5
const LARGEST = 17
const LINE = 1.44
/** Steps tried up and down from the place that the layout chose, in pixels. */
const STEPS = [0, -10, 10, -20, 20, -32, 32, -46, 46]

/** Names of the regions where they cover neither labels nor concepts; a name without room is left out. */
export function placeLetterings(
  index: MapIndex,
  nodes: readonly NodeShape[],
  labels: readonly LabelShape[],
  palette: Palette,
  projection: Projection,
  dims: boolean,
): LetteringShape[] {
  const taken = new Boxes([
    ...labels.map(({ box }) => box),
    ...nodes
      .filter(({ kind }) => kind !== 'paper')
      .map(({ x, y, radius }) => ({
        left: x - radius,
        top: y - radius,
        width: 2 * radius,
        height: 2 * radius,
      })),
  ])
  const size = Math.max(11, Math.min(LARGEST, SIZE * projection.scale ** 0.4))
  return index.map.clusters.flatMap(({ name, nameAt, colour, rings }, cluster): LetteringShape[] => {
    if (rings.length === 0) return []
    const [x, y] = toPixels(projection, ...nameAt)
    const width = Math.max(...name.map((line) => textWidth(line, size, 600, LETTERING_TRACKING)))
    const height = name.length * size * LINE
    for (const step of STEPS) {
      const box = { left: x - width / 2, top: y + step - height / 2, width, height }
      if (taken.hits(box)) continue
      taken.add(box)
      const { lettering, tint } = coloursOf(palette, colour)
      const shade = dims ? dimmed(lettering, tint, 1.9) : lettering
      return [{ cluster, lines: name, x, y: y + step, size, colour: shade, box }]
    }
    return []
  })
}
