import { expect, test } from 'vitest'
import { seededRandom } from '../../src/graph/random.ts'
import { evaluate } from '../../src/query/evaluate.ts'
import type { QueryRole } from '../../src/model/query-fields.ts'
import { parseQuery } from '../../src/query/parse.ts'
import type { Query } from '../../src/query/query.ts'
import { QueryIndex } from '../../src/query/query-index.ts'
import type { QuerySource } from '../../src/query/source.ts'
import { madeSource, plainSearch, randomSource } from './made-corpus.ts'

function found(source: QuerySource, text: string): number[] {
  const { query, role } = parseQuery(text)
  if (!query) return []
  const { inside } = evaluate(query, new QueryIndex(source), plainSearch(source), role)
  return [...inside.keys()].filter((node) => inside[node] === 1)
}

const counts = (role: QueryRole, of: number): boolean => role === 'all' || (of === 0) === (role === 'core')

/** Concepts that a paper is linked to, or papers of a concept, by going through all links. */
function around({ papers, links }: QuerySource, node: number, role: QueryRole): number[] {
  return [...links.paper].flatMap((paper, link) => {
    const ends = [paper, papers.length + (links.concept[link] ?? 0)]
    return counts(role, links.role[link] ?? 0) && ends.includes(node)
      ? ends.filter((end) => end !== node)
      : []
  })
}

/** Whether one node fits a query: each part by its definition, without sets or tables. */
function fits(source: QuerySource, query: Query, role: QueryRole, node: number): boolean {
  const paper = source.papers[node]
  const name = paper?.title ?? source.concepts[node - source.papers.length]?.label ?? ''
  switch (query.type) {
    case 'words':
    case 'phrase':
      return query.text.split(' ').every((word) => name.toLowerCase().includes(word.toLowerCase()))
    case 'not':
      return !fits(source, query.of, role, node)
    case 'and':
      return query.of.every((part) => fits(source, part, role, node))
    case 'or':
      return query.of.some((part) => fits(source, part, role, node))
    case 'field':
      break
  }
  const concept = source.papers.length + source.concepts.findIndex(({ id }) => query.value.startsWith(id))
  const year = paper?.year ?? null
  const [from = 0, to = from] = query.value.split('..').map(Number)
  switch (query.field) {
    case 'tech':
    case 'domain':
      return node === concept || around(source, node, role).includes(concept)
    case 'year':
      return year !== null && year >= from && year <= to
    case 'cluster':
      return source.clusterOf[node] === Number(query.value) - 1
    case 'author':
      return paper?.authors.some((author) => author.includes(query.value)) ?? false
    case 'has':
      return paper?.has.includes('code') ?? false
    case 'kind':
      return paper
        ? query.value === 'paper'
        : source.concepts[node - source.papers.length]?.kind === query.value
    case 'near': {
      let reached = [concept]
      for (let step = 0; step < Number(query.value.split('~')[1] ?? 1); step++)
        reached = reached.flatMap((one) => [one, ...around(source, one, role)])
      return reached.includes(node)
    }
    default:
      throw new Error(`The slow version does not know ${query.field}.`)
  }
}

const PARTS = [
  'tech:kv-cache',
  'tech:pruning',
  'domain:speech',
  'year:2022',
  'year:2021..2024',
  'cluster:1',
  'cluster:2',
  'author:Ida',
  'has:code',
  'kind:paper',
  'kind:technique',
  'near:pruning',
  'near:speech~2',
  'near:kv-cache~3',
  'fast',
  'cache',
]

function randomQuery(random: () => number, depth: number): string {
  const one = (): string => {
    const part =
      random() < 0.3 && depth > 0
        ? `(${randomQuery(random, depth - 1)})`
        : PARTS[Math.floor(random() * PARTS.length)]
    return random() < 0.25 ? `-${part}` : `${part}`
  }
  return Array.from({ length: 1 + Math.floor(random() * 3) }, one).join(random() < 0.4 ? ' OR ' : ' ')
}

test.each([1, 2, 3, 4, 5, 6])('it finds what trying every node finds (corpus %i)', (seed) => {
  const source = randomSource(seed)
  const random = seededRandom(100 + seed)
  for (let round = 0; round < 120; round++) {
    const role = ['', ' role:background', ' role:all'][Math.floor(random() * 3)] ?? ''
    const text = `(${randomQuery(random, 2)})${role}`
    const parsed = parseQuery(text)
    const query = parsed.query
    if (!query) throw new Error(`Nothing was read from ${text}`)
    const nodes = Array.from({ length: source.papers.length + source.concepts.length }, (_, node) => node)
    expect(found(source, text), text).toEqual(nodes.filter((node) => fits(source, query, parsed.role, node)))
  }
})

// Papers 0 and 1 share pruning (node 5), paper 1 and 2 share speech (node 8), paper 3 stands alone.
const small = madeSource(4, [
  [0, 1],
  [1, 1],
  [1, 4],
  [2, 4],
  [3, 0, 1],
])

test('a path holds what lies on the ways between two', () => {
  expect(found(small, 'path:pruning>speech')).toEqual([1, 5, 8])
  expect(found(small, 'path:pruning>arxiv:2')).toEqual([1, 2, 5, 8])
})

test('a concept is named by its id, its label, its phrases or their beginnings', () => {
  for (const name of ['pruning', 'Pruning', 'PRUN', 'sparsity', '"spars"'])
    expect(found(small, `tech:${name}`)).toEqual([0, 1, 5])
})

test('links that only name a concept count when they are asked for', () => {
  expect(found(small, 'tech:"kv cache"')).toEqual([4])
  expect(found(small, 'tech:"kv cache" role:background')).toEqual([3, 4])
})

test('a value that means nothing is told with its place, and the rest is answered', () => {
  const text = 'tech:prunign kind:technique'
  const { query, role } = parseQuery(text)
  if (!query) throw new Error('Nothing was read.')
  const { faults, inside } = evaluate(query, new QueryIndex(small), plainSearch(small), role)
  expect(faults.map(({ span: [start, end], message }) => [text.slice(start, end), message])).toEqual([
    ['prunign', 'No technique here is called prunign. The nearest is Pruning.'],
  ])
  expect([...inside]).toEqual([0, 0, 0, 0, 1, 1, 1, 0, 0])
})

test.each([
  ['year:20', 'A year has four digits'],
  ['cluster:9', 'There is no cluster 9; they are numbered from 1 to 3'],
  ['near:pruning~7', 'near goes from 1 to 3 steps'],
  ['path:pruning', 'Name both ends'],
  ['path:kv-cache>speech', 'KV cache and Speech are not connected here.'],
  ['has:legs', 'A paper can have code'],
])('%s is refused in words', (text, message) => {
  const { query, role } = parseQuery(text)
  if (!query) throw new Error('Nothing was read.')
  const { faults, blank } = evaluate(query, new QueryIndex(small), plainSearch(small), role)
  expect(faults[0]?.message).toContain(message)
  expect(blank).toBe(true)
})
