import { expect, test } from 'vitest'
import { chanceAmong } from '../../../src/graph/counts/chance.ts'

/** All ways to give `one` of `papers` a mark, as bit sets: slow and plain. */
function drawn(papers: number, one: number): number[] {
  const ways: number[] = []
  for (let bits = 0; bits < 2 ** papers; bits++) if (bitsIn(bits) === one) ways.push(bits)
  return ways
}

function bitsIn(bits: number): number {
  return bits.toString(2).replaceAll('0', '').length
}

test('a case worked by hand: 5 papers, 2 with the one, 3 with the other', () => {
  // 10 ways to choose 2 of 5: 1 has none of the 3, 6 have one, 3 have two.
  const { atMost, atLeast } = chanceAmong(5)
  expect(atMost(0, 2, 3)).toBeCloseTo(0.1, 12)
  expect(atMost(1, 2, 3)).toBeCloseTo(0.7, 12)
  expect(atLeast(2, 2, 3)).toBeCloseTo(0.3, 12)
  expect(atLeast(0, 2, 3)).toBeCloseTo(1, 12)
})

test('chances are what counting all draws gives', () => {
  const papers = 9
  const { atMost, atLeast } = chanceAmong(papers)
  for (const one of [1, 4, 7]) {
    const ways = drawn(papers, one)
    for (const other of [0, 2, 5, 9]) {
      const mark = 2 ** other - 1
      for (let seen = 0; seen <= Math.min(one, other); seen++) {
        const low = ways.filter((way) => bitsIn(way & mark) <= seen).length / ways.length
        const high = ways.filter((way) => bitsIn(way & mark) >= seen).length / ways.length
        expect(atMost(seen, one, other)).toBeCloseTo(low, 10)
        expect(atLeast(seen, one, other)).toBeCloseTo(high, 10)
      }
    }
  }
})

test('large tables neither overflow nor lose the tail', () => {
  const { atMost, atLeast } = chanceAmong(10_000)
  expect(atMost(0, 300, 200)).toBeCloseTo(Math.exp(-6.1), 3)
  expect(atLeast(40, 300, 200)).toBeLessThan(1e-15)
  expect(atLeast(40, 300, 200)).toBeGreaterThan(0)
})
