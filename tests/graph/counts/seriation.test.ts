import { expect, test } from 'vitest'
import { seededRandom } from '../../../src/graph/random.ts'
import {
  bestLeafOrder,
  type Distance,
  joinNearest,
  leaf,
  type Tree,
} from '../../../src/graph/counts/seriation.ts'

const cost = (order: readonly number[], distance: Distance): number =>
  order.slice(1).reduce((sum, thing, at) => sum + distance(order[at] ?? 0, thing), 0)

/** Every order that turning the branches of a tree allows. */
function allTurns({ leaves, halves }: Tree): number[][] {
  if (!halves) return [[...leaves]]
  const [left, right] = halves.map(allTurns)
  return (left ?? []).flatMap((one) =>
    (right ?? []).flatMap((other) => [
      [...one, ...other],
      [...other, ...one],
    ]),
  )
}

function randomDistances(size: number, seed: number): Distance {
  const random = seededRandom(seed)
  const values = Array.from({ length: size * size }, random)
  return (one, other) =>
    one === other ? 0 : (values[Math.min(one, other) * size + Math.max(one, other)] ?? 0)
}

const line: Distance = (one, other) => Math.abs(one - other)

test('things on a line come back in the order of the line', () => {
  const shuffled = [7, 2, 9, 4, 1, 30, 12].map(leaf)
  expect(bestLeafOrder(joinNearest(shuffled, line), line)).toEqual([1, 2, 4, 7, 9, 12, 30])
})

test('the nearest two are joined first, by the mean distance to what is joined already', () => {
  // By hand: 0 and 1 (1 apart), then 5 and 7 (2 apart); 5 would be 4.5 from {0, 1}.
  const { halves } = joinNearest([0, 1, 5, 7].map(leaf), line)
  expect(halves?.map(({ leaves }) => leaves)).toEqual([
    [0, 1],
    [5, 7],
  ])
})

test.each([2, 3, 5, 8, 9])('no turn of a tree of %i leaves is shorter than the best order', (size) => {
  for (let seed = 1; seed <= 12; seed++) {
    const distance = randomDistances(size, 100 * size + seed)
    const tree = joinNearest(
      Array.from({ length: size }, (_, thing) => leaf(thing)),
      distance,
    )
    const least = Math.min(...allTurns(tree).map((order) => cost(order, distance)))
    const best = bestLeafOrder(tree, distance)
    expect(best.toSorted((one, other) => one - other)).toEqual(tree.leaves.toSorted((a, b) => a - b))
    expect(cost(best, distance)).toBeCloseTo(least, 12)
  }
})

test('trees that are joined stay whole, and the order begins with the smaller end', () => {
  const distance = randomDistances(9, 5)
  const bands = [
    [8, 3, 1],
    [0, 7],
    [2, 4, 5, 6],
  ]
  const trees = bands.map((band) => joinNearest(band.map(leaf), distance))
  const order = bestLeafOrder(joinNearest(trees, distance), distance)
  for (const band of bands) {
    const places = band.map((thing) => order.indexOf(thing))
    expect(Math.max(...places) - Math.min(...places)).toBe(band.length - 1)
  }
  expect(order[0]).toBeLessThan(order.at(-1) ?? 0)
})

test('one thing is an order of itself, and nothing can be joined', () => {
  expect(bestLeafOrder(leaf(4), line)).toEqual([4])
  expect(() => joinNearest([], line)).toThrow()
})
