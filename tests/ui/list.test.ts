import { expect, test } from 'vitest'
import { nextOrder, sortPapers } from '../../src/ui/list/sort-papers.ts'
import { scrollTopFor, windowRows } from '../../src/ui/list/window-rows.ts'

const columns = {
  titleRank: Uint32Array.of(2, 0, 1, 3),
  years: Int16Array.of(2021, 0, 2024, 2021),
  links: Uint32Array.of(1, 5, 1, 0),
}
const all = [0, 1, 2, 3]

test('papers are sorted by a column and, where equal, by title', () => {
  expect(sortPapers(all, { column: 'title', descending: false }, columns)).toEqual([1, 2, 0, 3])
  expect(sortPapers(all, { column: 'links', descending: true }, columns)).toEqual([1, 2, 0, 3])
})

test('papers of an unknown year come last in both directions', () => {
  expect(sortPapers(all, { column: 'year', descending: true }, columns)).toEqual([2, 0, 3, 1])
  expect(sortPapers(all, { column: 'year', descending: false }, columns)).toEqual([0, 3, 2, 1])
})

test('a column chosen again turns its order', () => {
  const byYear = nextOrder({ column: 'title', descending: false }, 'year')
  expect(byYear).toEqual({ column: 'year', descending: true })
  expect(nextOrder(byYear, 'year')).toEqual({ column: 'year', descending: false })
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
