import { describe, expect, it } from 'vitest'
import {
  cameraOf,
  fitCamera,
  mapBounds,
  projectionOf,
  toLayout,
  toPixels,
} from '../../src/drawing/projection.ts'
import { madeMap, numbers } from './made-map.ts'

const windows = [
  { size: { width: 1440, height: 900 }, insets: { top: 56, right: 12, bottom: 40, left: 288 } },
  { size: { width: 390, height: 844 }, insets: { top: 64, right: 0, bottom: 52, left: 0 } },
]

describe.each(windows)('the projection on a window of $size.width x $size.height', ({ size, insets }) => {
  const random = numbers(3)

  it('takes a place to a pixel and back', () => {
    const projection = projectionOf({ x: 300, y: 200, span: 500 }, size, insets)
    for (let i = 0; i < 50; i++) {
      const [x, y] = [random() * 1130, random() * 780]
      const back = toLayout(projection, ...toPixels(projection, x, y))
      expect(back[0]).toBeCloseTo(x, 6)
      expect(back[1]).toBeCloseTo(y, 6)
    }
  })

  it('gives back its camera', () => {
    const camera = { x: 412, y: 77, span: 333 }
    const back = cameraOf(projectionOf(camera, size, insets), size, insets)
    expect(back.x).toBeCloseTo(camera.x, 6)
    expect(back.y).toBeCloseTo(camera.y, 6)
    expect(back.span).toBeCloseTo(camera.span, 6)
  })

  it('fits the whole map between the panels', () => {
    const map = madeMap()
    const projection = projectionOf(fitCamera(map, size, insets), size, insets)
    const { left, top, width, height } = mapBounds(map)
    for (const corner of [
      toPixels(projection, left, top),
      toPixels(projection, left + width, top + height),
    ]) {
      expect(corner[0]).toBeGreaterThanOrEqual(insets.left)
      expect(corner[0]).toBeLessThanOrEqual(size.width - insets.right)
      expect(corner[1]).toBeGreaterThanOrEqual(insets.top)
      expect(corner[1]).toBeLessThanOrEqual(size.height - insets.bottom)
    }
  })
})

it('exchanges the axes on tall windows only', () => {
  const [wide, tall] = windows.map(({ size, insets }) => projectionOf({ x: 0, y: 0, span: 9 }, size, insets))
  expect(wide?.exchanged).toBe(false)
  expect(tall?.exchanged).toBe(true)
})
