import { expect, test } from 'vitest'
import { type Body, boxesOf, sharedArea } from '../../../src/graph/layout/bodies.ts'
import { seededRandom } from '../../../src/graph/random.ts'
import { separateBodies } from '../../../src/graph/layout/separate-bodies.ts'
import { runThrough } from '../../../src/graph/steps.ts'

const frame = { width: 900, height: 600 }

function crowd(seed: number, count: number): Body[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, () => ({
    x: 300 + 300 * random(),
    y: 200 + 200 * random(),
    side: 0 as const,
    radius: 8,
    halfWidth: 12,
    halfHeight: 12,
    labelWidth: 40 + 60 * random(),
    labelHeight: 14,
    weight: random(),
    held: false,
  }))
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'no bodies overlap and none leaves the frame, whatever the seed (%i)',
  (seed) => {
    const bodies = crowd(seed, 50)
    runThrough(separateBodies(bodies, [{ x: 800, y: 100, halfWidth: 100, halfHeight: 100 }], frame))
    const boxes = bodies.map((body) => boxesOf(body, 0))
    boxes.forEach((own, index) => {
      expect(sharedArea(own, boxes.slice(0, index).flat())).toBe(0)
      for (const box of own) {
        expect(box.x - box.halfWidth).toBeGreaterThanOrEqual(-0.01)
        expect(box.x + box.halfWidth).toBeLessThanOrEqual(frame.width + 0.01)
      }
    })
  },
)

test('a held body stays where it is and the others make room', () => {
  const [first, ...others] = crowd(9, 12)
  if (!first) throw new Error('The crowd is empty.')
  const held = { ...first, x: 450, y: 300, held: true }
  runThrough(separateBodies([held, ...others], [], frame))
  expect([held.x, held.y]).toEqual([450, 300])
  expect(
    sharedArea(
      boxesOf(held, 0),
      others.flatMap((body) => boxesOf(body, 0)),
    ),
  ).toBe(0)
})
