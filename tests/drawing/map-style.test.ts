import { expect, test } from 'vitest'
import { indexMap, restyle } from '../../src/drawing/map-index.ts'
import { PLAIN, styledRadii } from '../../src/drawing/map-style.ts'
import { smallMap } from '../view/small-map.ts'

const map = smallMap(
  [2018, 2024, 0],
  [
    [0, 0],
    [1, 1],
  ],
)

test('by year the latest are the largest, and what has no year the smallest', () => {
  const radii = styledRadii(map, { ...PLAIN, size: 'year' })
  expect(radii[1]).toBeGreaterThan(radii[0] ?? 0)
  expect(radii[2]).toBe(radii[0])
  // Caching has the paper of 2018, paging that of 2024.
  expect(radii[4]).toBeGreaterThan(radii[3] ?? 0)
})

test('as bridges, papers and concepts keep to the sizes of their kinds', () => {
  const bridges = Float32Array.of(0, 1, 4, 0, 4, 0, 0, 0)
  const radii = styledRadii(map, { ...PLAIN, size: 'bridge', bridges })
  expect(radii[1]).toBeGreaterThan(radii[0] ?? 0)
  expect(radii[2]).toBeGreaterThan(radii[1] ?? 0)
  expect(radii[3]).toBe(6)
  expect(radii[4]).toBe(12.5)
  expect(Math.max(...radii.subarray(0, 3))).toBeLessThanOrEqual(6)
})

test('until the bridges are known, sizes stand for links', () => {
  expect(styledRadii(map, { ...PLAIN, size: 'bridge' })).toEqual(styledRadii(map, PLAIN))
})

test('a map in the same style stays the same, one in another keeps its places', () => {
  const index = indexMap(map)
  expect(restyle(index, { ...PLAIN })).toBe(index)
  const byYear = restyle(index, { ...PLAIN, colour: 'year' })
  expect(byYear.map).toBe(map)
  expect(byYear.slots).not.toEqual(index.slots)
})
