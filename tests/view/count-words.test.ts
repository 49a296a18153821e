import { expect, test } from 'vitest'
import { countWords, figureOf } from '../../src/view/count-words.ts'

test('whole numbers are written as English writes them', () => {
  for (const count of [0, 7, 10, 999, 1000, 1204, 99_999, 100_000, 1_000_000, 87_654_321])
    expect(figureOf(count)).toBe(count.toLocaleString('en'))
})

test('one thing is not many', () => {
  expect(['paper', 'entry'].map((thing) => countWords(1, thing, 'entries'))).toEqual(['1 paper', '1 entry'])
  expect([countWords(0, 'paper'), countWords(1204, 'entry', 'entries')]).toEqual([
    '0 papers',
    '1,204 entries',
  ])
})
