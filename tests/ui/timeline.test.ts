import { expect, test } from 'vitest'
import { laneYearWords, percent } from '../../src/view/lane-words.ts'
import { keyedYear, moveEnd, settleRange } from '../../src/ui/timeline/brush.ts'

const bounds = [2000, 2020] as const

test('an end of the brush stays within the years and never passes the other end', () => {
  expect(moveEnd([2005, 2010], 'from', 2007, bounds)).toEqual([2007, 2010])
  expect(moveEnd([2005, 2010], 'from', 2015, bounds)).toEqual([2010, 2010])
  expect(moveEnd([2005, 2010], 'to', 2001, bounds)).toEqual([2005, 2005])
  expect(moveEnd([2005, 2010], 'to', 2050, bounds)).toEqual([2005, 2020])
})

test('keys move an end by a year, by five or to the bounds, and others do not', () => {
  expect(
    ['ArrowLeft', 'ArrowUp', 'PageUp', 'Home', 'End', 'a'].map((key) => keyedYear(key, 2010, bounds)),
  ).toEqual([2009, 2011, 2015, 2000, 2020, null])
})

test('the whole range is no filter, and a range drawn backwards is turned', () => {
  expect(settleRange([2000, 2020], bounds)).toBeNull()
  expect(settleRange([1990, 2030], bounds)).toBeNull()
  expect(settleRange([2012, 2004], bounds)).toEqual([2004, 2012])
})

test('a year of a lane is told in papers and as a share of the year', () => {
  const lane = { concept: 0, papers: 3, counts: Uint32Array.of(2, 0, 1), trend: 0 } as const
  const timeline = {
    first: 2020,
    papers: Uint32Array.of(4, 0, 30),
    undated: 0,
    later: 2021,
    lanes: [lane],
    more: 0,
  }
  expect([0, 1, 2].map((at) => laneYearWords(timeline, lane, at))).toEqual([
    '2 papers, 50 % of the year’s 4',
    'no papers at all',
    '1 paper, 3.3 % of the year’s 30',
  ])
  expect(percent(0)).toBe('0 %')
})
