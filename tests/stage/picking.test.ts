import { expect, test } from 'vitest'
import { indexMap } from '../../src/drawing/map-index.ts'
import { nodesWithin, nodeTowards, placesOf } from '../../src/stage/picking.ts'
import { madeMap } from '../drawing/made-map.ts'

const projection = { scale: 2, left: 10, top: 20, exchanged: false }

test('papers are among the places of a map, however many it has', () => {
  const index = indexMap(madeMap())
  const all = placesOf({ ...index, large: true }, projection, () => true)
  expect(all.map(({ node }) => node)).toEqual([...index.nodes])
  expect(all.some(({ node }) => node < index.papers)).toBe(true)
  expect(placesOf(index, projection, (node) => node >= index.papers).length).toBeLessThan(all.length)
})

test('a rectangle encloses what lies in it, from whatever corner it is drawn', () => {
  const places = [
    { node: 0, x: 5, y: 5 },
    { node: 1, x: 15, y: 5 },
    { node: 2, x: 5, y: 25 },
  ]
  expect(nodesWithin(places, { x: 20, y: 10 }, { x: 0, y: 0 })).toEqual([0, 1])
})

test('an arrow leads to the near node ahead, not to one aside or behind', () => {
  const places = [
    { node: 0, x: 0, y: 0 },
    { node: 1, x: 30, y: 4 },
    { node: 2, x: 5, y: 30 },
    { node: 3, x: -8, y: 0 },
  ]
  expect(nodeTowards(places, { x: 0, y: 0 }, 'right', 0)).toBe(1)
  expect(nodeTowards(places, { x: 0, y: 0 }, 'left', 0)).toBe(3)
  expect(nodeTowards(places, { x: 0, y: 0 }, 'up', 0)).toBeNull()
})
