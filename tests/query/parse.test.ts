import { expect, test } from 'vitest'
import { seededRandom } from '../../src/graph/random.ts'
import { parseQuery, spanOf } from '../../src/query/parse.ts'
import type { Query } from '../../src/query/query.ts'

/** A query as nested text: what stands side by side in brackets, OR as |, - before what is taken out. */
function shape(query: Query | null): string {
  if (!query) return ''
  switch (query.type) {
    case 'words':
      return query.text
    case 'phrase':
      return `"${query.text}"`
    case 'field':
      return `${query.field}=${query.value}`
    case 'not':
      return `-${shape(query.of)}`
    default:
      return `(${query.of.map(shape).join(query.type === 'or' ? ' | ' : ' & ')})`
  }
}

const read = (text: string): string => shape(parseQuery(text).query)
const faults = (text: string): string[] =>
  parseQuery(text).faults.map(({ span: [start, end], message }) => `${text.slice(start, end)}: ${message}`)

test.each([
  ['speculative decoding', 'speculative decoding'],
  ['tech:"kv cache" -domain:video-understanding', '(tech="kv cache" & -domain=video-understanding)'],
  ['year:2023..2025 cluster:3', '(year=2023..2025 & cluster=3)'],
  ['path:"kv cache">streaming', 'path="kv cache">streaming'],
  ['fast "draft and verify" cache', '(fast cache & "draft and verify")'],
  ['a b OR c', '(a b | c)'],
  ['has:code (tech:x OR tech:y)', '(has=code & (tech=x | tech=y))'],
  ['NOT has:code', '-has=code'],
  ['-(a OR b)', '-(a | b)'],
  ['has:code AND year:2024', '(has=code & year=2024)'],
  ['Technique:x by:lee', '(tech=x & author=lee)'],
])('%s', (text, expected) => {
  expect(read(text)).toBe(expected)
  expect(faults(text)).toEqual([])
})

test.each([
  'vision-language models',
  'StreamingLLM: a study',
  'f(x) = y',
  'a - b',
  'state-of-the-art',
  'ratio 3:1',
  'https://example.org/a',
  'what about this year: nothing',
])('plain words stay plain: %s', (text) => {
  expect(parseQuery(text)).toMatchObject({ query: { type: 'words', text: text.trim() }, faults: [] })
})

test('which links count is no part but holds for all of the query', () => {
  const { query, role } = parseQuery('tech:x role:background')
  expect([shape(query), role]).toEqual(['tech=x', 'background'])
  expect(faults('role:main')[0]).toContain('main: A role is core, background or all.')
})

test.each([
  ['pruning tech:', 'tech:', 'pruning'],
  ['a OR', 'OR', 'a'],
  ['OR a', 'OR', 'a'],
  ['a -', '', 'a -'],
  ['(a OR has:code', '(', '(a | has=code)'],
  ['"draft and', '"draft and', '"draft and"'],
  ['tech:"kv ca', 'tech:"kv ca', 'tech="kv ca'],
])('an unfinished query keeps its sound parts: %s', (text, place, sound) => {
  expect(read(text)).toBe(sound)
  if (place) expect(faults(text)[0]?.startsWith(`${place}: `)).toBe(true)
})

test('whatever is typed is read, and every place lies in the text', () => {
  const pieces = [
    'tech:',
    'x',
    '"',
    '(',
    ')',
    '-',
    ' ',
    'OR',
    'AND',
    'year:2020..',
    'role:',
    '>',
    '~',
    ':',
    'NOT',
  ]
  const random = seededRandom(11)
  for (let round = 0; round < 2000; round++) {
    const text = Array.from({ length: 8 }, () => pieces[Math.floor(random() * pieces.length)]).join('')
    const parsed = parseQuery(text)
    const spans = [...parsed.faults.map(({ span }) => span), ...(parsed.query ? [spanOf(parsed.query)] : [])]
    for (const [start, end] of spans)
      expect(start >= 0 && start <= end && end <= text.length, text).toBe(true)
  }
})
