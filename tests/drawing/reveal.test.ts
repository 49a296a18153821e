import { describe, expect, it } from 'vitest'
import { cameraOn, projectionOf, type Rect, toPixels } from '../../src/drawing/projection.ts'
import { revealCamera, withAround } from '../../src/drawing/reveal.ts'
import { numbers } from './made-map.ts'

const size = { width: 390, height: 790 }
const whole: Rect = { left: 0, top: 0, width: 1600, height: 700 }
/** A half sheet covers the lower half of a phone. */
const insets = { top: 68, right: 12, bottom: 400, left: 12 }
const fit = cameraOn(whole, size, { ...insets, bottom: 12 })

function point(x: number, y: number): Rect {
  return { left: x, top: y, width: 0, height: 0 }
}

function scaleOf(camera: typeof fit): number {
  return projectionOf(camera, size, insets).scale
}

function isShown(camera: typeof fit, x: number, y: number): boolean {
  const [px, py] = toPixels(projectionOf(camera, size, insets), x, y)
  return (
    px >= insets.left &&
    px <= size.width - insets.right &&
    py >= insets.top &&
    py <= size.height - insets.bottom
  )
}

describe.each([1, 2, 3, 4, 5])('neighbours strewn by seed %i around a selected node', (seed) => {
  const random = numbers(seed)
  const place = (): [number, number] => [random() * whole.width, random() * whole.height]
  const [x, y] = place()
  const around = Array.from({ length: 20 }, place)
  const bounds = withAround(point(x, y), around, fit, whole, size, insets)
  const camera = revealCamera(fit, bounds, whole, size, insets)

  it('never shrink the map to less than about four fifths', () => {
    const before = projectionOf(fit, size, { ...insets, bottom: 12 }).scale
    expect(scaleOf(camera)).toBeGreaterThan(0.75 * before)
  })

  it('leave the node itself and its nearest neighbour in view', () => {
    const far = (other: readonly [number, number]): number => Math.hypot(other[0] - x, other[1] - y)
    const [nearest = [x, y]] = [...around].sort((a, b) => far(a) - far(b))
    expect(isShown(camera, x, y)).toBe(true)
    expect(isShown(camera, ...nearest)).toBe(true)
  })

  it('are shown the same when asked again', () => {
    const again = withAround(point(x, y), around, camera, whole, size, insets)
    expect(again).toEqual(bounds)
  })
})

it('who has zoomed in stays as near', () => {
  const near = { ...fit, span: fit.span / 6 }
  const bounds = withAround(
    point(800, 300),
    [
      [10, 10],
      [1500, 600],
    ],
    near,
    whole,
    size,
    insets,
  )
  expect(bounds).toEqual(point(800, 300))
  expect(revealCamera(near, bounds, whole, size, insets).span).toBe(near.span)
})

it('what must be seen is shown whole, however small that makes it', () => {
  const camera = revealCamera(fit, whole, whole, size, insets)
  expect(isShown(camera, 0, 0)).toBe(true)
  expect(isShown(camera, whole.width, whole.height)).toBe(true)
})
