import { expect, test } from 'vitest'
import { UNMARKED, type Mark } from '../../src/model/marks.ts'
import type { SearchAnswer } from '../../src/model/search-answer.ts'
import { answerQuery } from '../../src/query/answer.ts'
import { QueryIndex } from '../../src/query/query-index.ts'
import { createSearchIndex } from '../../src/search/search-index.ts'
import { isOwnQuery } from '../../src/view/own-query.ts'
import { madeSource } from './made-corpus.ts'

const mark = (some: Partial<Mark>): Mark => ({ ...UNMARKED, ...some })

// Papers 0 to 4, then the concepts.
const index = new QueryIndex(madeSource(5, []))
const words = createSearchIndex(5)
index.marks = new Map([
  [0, mark({ starred: true, tags: ['To cite', 'method'] })],
  [1, mark({ reading: 'read', tags: ['to cite'] })],
  [2, mark({ starred: true, reading: 'reading', note: 'Ask about Table 2.' })],
])
const ask = (query: string, caret: number | null = null): SearchAnswer =>
  answerQuery(words, index, { query, caret, limit: 20 })
const offered = (query: string): string[] => ask(query, query.length).completions.map(({ insert }) => insert)

test.each([
  ['is:starred', [0, 2]],
  ['is:read', [1]],
  ['is:reading', [2]],
  ['is:unread', [0, 3, 4]],
  ['is:star', [0, 2]],
  ['is:paper', [0, 1, 2, 3, 4]],
  ['has:note', [2]],
  ['has:tags', [0, 1]],
  ['tag:"TO CITE"', [0, 1]],
  ['tag:cite', [0, 1]],
  ['tag:method -is:unread', []],
  ['is:starred tag:method', [0]],
  ['(tag:method OR is:read) kind:paper', [0, 1]],
  ['-is:unread kind:paper', [1, 2]],
  ['note:table', [2]],
  ['note:chair', []],
])('%s finds its papers', (query, papers) => {
  expect([...ask(query).nodes].sort((a, b) => a - b)).toEqual(papers)
  expect(ask(query).faults).toEqual([])
  expect(isOwnQuery(query)).toBe(query !== 'is:paper')
})

test('hits say why, and parts say what was understood', () => {
  expect(ask('tag:cite').hits.map(({ because }) => because)).toEqual([['tagged To cite'], ['tagged to cite']])
  expect(ask('is:star').parts).toMatchObject([{ prefix: 'Is', label: 'starred', refused: false }])
  expect(ask('note:table').hits[0]?.because).toEqual(['in your note'])
})

test('values that mean nothing are told with what there is', () => {
  const message = (query: string): string | undefined => ask(query).faults[0]?.message
  expect(message('is:done')).toBe('A paper is starred, unread, reading or read.')
  expect(message('tag:methid')).toBe('No tag here is called methid. The nearest is method.')
  const bare = new QueryIndex(index.source)
  expect(answerQuery(words, bare, { query: 'tag:x', caret: null, limit: 5 }).faults[0]?.message).toBe(
    'No paper here has a tag yet. Select a paper to give it one.',
  )
})

test('values and fields are offered as one types', () => {
  expect(offered('is:')).toEqual(['starred ', 'unread ', 'reading ', 'read '])
  expect(offered('tag:')).toEqual(['"To cite" ', 'method '])
  expect(offered('tag:me')).toEqual(['method '])
  expect(offered('ta')).toEqual(['tag:'])
  expect(offered('has:no')).toEqual(['note '])
})
