import { expect, test } from 'vitest'
import { indexCorpus, linkedTo, neighboursOf, nodesAround } from '../../src/view/corpus-index.ts'
import { rankedTies, sharedBy, tieBetween } from '../../src/view/ties.ts'
import { smallMap } from './small-map.ts'

// Papers 0 to 3, then caching 4, paging 5, drafting 6, speech 7, maps 8.
const map = smallMap(
  [2020, 2021, 2022, 2023],
  [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
    [1, 2],
    [2, 2],
    [3, 0, 'background'],
  ],
)
const positions = map.positions.map((value, slot) => (slot < 2 * 4 || slot >= 2 * 7 ? NaN : value))
const techniques = indexCorpus({
  ...map,
  positions,
  ties: {
    from: Uint32Array.of(4, 5),
    to: Uint32Array.of(5, 6),
    weight: Float32Array.of(2, 1),
    shared: Uint32Array.of(2, 1),
  },
})

test('two concepts share the papers that have both as core, two papers their concepts, the rarest first', () => {
  const index = indexCorpus(map)
  expect(sharedBy(index, 4, 5)).toEqual([0, 1])
  expect(sharedBy(index, 5, 6)).toEqual([1])
  expect(sharedBy(index, 0, 1)).toEqual([4, 5])
  expect(sharedBy(index, 0, 3)).toEqual([])
})

test('a tie of concepts is told against chance', () => {
  // Both have two of four papers: one would be expected to have both, two do.
  expect(tieBetween(indexCorpus(map), 4, 5)).toEqual({
    kind: 'concepts',
    counts: [2, 2],
    expected: 1,
    strength: 2,
  })
  expect(tieBetween(indexCorpus(map), 0, 1)).toEqual({ kind: 'papers', likeness: null })
})

test('neighbours are what a node is tied to; what is not on the map has neighbours there by its links', () => {
  expect(neighboursOf(techniques, 5, 'core')).toEqual([4, 6])
  expect(linkedTo(techniques, 5, 'core')).toEqual([0, 1])
  expect(neighboursOf(techniques, 1, 'core')).toEqual([4, 5, 6])
  expect([...nodesAround(techniques, 4, 2, 'core')].sort()).toEqual([4, 5, 6])
})

test('ties are ranked from both ends, the strongest first', () => {
  expect(rankedTies(techniques, 5)).toEqual([
    { node: 4, shared: 2, strength: 1 },
    { node: 6, shared: 1, strength: 0.5 },
  ])
  expect(rankedTies(indexCorpus(map), 5)).toEqual([])
})
