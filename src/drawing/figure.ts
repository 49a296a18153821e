import { textWidth } from '../model/text-width.ts'
import { drawMap } from './draw-map.ts'
import type { MapLook } from './look.ts'
import { indexMap } from './map-index.ts'
import {
  MAP_FONT,
  paintGround,
  paintLabels,
  paintLettering,
  paintLines,
  paintNode,
  paintPins,
  paintRegions,
  paintRims,
  paintRings,
  paintSplits,
} from './paint.ts'
import { type Palette, paletteOf } from './palette.ts'
import type { Pen } from './pen.ts'
import { fitCamera } from './projection.ts'
import { spaceOut } from './space-out.ts'
import type { Camera, Insets, Size } from '../model/camera.ts'
import type { CorpusMap } from '../model/corpus-map.ts'
import type { NodeKind } from '../model/node.ts'

/** What a figure shows beside the map. */
export interface FigureText {
  /** Empty: no title. */
  readonly title: string
  /** A line under the title: counts and active filters. Empty: none. */
  readonly subtitle: string
  /** The last line: corpus, date, link. Empty: none. */
  readonly source: string
  readonly legend: boolean
}

export interface FigureTask {
  readonly map: CorpusMap
  readonly look: MapLook
  /** Null: all of the map. */
  readonly camera: Camera | null
  /** Of the whole figure, in pixels. */
  readonly size: Size
  /** Without sea and coasts, for any ground. */
  readonly transparent: boolean
  readonly text: FigureText
}

/** The layers of a figure, from back to front. */
export type FigureLayer = 'ground' | 'links' | 'region-names' | 'nodes' | 'labels' | 'text'

const MARGIN = 24
const TITLE = 20
const SMALL = 12
const LINE = 18
const KINDS: readonly (readonly [kind: NodeKind, radius: number])[] = [
  ['technique', 6.5],
  ['domain', 6],
  ['paper', 3.4],
]

/**
 * Paints the map with title, legend and source, as the stage shows it: the same shapes, colours and places of labels.
 * @param open called before each layer is painted
 */
export function paintFigure(pen: Pen, task: FigureTask, open: (layer: FigureLayer) => void): void {
  const { look, size, text, transparent } = task
  const insets = insetsOf(text)
  const map = spaceOut(task.map, size, insets)
  const camera = task.camera ?? fitCamera(map, size, insets)
  const drawing = drawMap(indexMap(map, look.style), look, { camera, size, insets })
  open('ground')
  if (transparent) paintRegions(pen, drawing)
  else paintGround(pen, drawing)
  paintRims(pen, drawing)
  open('links')
  paintLines(pen, drawing)
  open('region-names')
  for (const lettering of drawing.letterings) paintLettering(pen, lettering)
  open('nodes')
  paintRings(pen, drawing.nodes, drawing.palette.accent)
  for (const node of drawing.nodes) paintNode(pen, node)
  paintSplits(pen, drawing.nodes)
  paintPins(pen, drawing.nodes, drawing.palette.accent)
  open('labels')
  paintLabels(pen, drawing.labels)
  open('text')
  paintText(pen, task, paletteOf(look.theme, look.style.colour))
}

/** Room for the lines above and below the map. */
function insetsOf({ title, subtitle, source, legend }: FigureText): Insets {
  const top = (title ? TITLE * 1.4 : 0) + (subtitle ? LINE : 0)
  const bottom = source || legend ? LINE : 0
  return { top: top + (top > 0 ? MARGIN : 8), right: 8, bottom: bottom + (bottom > 0 ? MARGIN : 8), left: 8 }
}

function paintText(pen: Pen, { size, text }: FigureTask, { ink, second, sea }: Palette): void {
  const write = (words: string, x: number, baseline: number, height: number, weight: 500 | 600): void => {
    pen.font = `${weight} ${height}px ${MAP_FONT}`
    pen.fontStretch = 'semi-condensed'
    pen.fillStyle = weight === 600 ? ink : second
    pen.fillText(words, x, baseline)
  }
  pen.textAlign = 'left'
  let baseline = MARGIN - 8
  if (text.title) write(text.title, MARGIN, (baseline += TITLE), TITLE, 600)
  if (text.subtitle) write(text.subtitle, MARGIN, baseline + LINE, SMALL, 500)
  const foot = size.height - MARGIN / 2
  let left = MARGIN
  if (text.legend)
    for (const [kind, radius] of KINDS) {
      const symbol = {
        node: 0,
        kind,
        x: left + 7,
        y: foot - 4,
        radius,
        colour: second,
        halo: sea,
        pinned: false,
        ring: null,
        split: null,
      }
      paintNode(pen, symbol)
      write(kind, left + 18, foot, SMALL, 500)
      left += 18 + textWidth(kind, SMALL, 500) + 16
    }
  if (text.source) {
    pen.textAlign = 'right'
    write(text.source, size.width - MARGIN, foot, SMALL, 500)
  }
}
