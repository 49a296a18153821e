import { describe, expect, it } from 'vitest'
import { departureOf, levelBounds, levelOf } from '../../src/view/cell-levels.ts'
import { cellsWith, papersAt } from '../../src/view/cell-papers.ts'
import { walkGrid } from '../../src/ui/parts/grid-walk.ts'
import { indexCorpus } from '../../src/view/corpus-index.ts'
import { smallMap } from '../view/small-map.ts'

describe('shades of a count', () => {
  it('tell small counts apart one by one', () => {
    const bounds = levelBounds(9)
    expect([0, 1, 2, 3, 5, 8, 9].map((count) => levelOf(count, bounds))).toEqual([0, 1, 2, 3, 4, 6, 6])
  })

  it.each([13, 50, 470, 12_000])('grow by equal factors up to %i, each farther than the last', (most) => {
    const bounds = levelBounds(most)
    expect(bounds).toHaveLength(6)
    expect(bounds[0]).toBe(1)
    expect(bounds.toSorted((one, other) => one - other)).toEqual([...new Set(bounds)])
    expect(bounds.at(-1)).toBeLessThanOrEqual(most)
  })
})

it('a cell says more or fewer only where that is sure', () => {
  expect(departureOf(3, 1.2, 0)).toBe('u')
  expect(departureOf(0, 1.2, 0)).toBe('')
  expect([3, 7, 20].map((count) => departureOf(count, 2, 1))).toEqual(['m1', 'm2', 'm3'])
  expect([0, 4, 6].map((count) => departureOf(count, 10, -1))).toEqual(['f3', 'f2', 'f1'])
})

describe('the papers of a place', () => {
  // Concepts: 0 caching, 1 paging, 2 drafting, 3 speech, 4 maps.
  const index = indexCorpus(
    smallMap(
      [2020, 2021, 2021],
      [
        [0, 0],
        [0, 3],
        [1, 0],
        [1, 3],
        [2, 0, 'background'],
        [2, 4],
      ],
    ),
  )
  const line = (of: number) => ({ of, papers: 1, band: '' })
  const domains = { kind: 'domains-techniques', rows: [3, 4].map(line), columns: [0, 1].map(line) } as const
  const years = { kind: 'techniques-years', rows: [0].map(line), columns: [2020, 2021].map(line) } as const
  const all = { roles: 'core', papers: [0, 1, 2] } as const

  it('are those with both, among the papers and links that count', () => {
    expect(papersAt(index, domains, { row: 0, column: 0 }, all)).toEqual([0, 1])
    expect(papersAt(index, domains, { row: 0, column: 0 }, { ...all, papers: [1, 2] })).toEqual([1])
    expect(papersAt(index, domains, { row: 1, column: 0 }, all)).toEqual([])
    expect(papersAt(index, domains, { row: 1, column: 0 }, { ...all, roles: 'all' })).toEqual([2])
  })

  it('are those of the whole line at its header, and those of the year', () => {
    expect(papersAt(index, domains, { row: 0, column: -1 }, all)).toEqual([0, 1])
    expect(papersAt(index, years, { row: 0, column: 1 }, all)).toEqual([1])
    expect(papersAt(index, years, { row: -1, column: 1 }, all)).toEqual([1, 2])
  })

  it('mark the cells that hold a selected paper, or whose both ends are selected', () => {
    expect([...cellsWith(index, domains, [0], 'core')]).toEqual([0])
    expect([...cellsWith(index, years, [1], 'core')]).toEqual([1])
    const [paging, maps] = [3 + 1, 3 + 4]
    expect([...cellsWith(index, domains, [paging, maps], 'core')]).toEqual([3])
    expect([...cellsWith(index, domains, [paging], 'core')]).toEqual([])
  })
})

describe('walking a grid', () => {
  const bounds = { first: { row: -1, column: -1 }, last: { row: 9, column: 5 }, page: 4 }
  const press = (key: string, ctrlKey = false) =>
    walkGrid({ key, ctrlKey, metaKey: false }, { row: 3, column: 2 }, bounds)

  it('goes by one with arrows and stops at the edges', () => {
    expect(press('ArrowDown')).toEqual({ row: 4, column: 2 })
    expect(press('ArrowLeft')).toEqual({ row: 3, column: 1 })
    expect(walkGrid({ key: 'ArrowUp', ctrlKey: false, metaKey: false }, bounds.first, bounds)).toEqual(
      bounds.first,
    )
  })

  it('goes to the ends of the row, with Ctrl to the corners, and by screens', () => {
    expect(press('Home')).toEqual({ row: 3, column: -1 })
    expect(press('End')).toEqual({ row: 3, column: 5 })
    expect(press('Home', true)).toEqual(bounds.first)
    expect(press('End', true)).toEqual(bounds.last)
    expect(press('PageDown')).toEqual({ row: 7, column: 2 })
    expect(press('PageUp')).toEqual({ row: -1, column: 2 })
  })

  it('leaves other keys alone', () => {
    expect(press('Enter')).toBeNull()
    expect(press('Tab')).toBeNull()
  })
})
