import { describe, expect, it } from 'vitest'
import { nameGround } from '../../src/drawing/name-ground.ts'
import { asCubic, cutUnder } from '../../src/drawing/pale-lines.ts'
import { numbers } from './made-map.ts'

const ground = { left: 40, top: -10, width: 20, height: 20 }

/** A point of a cubic curve, by its formula. */
function at(curve: readonly number[], t: number): [number, number] {
  const weights = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2, t ** 3]
  const sum = (axis: number): number =>
    weights.reduce((total, weight, corner) => total + weight * (curve[2 * corner + axis] ?? 0), 0)
  return [sum(0), sum(1)]
}

describe('lines under names', () => {
  it('a straight line is cut where it enters the name and where it leaves it', () => {
    const stretches = cutUnder([0, 0, 33, 0, 67, 0, 100, 0], [ground])
    expect(stretches.map(({ under }) => under)).toEqual([false, true, false])
    expect(stretches[1]?.path[0]).toBeCloseTo(40, 1)
    expect(stretches[1]?.path.at(-2)).toBeCloseTo(60, 1)
  })

  it('the ends of a name are round: a line through its corner is not under it', () => {
    expect(cutUnder([0, -9.5, 20, -9.5, 30, -9.5, 41, -9.5], [ground])).toHaveLength(1)
  })

  it('a line beside all names stays whole', () => {
    const path = [0, 50, 10, 60, 20, 60, 30, 50, 40, 40, 50, 40, 60, 50]
    expect(cutUnder(path, [ground])).toEqual([{ path, under: false }])
  })

  it('stretches laid end to end are the chain, and only what is under a name says so', () => {
    const random = numbers(3)
    for (let round = 0; round < 40; round++) {
      const path = Array.from({ length: 14 }, () => 100 * random())
      const boxes = Array.from({ length: 4 }, () => ({
        left: 80 * random(),
        top: 80 * random(),
        width: 24 + 20 * random(),
        height: 14,
      }))
      const stretches = cutUnder(path, boxes)
      expect(stretches[0]?.path.slice(0, 2)).toEqual(path.slice(0, 2))
      stretches.forEach(({ path: stretch }, place) => {
        const next = stretches[place + 1]
        stretch.slice(-2).forEach((end, axis) => {
          expect(next?.path[axis] ?? path[12 + axis]).toBeCloseTo(end, 6)
        })
      })
      for (const { path: stretch, under } of stretches)
        for (let piece = 0; piece + 7 < stretch.length; piece += 6) {
          const [x, y] = at(stretch.slice(piece, piece + 8), 0.5)
          const inside = boxes.some(({ left, top, width, height }) => {
            const near = Math.max(left + height / 2, Math.min(left + width - height / 2, x))
            return Math.hypot(x - near, y - top - height / 2) < height / 2 + (under ? 0.1 : -2)
          })
          expect(inside).toBe(under)
        }
    }
  })

  it('a quadratic curve and its cubic form pass through the same points', () => {
    const cubic = asCubic([0, 0], [50, 80], [100, 0])
    expect(at(cubic, 0.5)[0]).toBeCloseTo(50)
    expect(at(cubic, 0.5)[1]).toBeCloseTo(40)
  })

  it('the ground of a name is a little wider and lower than its box', () => {
    expect(nameGround({ left: 10, top: 10, width: 30, height: 16 })).toEqual({
      left: 8,
      top: 11,
      width: 34,
      height: 14,
    })
  })
})
