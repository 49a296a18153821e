import { expect, test } from 'vitest'
import { fitChips } from '../../src/ui/list/fit-chips.ts'
import {
  countCoreLinks,
  markRanks,
  nextOrder,
  sortPapers,
  sortValues,
} from '../../src/ui/list/sort-papers.ts'
import { sumColumns } from '../../src/ui/list/column-sums.ts'
import { scrollTopFor, windowRows } from '../../src/ui/list/window-rows.ts'
import { UNMARKED } from '../../src/model/marks.ts'
import { indexCorpus } from '../../src/view/corpus-index.ts'
import { smallMap } from '../view/small-map.ts'

// Concepts: 0 to 2 techniques, 3 and 4 domains.
const map = smallMap(
  [2021, 0, 2024, 2021],
  [
    [0, 0],
    [1, 0],
    [1, 1],
    [1, 3],
    [2, 4],
    [3, 2, 'background'],
  ],
)
const bylines = {
  authors: ['B', '', 'A', 'C'],
  venues: ['', 'Conf', 'Conf', 'Acta'],
  titleRanks: Uint32Array.of(3, 1, 2, 4),
  authorRanks: Uint32Array.of(2, 0, 1, 3),
  venueRanks: Uint32Array.of(0, 2, 2, 1),
}
const marks = new Map([
  [1, { ...UNMARKED, starred: true }],
  [3, { ...UNMARKED, reading: 'read' as const, tags: ['x'] }],
])
const values = { ...sortValues(map, bylines), marks: markRanks(4, marks) }
const all = [0, 1, 2, 3]

test('core links are counted by kind', () => {
  const { techniques, domains, links } = countCoreLinks(map)
  expect([techniques, domains, links].map((column) => Array.from(column))).toEqual([
    [1, 2, 0, 0],
    [0, 1, 1, 0],
    [1, 3, 1, 0],
  ])
})

test('papers are sorted by a column and, where equal, stay in corpus order', () => {
  expect(sortPapers(all, { column: 'title', descending: false }, values)).toEqual([1, 2, 0, 3])
  expect(sortPapers(all, { column: 'links', descending: true }, values)).toEqual([1, 0, 2, 3])
  expect(sortPapers(all, { column: 'links', descending: false }, values)).toEqual([3, 0, 2, 1])
})

test('papers of an unknown year, venue or author come last in both directions', () => {
  expect(sortPapers(all, { column: 'year', descending: true }, values)).toEqual([2, 0, 3, 1])
  expect(sortPapers(all, { column: 'year', descending: false }, values)).toEqual([0, 3, 2, 1])
  expect(sortPapers(all, { column: 'venue', descending: false }, values)).toEqual([3, 1, 2, 0])
  expect(sortPapers(all, { column: 'venue', descending: true }, values)).toEqual([1, 2, 3, 0])
  expect(sortPapers(all, { column: 'authors', descending: false }, values)).toEqual([2, 0, 3, 1])
})

test('before authors and venues are there, papers stay in corpus order', () => {
  expect(
    sortPapers([2, 0, 1], { column: 'venue', descending: false }, { ...values, ...sortValues(map, null) }),
  ).toEqual([0, 1, 2])
})

test('what is starred comes first, then what was read; papers without marks come last in both directions', () => {
  expect(sortPapers(all, { column: 'marks', descending: true }, values)).toEqual([1, 3, 0, 2])
  expect(sortPapers(all, { column: 'marks', descending: false }, values)).toEqual([3, 1, 0, 2])
  expect(nextOrder({ column: 'year', descending: true }, 'marks')).toEqual({
    column: 'marks',
    descending: true,
  })
})

test('a column chosen again turns its order', () => {
  const byYear = nextOrder({ column: 'title', descending: false }, 'year')
  expect(byYear).toEqual({ column: 'year', descending: true })
  expect(nextOrder(byYear, 'year')).toEqual({ column: 'year', descending: false })
  expect(nextOrder(byYear, 'venue')).toEqual({ column: 'venue', descending: false })
})

test('sums tell papers, years, venues and links of what is listed', () => {
  expect(sumColumns(indexCorpus(map), all, bylines, marks)).toEqual({
    marks: '1',
    title: '4 papers',
    year: '2021–2024',
    venue: '2 venues',
    techniques: '3 links to 2 techniques',
    domains: '2 links to 2 domains',
    links: '5',
  })
  expect(sumColumns(indexCorpus(map), [2], null, new Map())).toMatchObject({
    year: '2024',
    venue: '',
    links: '1',
    marks: '',
  })
})

test('chips stand whole in their lines, or give way to the number of those left out', () => {
  const labels = ['Caching', 'Speculative decoding', 'Pruning', 'Long context']
  expect(fitChips(labels, 2000, 1)).toBe(4)
  const one = fitChips(labels, 260, 1)
  const two = fitChips(labels, 260, 2)
  expect(one).toBeGreaterThan(0)
  expect(two).toBeGreaterThan(one)
  expect(fitChips(labels, 30, 2)).toBe(0)
  expect(fitChips([], 100, 1)).toBe(0)
})

test('every row that the viewport touches is in the window', () => {
  for (const top of [0, 17, 399, 399_600]) {
    const { first, end } = windowRows(top, 600, 40, 10_000, 2)
    for (let row = 0; row < 10_000; row += 1) {
      const seen = row * 40 < top + 600 && (row + 1) * 40 > top
      if (seen) expect(row >= first && row < end).toBe(true)
    }
    expect(end - first).toBeLessThan(24)
  }
})

test('a window past the end of a list that became short is empty, not broken', () => {
  expect(windowRows(399_600, 600, 40, 3)).toEqual({ first: 3, end: 3 })
})

test('walking to a row scrolls no farther than needed', () => {
  expect(scrollTopFor(5, 0, 400, 40)).toBe(0)
  expect(scrollTopFor(10, 0, 400, 40)).toBe(40)
  expect(scrollTopFor(2, 200, 400, 40)).toBe(80)
})
