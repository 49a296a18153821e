import type { CorpusMap } from '../../model/corpus-map.ts'
import type { FigureLayer } from '../figure.ts'
import type { MapLook } from '../look.ts'
import { paletteOf } from '../palette.ts'
import type { Pen } from '../pen.ts'
import type { Rect } from '../projection.ts'
import { paintList } from './list-picture.ts'
import { paintMatrix } from './matrix-picture.ts'
import { Sheet, tonesOf } from './sheet.ts'
import { paintTimeline } from './timeline-picture.ts'
import type { ViewPicture } from './view-picture.ts'

const RADIUS = 10
const PADDING = 16

interface Shown {
  readonly map: CorpusMap
  readonly look: MapLook
  /** Without the panel and the ground below it. */
  readonly transparent: boolean
  readonly size: { readonly width: number; readonly height: number }
}

/** Paints matrix, timeline or list on a panel, as they stand on the screen. @param room of the panel, in pixels */
export function paintView(
  pen: Pen,
  picture: ViewPicture,
  { map, look, transparent, size }: Shown,
  room: Rect,
  open: (layer: FigureLayer) => void,
): void {
  const sheet = new Sheet(pen, tonesOf(look.theme))
  open('ground')
  if (!transparent) {
    sheet.fill({ left: 0, top: 0, ...size }, paletteOf(look.theme).sea)
    sheet.box(room, RADIUS, { fill: sheet.tones.panel })
  }
  const inside = {
    left: room.left + PADDING,
    top: room.top + PADDING,
    width: room.width - 2 * PADDING,
    height: room.height - 2 * PADDING,
  }
  if (picture.view === 'matrix') paintMatrix(sheet, picture, map, look, inside, open)
  else if (picture.view === 'timeline') paintTimeline(sheet, picture, map, look, inside, open)
  else paintList(sheet, picture, map, look, inside, open)
}
