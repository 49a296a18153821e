import { expect, it } from 'vitest'
import { pathLength, threadOrder } from '../../src/drawing/thread-order.ts'
import { numbers } from './made-map.ts'

function orders(places: number[]): number[][] {
  if (places.length < 2) return [places]
  return places.flatMap((place) =>
    orders(places.filter((other) => other !== place)).map((rest) => [place, ...rest]),
  )
}

it('visits all places, and hardly ever farther than the shortest of all orders', () => {
  const random = numbers(11)
  let shortestFound = 0
  for (let trial = 0; trial < 30; trial++) {
    const places = Array.from({ length: 14 }, random)
    const far = (a: number, b: number): number =>
      Math.hypot(
        (places[2 * a] ?? 0) - (places[2 * b] ?? 0),
        (places[2 * a + 1] ?? 0) - (places[2 * b + 1] ?? 0),
      )
    const found = threadOrder(places)
    expect([...found].sort()).toEqual([0, 1, 2, 3, 4, 5, 6])
    const shortest = Math.min(...orders([0, 1, 2, 3, 4, 5, 6]).map((order) => pathLength(order, far)))
    const length = pathLength(found, far)
    expect(length).toBeLessThan(1.1 * shortest)
    if (length < shortest + 1e-9) shortestFound++
  }
  expect(shortestFound).toBeGreaterThanOrEqual(27)
})

it('keeps one and two places as they are', () => {
  expect(threadOrder([1, 1])).toEqual([0])
  expect(threadOrder([1, 1, 2, 2])).toEqual([0, 1])
})
