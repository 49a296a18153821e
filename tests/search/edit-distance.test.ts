import { expect, test } from 'vitest'
import { seededRandom } from '../../src/graph/random.ts'
import { editDistance } from '../../src/search/edit-distance.ts'

/** By its definition: the least of taking away, adding and changing the last letter. */
function slow(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length
  const [a, b] = [one.slice(0, -1), other.slice(0, -1)]
  return Math.min(slow(a, other) + 1, slow(one, b) + 1, slow(a, b) + (one.at(-1) === other.at(-1) ? 0 : 1))
}

test('it counts the letters to change, add or take away', () => {
  expect(editDistance('quantizaton', 'quantization', 9)).toBe(1)
  expect(editDistance('kitten', 'sitting', 9)).toBe(3)
  const random = seededRandom(4)
  const word = (): string =>
    Array.from({ length: Math.floor(random() * 6) }, () => 'abc'[Math.floor(random() * 3)]).join('')
  for (let round = 0; round < 200; round++) {
    const [one, other] = [word(), word()]
    expect(editDistance(one, other, 9), `${one} ${other}`).toBe(slow(one, other))
    expect(editDistance(one, other, 2) > 2).toBe(slow(one, other) > 2)
  }
})
