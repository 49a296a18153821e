import { expect, test } from 'vitest'
import {
  NO_NEWCOMERS,
  parseNewcomers,
  storeNewcomers,
  valuesBefore,
  withNews,
} from '../../src/model/newcomers.ts'
import { paperOf } from '../state/papers.ts'

const before = paperOf('Soup')
const after = { ...before, aliases: ['doi:10.1000/1'], year: 2020, abstract: 'We stir.' }

test('what a paper had before is told for fields that are others now, its names aside', () => {
  expect(valuesBefore(before, after)).toEqual({ year: null, abstract: null })
  expect(valuesBefore(before, { ...before, aliases: ['arxiv:1'] })).toEqual({})
})

test('later news join earlier ones: what was first stays first, and new papers stay new', () => {
  const first = { added: ['a'], changed: [{ paper: 'b', before: { year: null } }] }
  const second = {
    added: ['c'],
    changed: [
      { paper: 'a', before: { year: null } },
      { paper: 'b', before: { year: 2019, venue: null } },
    ],
  }
  expect(withNews(first, second)).toEqual({
    added: ['a', 'c'],
    changed: [{ paper: 'b', before: { year: null, venue: null } }],
  })
})

test('what is kept is read again, and damage is nothing new', () => {
  const news = { added: ['a'], changed: [{ paper: 'b', before: { abstract: 'Old.', year: 1999 } }] }
  expect(parseNewcomers(structuredClone(storeNewcomers(news)))).toEqual(news)
  expect(storeNewcomers(NO_NEWCOMERS)).toBeUndefined()
  for (const damage of [
    undefined,
    'new',
    { version: 2, added: [], changed: [] },
    { version: 1, added: [1], changed: [] },
    { version: 1, added: [], changed: [{ paper: 'a', before: { url: 'javascript:alert(1)' } }] },
  ])
    expect(parseNewcomers(damage)).toEqual(NO_NEWCOMERS)
})
