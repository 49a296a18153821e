import { expect, test } from 'vitest'
import { countYears, earlierInOne, yearRange, yearTicks } from '../../src/ui/parts/histogram.ts'

test('years without papers between the first and the last are counted as 0', () => {
  expect(countYears([2021, 2024, 0, 2021])).toEqual([
    { year: 2021, count: 2 },
    { year: 2022, count: 0 },
    { year: 2023, count: 0 },
    { year: 2024, count: 1 },
  ])
})

test('a wider range puts several histograms on one scale', () => {
  expect(countYears([2022], ...yearRange([2021, 0, 2023])).map(({ year }) => year)).toEqual([
    2021, 2022, 2023,
  ])
})

test('papers without years give no bars', () => {
  expect(countYears([0, 0], ...yearRange([0]))).toEqual([])
})

test('of many years the early ones share a bar, and none is left out', () => {
  const years = countYears([1987, 1990, 2001, 2002, 2003, 2003])
  const bars = earlierInOne(years, 3)
  expect(bars).toEqual([
    { year: 1987, to: 2001, count: 3 },
    { year: 2002, count: 1 },
    { year: 2003, count: 2 },
  ])
  expect(yearTicks(bars, 3)).toEqual(['–’01', '’02', '’03'])
  expect(earlierInOne(years, 17)).toEqual(years)
})

test('the last year always has a name, others as far as there is room', () => {
  const bars = countYears([2001, 2012])
  expect(yearTicks(bars, 12).every((name) => name !== null)).toBe(true)
  expect(yearTicks(bars, 4).filter((name) => name !== null)).toEqual(['’03', '’06', '’09', '’12'])
})
