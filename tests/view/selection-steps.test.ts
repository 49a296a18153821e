import { expect, test } from 'vitest'
import { indexCorpus } from '../../src/view/corpus-index.ts'
import { grown, inverted, shrunk } from '../../src/view/selection-steps.ts'
import { smallMap } from './small-map.ts'

// Papers 0 and 1 share caching (node 4), papers 1 and 2 drafting (6), paper 3 has paging (5) only by name.
const index = indexCorpus(
  smallMap(
    [2020, 2021, 2022, 2023],
    [
      [0, 0],
      [1, 0],
      [1, 2],
      [2, 2],
      [3, 1, 'background'],
    ],
  ),
)
const sorted = (nodes: readonly number[]): number[] => [...nodes].sort((a, b) => a - b)

test('a selection grows by its neighbours, over the links that count', () => {
  expect(sorted(grown(index, [4], 'core'))).toEqual([0, 1, 4])
  expect(sorted(grown(index, [4, 0, 1], 'core'))).toEqual([0, 1, 4, 6])
  expect(grown(index, [3], 'core')).toEqual([3])
  expect(sorted(grown(index, [3], 'all'))).toEqual([3, 5])
})

test('a selection shrinks by what has neighbours outside of it', () => {
  expect(sorted(shrunk(index, [0, 1, 4], 'core'))).toEqual([0, 4])
  expect(sorted(shrunk(index, [0, 1, 2, 4, 6], 'core'))).toEqual([0, 1, 2, 4, 6])
})

test('the inverse is all the rest of the map, of what is shown', () => {
  expect(inverted(index, [0, 4, 5, 6, 7, 8], null)).toEqual([1, 2, 3])
  expect(inverted(index, [0], new Set([0, 2, 4]))).toEqual([2, 4])
})
