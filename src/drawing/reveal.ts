import type { Camera, Insets, Size } from '../model/camera.ts'
import { cameraOf, cameraOn, freeArea, projectionOf, type Rect, toLayout } from './projection.ts'

/** Room between what is revealed and the edges of the free area, in pixels: half a label across. */
const MARGIN = 56

/** The camera moved, and zoomed out, as little as needed for a rectangle of the layout to lie in the free area. */
export function revealCamera(camera: Camera, bounds: Rect, size: Size, insets: Insets): Camera {
  const free = freeArea(size, insets)
  const projection = projectionOf(camera, size, insets)
  const [ax, ay] = toLayout(projection, free.left + MARGIN, free.top + MARGIN)
  const [bx, by] = toLayout(projection, free.left + free.width - MARGIN, free.top + free.height - MARGIN)
  if (bounds.width > bx - ax || bounds.height > by - ay) return cameraOn(bounds, size, insets, MARGIN)
  return {
    ...camera,
    x: camera.x + overshoot(bounds.left, bounds.width, ax, bx - ax),
    y: camera.y + overshoot(bounds.top, bounds.height, ay, by - ay),
  }
}

/** The camera that shows the same picture when panels cover something else. */
export function reinset(camera: Camera, size: Size, from: Insets, to: Insets): Camera {
  return cameraOf(projectionOf(camera, size, from), size, to)
}

/** How far a piece must move so that it lies within a stretch that is long enough for it. */
function overshoot(start: number, length: number, from: number, space: number): number {
  return Math.min(0, start - from) + Math.max(0, start + length - from - space)
}
