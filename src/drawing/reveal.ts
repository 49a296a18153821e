import type { Camera, Insets, Size } from '../model/camera.ts'
import { cameraOf, cameraOn, freeArea, projectionOf, type Rect, toLayout } from './projection.ts'

/** Room between what is revealed and the edges of the free area, in pixels: half a label across. */
const MARGIN = 56
/** The same as a share of the free area's shorter side, at most. */
const MARGIN_SHARE = 0.12
/** For what lies around, nobody zooms out under this share of the scale at which the map fills the bare window. */
const LEAST_SCALE = 0.72
const BARE: Insets = { top: 0, right: 0, bottom: 0, left: 0 }

type Place = readonly [x: number, y: number]

/**
 * The camera moved, and zoomed out, as little as needed for a rectangle of the layout to lie in the free area. Zoomed
 * out, the whole map stands as near to the middle as that allows.
 * @param whole the rectangle around all of the map
 */
export function revealCamera(camera: Camera, bounds: Rect, whole: Rect, size: Size, insets: Insets): Camera {
  const margin = marginOf(freeArea(size, insets))
  const seen = seenBy(camera, margin, size, insets)
  if (bounds.width <= seen.width && bounds.height <= seen.height) return movedTo(camera, bounds, seen)
  const [x, y] = [whole.left + whole.width / 2, whole.top + whole.height / 2]
  const zoomed = { ...cameraOn(bounds, size, insets, margin), x, y }
  return movedTo(zoomed, bounds, seenBy(zoomed, margin, size, insets))
}

/** What of the layout lies in the free area, but for a margin in pixels. */
function seenBy(camera: Camera, margin: number, size: Size, insets: Insets): Rect {
  const free = freeArea(size, insets)
  const projection = projectionOf(camera, size, insets)
  const [left, top] = toLayout(projection, free.left + margin, free.top + margin)
  const [right, bottom] = toLayout(
    projection,
    free.left + free.width - margin,
    free.top + free.height - margin,
  )
  return { left, top, width: right - left, height: bottom - top }
}

function movedTo(camera: Camera, bounds: Rect, seen: Rect): Camera {
  return {
    ...camera,
    x: camera.x + overshoot(bounds.left, bounds.width, seen.left, seen.width),
    y: camera.y + overshoot(bounds.top, bounds.height, seen.top, seen.height),
  }
}

/**
 * A rectangle grown to hold the places around it that can be seen with it, nearest first, without zooming out so far
 * that symbols crowd; not at all where one has zoomed in by hand.
 * @param whole the rectangle around all of the map
 */
export function withAround(
  bounds: Rect,
  around: readonly Place[],
  camera: Camera,
  whole: Rect,
  size: Size,
  insets: Insets,
): Rect {
  const full = projectionOf(cameraOn(whole, size, BARE), size, BARE).scale
  const present = projectionOf(camera, size, insets).scale
  const least = present > full ? present : LEAST_SCALE * full
  const margin = marginOf(freeArea(size, insets))
  const middle: Place = [bounds.left + bounds.width / 2, bounds.top + bounds.height / 2]
  const far = (place: Place): number => Math.hypot(place[0] - middle[0], place[1] - middle[1])
  let grown = bounds
  for (const place of [...around].sort((a, b) => far(a) - far(b))) {
    const wider = holding(grown, place)
    if (projectionOf(cameraOn(wider, size, insets, margin), size, insets).scale >= least) grown = wider
  }
  return grown
}

/** The camera that shows the same picture when panels cover something else. */
export function reinset(camera: Camera, size: Size, from: Insets, to: Insets): Camera {
  return cameraOf(projectionOf(camera, size, from), size, to)
}

function marginOf({ width, height }: Rect): number {
  return Math.min(MARGIN, MARGIN_SHARE * Math.min(width, height))
}

function holding({ left, top, width, height }: Rect, [x, y]: Place): Rect {
  const [fromX, fromY] = [Math.min(left, x), Math.min(top, y)]
  return {
    left: fromX,
    top: fromY,
    width: Math.max(left + width, x) - fromX,
    height: Math.max(top + height, y) - fromY,
  }
}

/** How far a piece must move so that it lies within a stretch that is long enough for it. */
function overshoot(start: number, length: number, from: number, space: number): number {
  return Math.min(0, start - from) + Math.max(0, start + length - from - space)
}
