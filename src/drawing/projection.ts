import type { Camera, Insets, Size } from '../model/camera.ts'
import type { CorpusMap } from '../model/corpus-map.ts'

/** How layout units become pixels: pixel = offset + scale × layout coordinate, x and y exchanged on tall windows. */
export interface Projection {
  /** Pixels per layout unit. */
  readonly scale: number
  readonly left: number
  readonly top: number
  /** The layout's x runs down the window and its y across: wide maps then fill tall windows. */
  readonly exchanged: boolean
}

export interface Rect {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const TALL = 1.2
/** Room left around the nodes by `fitCamera`, in pixels, for half a label and the rim of a region. */
export const FIT_MARGIN = 14

/** What no panel covers; at least 80 pixels each way, so that a camera always has a scale. */
export function freeArea({ width, height }: Size, insets: Insets): Rect {
  return {
    left: insets.left,
    top: insets.top,
    width: Math.max(80, width - insets.left - insets.right),
    height: Math.max(80, height - insets.top - insets.bottom),
  }
}

/** Whether a window is so tall that the map's axes are exchanged. Panels don't count: a sheet must not turn the map. */
export function isExchanged({ width, height }: Size): boolean {
  return height > TALL * width
}

export function projectionOf(camera: Camera, size: Size, insets: Insets): Projection {
  const free = freeArea(size, insets)
  const scale = Math.min(free.width, free.height) / camera.span
  const exchanged = isExchanged(size)
  const [x, y] = exchanged ? [camera.y, camera.x] : [camera.x, camera.y]
  return {
    scale,
    exchanged,
    left: free.left + free.width / 2 - scale * x,
    top: free.top + free.height / 2 - scale * y,
  }
}

export function toPixels(projection: Projection, x: number, y: number): [x: number, y: number] {
  const { scale, left, top, exchanged } = projection
  return exchanged ? [left + scale * y, top + scale * x] : [left + scale * x, top + scale * y]
}

export function toLayout(projection: Projection, x: number, y: number): [x: number, y: number] {
  const { scale, left, top, exchanged } = projection
  const [across, down] = [(x - left) / scale, (y - top) / scale]
  return exchanged ? [down, across] : [across, down]
}

/** The camera that shows a projection's place: the reverse of `projectionOf`. */
export function cameraOf(projection: Projection, size: Size, insets: Insets): Camera {
  const free = freeArea(size, insets)
  const [x, y] = toLayout(projection, free.left + free.width / 2, free.top + free.height / 2)
  return { x, y, span: Math.min(free.width, free.height) / projection.scale }
}

/** The camera that shows a rectangle of the layout whole, as large as the free area allows. */
export function cameraOn(bounds: Rect, size: Size, insets: Insets, margin = FIT_MARGIN): Camera {
  const free = freeArea(size, insets)
  const [width, height] = isExchanged(size) ? [bounds.height, bounds.width] : [bounds.width, bounds.height]
  const scale = Math.min(
    Math.max(40, free.width - 2 * margin) / Math.max(1, width),
    Math.max(40, free.height - 2 * margin) / Math.max(1, height),
  )
  return {
    x: bounds.left + bounds.width / 2,
    y: bounds.top + bounds.height / 2,
    span: Math.min(free.width, free.height) / scale,
  }
}

/** The camera that shows the whole map. */
export function fitCamera(map: CorpusMap, size: Size, insets: Insets): Camera {
  return cameraOn(mapBounds(map), size, insets)
}

/** Bounds that were asked for before: every picture asks for them, and maps are replaced whole. */
const known = new WeakMap<CorpusMap, Rect>()

/** The rectangle that holds all nodes and regions, in layout units; the frame when the map is empty. */
export function mapBounds(map: CorpusMap): Rect {
  const bounds = known.get(map) ?? measured(map)
  known.set(map, bounds)
  return bounds
}

function measured({ positions, clusters, frame }: CorpusMap): Rect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  const take = (flat: Float32Array): void => {
    for (let i = 0; i + 1 < flat.length; i += 2) {
      const [x, y] = [flat[i] ?? NaN, flat[i + 1] ?? NaN]
      if (Number.isNaN(x)) continue
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y)
    }
  }
  take(positions)
  for (const { rings } of clusters) rings.forEach(take)
  if (left > right) return { left: 0, top: 0, width: frame.width, height: frame.height }
  return { left, top, width: right - left, height: bottom - top }
}
