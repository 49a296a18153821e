import { expect, test } from 'vitest'
import { makeTimeline } from '../../../src/graph/counts/timeline.ts'
import type { Concept } from '../../../src/model/concept.ts'

const concepts: readonly Concept[] = ['old', 'new', 'steady', 'field'].map((id) => ({
  id,
  kind: id === 'field' ? 'domain' : 'technique',
  family: 'F',
  label: id,
  definition: '',
}))

/** Papers as their year and concepts. */
function source(...papers: readonly (readonly [year: number, ...concepts: number[]])[]) {
  const pairs = papers.flatMap(([, ...own], paper) => own.map((concept) => [paper, concept] as const))
  return {
    concepts,
    links: {
      paper: Uint32Array.from(pairs, ([paper]) => paper),
      concept: Uint16Array.from(pairs, ([, concept]) => concept),
      role: new Uint8Array(pairs.length),
      strength: new Float32Array(pairs.length),
    },
    years: papers.map(([year]) => year),
  }
}

const question = { roles: 'core', papers: null, lanes: 9 } as const

test('papers and techniques are counted by year, years without papers included', () => {
  const made = makeTimeline(source([2020, 0], [2022, 0, 3], [2022, 1], [0, 1]), question)
  expect([made.first, [...made.papers], made.undated]).toEqual([2020, [1, 0, 2], 1])
  expect(made.lanes.map(({ concept, papers, counts }) => [concept, papers, [...counts]])).toEqual([
    [0, 2, [1, 0, 1]],
    [1, 1, [0, 0, 1]],
  ])
})

test('the largest techniques get the lanes, and the rest are counted', () => {
  const made = makeTimeline(source([2020, 0], [2021, 1], [2021, 1, 2]), { ...question, lanes: 1 })
  expect([made.lanes.map(({ concept }) => concept), made.more]).toEqual([[1], 2])
})

test('a technique rises or falls when its papers lie later or earlier than chance explains', () => {
  // Two halves of 10 papers: 6 old ones all early (chance C(10,6)/C(20,6) = 0.005), 6 new ones all late.
  const papers = Array.from({ length: 20 }, (_, at) => {
    const half = Math.floor(at / 10)
    return [2020 + half, ...(at % 10 < 6 ? [half] : []), ...(at % 10 < 3 ? [2] : [])] as const
  })
  const made = makeTimeline(source(...papers), question)
  expect(made.later).toBe(2021)
  const trends = made.lanes.map(({ concept, trend }) => [concepts[concept]?.id, trend])
  expect(trends).toEqual([
    ['old', -1],
    ['new', 1],
    ['steady', 0],
  ])
})

test('without any year there are no lanes, only papers without a year', () => {
  const made = makeTimeline(source([0, 0], [0, 1]), question)
  expect(made).toMatchObject({ first: 0, undated: 2, lanes: [], more: 0 })
  expect(made.papers).toHaveLength(0)
})
