import { expect, test } from 'vitest'
import { colourKey, nodeSlots, YEAR_STEPS } from '../../src/view/colouring.ts'
import { nodeYears } from '../../src/view/node-years.ts'
import { smallMap } from './small-map.ts'

// Papers 0 to 3, then caching 4 and paging 5 (Memory and context), drafting 6 (Decoding), speech 7 (Audio), maps 8
// (Places).
const map = smallMap(
  [2018, 2020, 0, 2024],
  [
    [0, 0],
    [0, 1],
    [0, 2],
    [1, 2],
    [1, 4],
    [2, 3],
    [3, 0, 'background'],
    [3, 2],
    [3, 4],
  ],
)

test('by cluster each node has the colour of its cluster', () => {
  expect([...nodeSlots(map, 'cluster')]).toEqual([0, 1, 0, 1, 0, 0, 0, 0, 0])
  expect(colourKey(map, 'cluster')).toEqual([])
})

test('by family a paper has that of its strongest core techniques, and domains have none', () => {
  // Paper 2 has no technique; the background link of paper 3 does not count.
  expect([...nodeSlots(map, 'family')]).toEqual([0, 1, -1, 1, 0, 0, 1, -1, -1])
  expect(colourKey(map, 'family')).toEqual([
    { label: 'Memory and context', slot: 0 },
    { label: 'Decoding', slot: 1 },
    { label: 'no technique', slot: -1 },
  ])
})

test('by domain a technique has that of most of its papers', () => {
  // Paper 0 has no domain, so caching and paging have none either.
  expect([...nodeSlots(map, 'domain')]).toEqual([-1, 1, 0, 1, -1, -1, 1, 0, 1])
})

test('a concept is as old as the median of its core papers', () => {
  // Drafting: 2018, 2020 and 2024. Speech only has a paper of unknown year.
  expect([...nodeYears(map)]).toEqual([2018, 2020, 0, 2024, 2018, 2018, 2020, 0, 2020])
})

test('years run over the whole ramp, and each step says which years it stands for', () => {
  const slots = nodeSlots(map, 'year')
  expect([slots[0], slots[1], slots[2], slots[3]]).toEqual([0, 2, -1, YEAR_STEPS - 1])
  expect(colourKey(map, 'year').map(({ label }) => label)).toEqual([
    '2018',
    '2019',
    '2020',
    '2021',
    '2022',
    '2023',
    '2024',
    'unknown',
  ])
})

test('many years share steps, a single one has the last', () => {
  const many = smallMap([2000, 2030], [])
  expect(colourKey(many, 'year').map(({ label }) => label)[0]).toBe('2000 to 2002')
  expect(colourKey(many, 'year')).toHaveLength(YEAR_STEPS)
  expect([...nodeSlots(smallMap([2020, 2020], []), 'year')].slice(0, 2)).toEqual([
    YEAR_STEPS - 1,
    YEAR_STEPS - 1,
  ])
})
