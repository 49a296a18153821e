import { expect, test } from 'vitest'
import { createSearchIndex, type SearchIndex } from '../../src/search/search-index.ts'

function small(): SearchIndex {
  const index = createSearchIndex(3)
  index.addConcepts([
    { kind: 'technique', family: 'decoding', label: 'Speculative decoding', phrases: ['draft and verify'] },
    { kind: 'domain', family: 'speech', label: 'Speech synthesis', phrases: ['text to speech'] },
  ])
  index.addTitles([
    { title: 'Speculative decoding on phones', authors: ['Zoë Muster'], concepts: ['Speculative decoding'] },
    { title: 'Quiet caches', authors: ['Ida Probe'], concepts: [] },
    { title: 'Voices at the edge', authors: ['Ole Beispiel'], concepts: ['Speech synthesis'] },
  ])
  index.addTexts([
    { summary: null, abstract: 'A small model drafts and a large one checks.' },
    { summary: null, abstract: 'Old entries leave the memory when a naïve hippopotamus knocks at the door.' },
    { summary: 'A vocoder that sleeps between words.', abstract: null },
  ])
  return index
}

const marked = (text: string, spans: readonly (readonly [number, number])[]): string[] =>
  spans.map(([start, end]) => text.slice(start, end))

test('a concept that the words name comes first', () => {
  expect(
    small()
      .search('speculative decoding', 9)
      .hits.map(({ node }) => node),
  ).toEqual([3, 0])
  expect(small().search('draft and verify', 9).hits[0]?.node).toBe(3)
  expect(small().search('specul', 9).hits[0]).toMatchObject({ node: 3, reason: 'technique' })
})

test('a misspelt word still finds', () => {
  expect(small().search('speculatve', 9).hits[0]?.node).toBe(3)
})

test('a snippet marks the words that matched', () => {
  const [hit] = small().search('hippo', 9).hits
  expect(hit).toMatchObject({ node: 1, reason: 'abstract' })
  expect(marked(hit?.snippet ?? '', hit?.snippetSpans ?? [])).toEqual(['hippopotamus'])
})

test('a title marks the words that matched, and needs no snippet', () => {
  const [hit] = small().search('quiet', 9).hits
  expect(hit).toMatchObject({ node: 1, reason: 'title', snippet: '' })
  expect(marked('Quiet caches', hit?.titleSpans ?? [])).toEqual(['Quiet'])
})

test('authors are found without their accents', () => {
  expect(small().search('zoe muster', 9).hits[0]).toMatchObject({ node: 0, reason: 'author' })
})

test('all matching nodes are told, also beyond the hits listed', () => {
  const answer = small().search('speech', 1)
  expect(answer.hits).toHaveLength(1)
  expect([...answer.nodes].sort()).toEqual([2, 4])
})

test('the nearest word is offered when nothing is found', () => {
  const answer = small().search('quitexxt', 9)
  expect(answer.nodes).toHaveLength(0)
  expect(answer.suggestion).toBe('quiet')
})

test('a query without words finds nothing', () => {
  expect(small().search(' ?! ', 9)).toMatchObject({ hits: [], suggestion: null })
})
