import { boundsOf } from './bounds.ts'
import { drawMap } from './draw-map.ts'
import { figureFrame, type FigureFrame, type FigureText } from './figure-frame.ts'
import { paintSign } from './legend.ts'
import type { MapLook } from './look.ts'
import { indexMap } from './map-index.ts'
import { onlyNodes } from './only-nodes.ts'
import {
  MAP_FONT,
  paintGround,
  paintLabels,
  paintLettering,
  paintNode,
  paintPins,
  paintRegions,
  paintRims,
  paintRings,
  paintSplits,
} from './paint.ts'
import { paintNewcomers } from './paint-newcomers.ts'
import { paintPaledLines } from './paint-paled-lines.ts'
import { type Palette, paletteOf } from './palette.ts'
import type { Pen } from './pen.ts'
import { cameraOn, fitCamera } from './projection.ts'
import { spaceOut } from './space-out.ts'
import { paintView } from './views/paint-view.ts'
import type { ViewPicture } from './views/view-picture.ts'
import type { Camera, Insets, Size } from '../model/camera.ts'
import type { CorpusMap } from '../model/corpus-map.ts'
import type { NodeIndex } from '../model/node.ts'

export type { FigureText }

/** What is said of a figure, for those who read it and for those who can't see it. */
export interface FigureWords {
  /** One sentence. */
  readonly caption: string
  /** How links, clusters and places were made. */
  readonly methods: string
  /** What there is to see. */
  readonly alt: string
}

export interface FigureTask {
  readonly map: CorpusMap
  readonly look: MapLook
  /** Null: all of the map. */
  readonly camera: Camera | null
  /** Only these nodes; null or absent: all. Without a camera the figure shows them as large as it can. */
  readonly only?: ReadonlySet<NodeIndex> | null
  /** Of the whole figure, in pixels. */
  readonly size: Size
  /** Without sea and coasts, for any ground. */
  readonly transparent: boolean
  readonly text: FigureText
  /** Room at the left that is kept free for words, in pixels; absent: none. */
  readonly aside?: number
  /** What it shows in place of the map; absent: the map. */
  readonly picture?: ViewPicture | null
  /** For the formats that carry words beside the picture. */
  readonly words?: FigureWords
}

/** The layers of a figure, from back to front; `address` is what leads to the live map. */
export type FigureLayer =
  'ground' | 'links' | 'region-names' | 'nodes' | 'labels' | 'cells' | 'names' | 'legend' | 'text' | 'address'

/** Room between a view's panel and the edges of the figure, in pixels. */
const PANEL_MARGIN = 16
/** Room around a part of the map, in pixels, for labels. */
const PART_MARGIN = 64
const FRAME_HALO = 3.2

/**
 * Paints the map with title, legend and source, as the stage shows it: the same shapes, colours and places of labels.
 * @param open called before each layer is painted
 */
export function paintFigure(pen: Pen, task: FigureTask, open: (layer: FigureLayer) => void): void {
  if (task.picture) {
    paintPicture(pen, task, task.picture, open)
    return
  }
  const { look, size, transparent } = task
  const palette = paletteOf(look.theme, look.style.colour)
  const part = task.only ? onlyNodes(task.map, task.only) : task.map
  const frame = figureFrame({ ...task, map: part })
  const { insets } = frame
  const map = spaceOut(part, size, insets)
  const camera = task.camera ?? (task.only ? partCamera(map, task.only, size, insets) : null)
  const viewpoint = { camera: camera ?? fitCamera(map, size, insets), size, insets }
  const drawing = drawMap(indexMap(map, look.style), look, viewpoint)
  open('ground')
  if (transparent) paintRegions(pen, drawing)
  else paintGround(pen, drawing)
  open('links')
  paintPaledLines(pen, drawing, [...drawing.labels, ...drawing.letterings])
  open('region-names')
  paintRims(pen, drawing)
  for (const lettering of drawing.letterings) paintLettering(pen, lettering)
  open('nodes')
  paintRings(pen, drawing.nodes, palette.accent)
  for (const node of drawing.nodes) paintNode(pen, node)
  paintSplits(pen, drawing.nodes)
  paintNewcomers(pen, drawing.nodes, palette.accent)
  paintPins(pen, drawing.nodes, palette.accent)
  open('labels')
  paintLabels(pen, drawing.labels)
  paintFrame(pen, frame, palette, !transparent, open)
}

/** Matrix, timeline or list, with the words that stand around a map too; they explain their marks themselves. */
function paintPicture(
  pen: Pen,
  task: FigureTask,
  picture: ViewPicture,
  open: (layer: FigureLayer) => void,
): void {
  const { look, size, transparent, text } = task
  const frame = figureFrame({ ...task, text: { ...text, legend: false } })
  const { top, right, bottom, left } = frame.insets
  const room = {
    left: Math.max(left, PANEL_MARGIN),
    top: Math.max(top, PANEL_MARGIN),
    width: size.width - Math.max(left, PANEL_MARGIN) - Math.max(right, PANEL_MARGIN),
    height: size.height - Math.max(top, PANEL_MARGIN) - Math.max(bottom, PANEL_MARGIN),
  }
  paintView(pen, picture, task, room, open)
  paintFrame(pen, frame, paletteOf(look.theme), !transparent, open)
}

function partCamera(map: CorpusMap, only: ReadonlySet<NodeIndex>, size: Size, insets: Insets): Camera | null {
  const bounds = boundsOf(map, [...only])
  return bounds && cameraOn(bounds, size, insets, PART_MARGIN)
}

/** @param halo around the words, where the map may run beneath them */
function paintFrame(
  pen: Pen,
  { runs, address, marks }: FigureFrame,
  palette: Palette,
  halo: boolean,
  open: (layer: FigureLayer) => void,
): void {
  const write = (shown: FigureFrame['runs']): void => {
    for (const { words, x, baseline, size, weight, ink } of shown) {
      pen.font = `${weight} ${size}px ${MAP_FONT}`
      pen.fontStretch = 'semi-condensed'
      if (halo) {
        pen.strokeStyle = palette.sea
        pen.strokeText(words, x, baseline)
      }
      pen.fillStyle = palette[ink]
      pen.fillText(words, x, baseline)
    }
  }
  pen.textAlign = 'left'
  pen.lineJoin = 'round'
  open('text')
  for (const mark of marks) paintSign(pen, mark, palette)
  pen.lineWidth = FRAME_HALO
  write(runs)
  if (address.length === 0) return
  open('address')
  write(address)
}
