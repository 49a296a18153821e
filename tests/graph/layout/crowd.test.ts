import { describe, expect, it } from 'vitest'
import { type Body, boxesOf } from '../../../src/graph/layout/bodies.ts'
import { Crowd } from '../../../src/graph/layout/crowd.ts'
import { seededRandom } from '../../../src/graph/random.ts'

const FRAME = { width: 1000, height: 800 }
const GAP = 4

function body(x: number, y: number, held = false): Body {
  return {
    x,
    y,
    side: 2,
    radius: 8,
    halfWidth: 8,
    halfHeight: 8,
    labelWidth: 60,
    labelHeight: 14,
    weight: 8,
    held,
  }
}

function strewn(seed: number, count: number): Body[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, () => body(100 + random() * 800, 100 + random() * 600))
}

/** Area that two bodies share, box by box: what the crowd keeps in flat arrays. */
function shared(a: Body, b: Body): number {
  let area = 0
  for (const one of boxesOf(a, GAP))
    for (const other of boxesOf(b, GAP)) {
      const x = one.halfWidth + other.halfWidth - Math.abs(one.x - other.x)
      const y = one.halfHeight + other.halfHeight - Math.abs(one.y - other.y)
      if (x > 0 && y > 0) area += x * y
    }
  return area
}

describe.each([1, 2, 3])('a crowd strewn by seed %i', (seed) => {
  it('tells the area that each body shares with the others, also after moves and turns', () => {
    const bodies = strewn(seed, 40)
    const crowd = new Crowd(bodies, [], FRAME, GAP, 0)
    bodies.forEach((_, index) => {
      crowd.move(index, (index % 5) - 2, (index % 7) - 3)
      crowd.turn(index, index % 2 === 0 ? 0 : 3)
    })
    bodies.forEach((one, index) => {
      const wanted = bodies.reduce((sum, other) => sum + (other === one ? 0 : shared(one, other)), 0)
      expect(crowd.sharedBy(index)).toBeCloseTo(wanted, 6)
    })
  })

  it('is pushed apart until nothing overlaps', () => {
    const bodies = strewn(seed, 40)
    const crowd = new Crowd(bodies, [], FRAME, GAP, 0)
    let rounds = 0
    while (crowd.pushApart() && rounds < 2000) rounds++
    for (const [index, one] of bodies.entries())
      for (const other of bodies.slice(0, index)) expect(shared(one, other)).toBeLessThan(2)
  })
})

it('a held body stays and the other gives way', () => {
  const bodies = [body(500, 400, true), body(505, 400)]
  const crowd = new Crowd(bodies, [], FRAME, GAP, 0)
  while (crowd.pushApart());
  expect(bodies[0]).toMatchObject({ x: 500, y: 400 })
  expect(bodies.slice(1).every((one) => Math.hypot(one.x - 500, one.y - 400) > 16)).toBe(true)
})

it('bodies are pushed out of obstacles and kept inside the frame', () => {
  const bodies = [body(500, 400), body(2, 3)]
  const crowd = new Crowd(bodies, [{ x: 500, y: 420, halfWidth: 100, halfHeight: 100 }], FRAME, GAP, 10)
  while (crowd.pushApart());
  crowd.keepInside(1)
  expect(crowd.sharedBy(0)).toBeLessThan(2)
  expect(crowd.outside(1)).toBe(0)
})
