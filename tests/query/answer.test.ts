import { expect, test } from 'vitest'
import { answerQuery } from '../../src/query/answer.ts'
import { cutParts } from '../../src/model/cut-parts.ts'
import { QueryIndex } from '../../src/query/query-index.ts'
import type { SearchAnswer } from '../../src/model/search-answer.ts'
import { createSearchIndex } from '../../src/search/search-index.ts'
import { madeSource } from './made-corpus.ts'

const ABSTRACTS = [
  'We draft tokens and verify them later.',
  'A quiet draft. And verify nothing.',
  'Verify, then draft and rest.',
  'Nothing of the kind.',
]
// Papers 0 and 1 use pruning (node 5), paper 1 and 2 speech (node 8), paper 3 names the KV cache (node 4).
const source = madeSource(4, [
  [0, 1],
  [1, 1],
  [1, 4],
  [2, 4],
  [3, 0, 1],
])
const words = createSearchIndex(4)
words.addConcepts(source.concepts)
words.addTitles(source.papers.map(({ title, authors }) => ({ title, authors, concepts: [] })))
words.addTexts(ABSTRACTS.map((abstract) => ({ summary: null, abstract })))
const index = new QueryIndex(source)

const ask = (query: string, caret: number | null = null): SearchAnswer =>
  answerQuery(words, index, { query, caret, limit: 20 })
const nodes = (query: string): number[] => [...ask(query).nodes].sort((a, b) => a - b)
const offered = (query: string): string[] => ask(query, query.length).completions.map(({ label }) => label)

test('plain words are searched as ever, without chips', () => {
  expect(ask('pruning')).toMatchObject({ ...words.search('pruning', 20), parts: [], faults: [] })
})

test('a phrase wants its words one after the other', () => {
  expect(nodes('draft verify')).toEqual([0, 1, 2])
  expect(nodes('"draft and"')).toEqual([1, 2])
  expect(nodes('"draft and verify"')).toEqual([1])
  expect(nodes('"key-value cache"')).toEqual([4])
})

test('words and graph are asked together, and each hit says why', () => {
  const { hits } = ask('verify tech:pruning year:2000..2099')
  for (const { because, reason, snippet, node } of hits) {
    expect(because).toEqual(['Pruning', `from ${source.papers[node]?.year ?? 0}`])
    expect([reason, /verify/.test(snippet)]).toEqual(['abstract', true])
  }
  expect(ask('near:pruning~2').hits.map(({ node, because }) => [node, ...because])).toEqual([
    [5],
    [0, '1 step from Pruning'],
    [1, '1 step from Pruning'],
    [8, '2 steps from Pruning'],
  ])
})

test('a part whose value means nothing is shown as left out', () => {
  const { parts, hits } = ask('tech:prunign draft')
  expect(parts.map(({ label, refused }) => [label, refused])).toEqual([
    ['prunign', true],
    ['draft', false],
  ])
  expect(hits.map(({ node }) => node).sort()).toEqual([0, 1, 2])
})

test('each part can be taken out', () => {
  const query = 'quiet tech:prun -domain:speech draft role:all'
  const { parts } = ask(query)
  expect(parts.map(({ prefix, label, out }) => `${out ? 'not ' : ''}${prefix}: ${label}`)).toEqual([
    'Words: quiet draft',
    'Technique: Pruning',
    'not Domain: Speech',
    'Role: all',
  ])
  expect(parts.map(({ spans }) => cutParts(query, spans))).toEqual([
    'tech:prun -domain:speech role:all',
    'quiet -domain:speech draft role:all',
    'quiet tech:prun draft role:all',
    'quiet tech:prun -domain:speech draft',
  ])
})

test('taking out one of several alternatives leaves the others as they were', () => {
  const query = 'tech:pruning OR (quiet has:code) OR draft'
  expect(ask(query).parts.map(({ spans }) => cutParts(query, spans))).toEqual([
    '(quiet has:code) OR draft',
    'tech:pruning OR draft',
    'tech:pruning OR (quiet has:code)',
  ])
})

test('a box without a question asks for nothing', () => {
  expect(ask('')).toMatchObject({ blank: true, hits: [] })
  expect(ask('tech:')).toMatchObject({ blank: true, hits: [] })
  expect(ask('nowhere').blank).toBe(false)
})

test('names of fields are offered where one begins, all of them in an empty box', () => {
  expect(offered('tec')).toEqual(['tech:'])
  expect(offered('cache -do')).toEqual(['domain:'])
  expect(offered('')).toContain('near:')
  expect(offered('pruning')).toEqual([])
})

test('values are offered with what is typed of them, and stand so that they are understood', () => {
  expect(offered('tech:')).toHaveLength(3)
  expect(offered('tech:ca')).toEqual(['KV cache'])
  expect(offered('domain:"spoken')).toEqual(['Speech'])
  expect(offered('cluster:pru')).toEqual(['PRUNING'])
  expect(offered('author:mus')).toEqual(['Zoë Muster'])
  expect(offered('role:b')).toEqual(['background'])
  expect(offered('path:pruning>spe')).toEqual(['Speech'])
  expect(offered('tech:quantization')).toEqual([])
  const query = 'small tech:ca'
  const [first] = ask(query, query.length).completions
  expect(first && query.slice(0, first.from) + first.insert + query.slice(first.to)).toBe(
    'small tech:"KV cache" ',
  )
  expect(ask('tech:"KV cache" ').parts[0]?.label).toBe('KV cache')
})

test('nothing is offered where the caret is elsewhere', () => {
  expect(ask('tech:ca small', 13).completions).toEqual([])
  expect(ask('tech:ca small', 7).completions.map(({ label }) => label)).toEqual(['KV cache'])
})
