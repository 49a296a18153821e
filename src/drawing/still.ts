import type { Camera, Insets, Size } from '../model/camera.ts'
import type { CorpusMap } from '../model/corpus-map.ts'
import { drawMap } from './draw-map.ts'
import type { MapLook } from './look.ts'
import { indexMap } from './map-index.ts'
import { paintDrawing } from './paint.ts'
import { fitCamera } from './projection.ts'
import { spaceOut } from './space-out.ts'

export interface StillView {
  readonly map: CorpusMap
  readonly look: MapLook
  /** Null: all of the map. */
  readonly camera: Camera | null
  readonly insets: Insets
  /** Of the canvas, in CSS pixels. */
  readonly size: Size
}

/** Draws the map on a plain canvas: before WebGL is up, and where there is none. */
export function drawStill(canvas: HTMLCanvasElement, { map, look, camera, insets, size }: StillView): void {
  const ratio = globalThis.devicePixelRatio
  canvas.width = Math.round(size.width * ratio)
  canvas.height = Math.round(size.height * ratio)
  const context = canvas.getContext('2d')
  if (!context) return
  context.scale(ratio, ratio)
  const viewpoint = { camera: camera ?? fitCamera(map, size, insets), size, insets }
  paintDrawing(context, drawMap(indexMap(spaceOut(map, size, insets)), look, viewpoint))
}
