import { expect, test } from 'vitest'
import { edgeRows, edgesAt, edgesOf } from '../../src/model/edges.ts'
import { smallMap } from '../view/small-map.ts'

const map = smallMap(
  [2020, 2021],
  [
    [0, 0],
    [0, 3, 'background'],
    [1, 0],
  ],
)

test('without ties the links are the edges, papers first', () => {
  const edges = edgesOf(map)
  expect([...edges.from]).toEqual([0, 0, 1])
  expect([...edges.to]).toEqual([2, 5, 2])
  expect([...edges.role]).toEqual([0, 1, 0])
  expect(edges.drawn).toBe(3)
})

test('ties stand before the links, and only they can be drawn', () => {
  const ties = {
    from: Uint32Array.of(2, 3),
    to: Uint32Array.of(3, 4),
    weight: Float32Array.of(2, 4),
    shared: Uint32Array.of(1, 2),
  }
  const edges = edgesOf({ ...map, ties })
  expect([...edges.from]).toEqual([2, 3, 0, 0, 1])
  expect([...edges.strength.subarray(0, 2)]).toEqual([0.5, 1])
  expect(edges.drawn).toBe(2)
})

test('each node finds its edges from both ends', () => {
  const { from, to } = edgesOf(map)
  const rows = edgeRows(from, to, 7)
  expect([0, 1, 2, 5, 6].map((node) => [...edgesAt(rows, node)])).toEqual([[0, 1], [2], [0, 2], [1], []])
})
