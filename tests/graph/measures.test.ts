import { expect, test } from 'vitest'
import { incidence, neighboursOf } from '../../src/graph/incidence.ts'
import { linkColumns } from '../../src/graph/link-columns.ts'
import { preservation } from '../../src/graph/preservation.ts'
import { seededRandom } from '../../src/graph/random.ts'
import { isInside } from '../../src/graph/separation.ts'
import { similarPapers } from '../../src/graph/similar-papers.ts'
import { concepts, plantedLinks } from './planted.ts'

const PAPERS = 30
const graph = incidence(linkColumns(plantedLinks(PAPERS), concepts), PAPERS, concepts.length)

test('similar papers are those of the slow way: cosine over rarity', () => {
  const vector = (paper: number): number[] =>
    concepts.map((_, concept) =>
      neighboursOf(graph.conceptsOf, paper).includes(concept) ? (graph.rarity[concept] ?? 0) : 0,
    )
  const dot = (a: number[], b: number[]): number => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0)
  for (const { paper, likeness, shared } of similarPapers(graph, 3, 50)) {
    const [a, b] = [vector(3), vector(paper)]
    expect(likeness).toBeCloseTo(dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b)), 5)
    expect(shared.every((concept) => (a[concept] ?? 0) > 0 && (b[concept] ?? 0) > 0)).toBe(true)
  }
})

test('preservation is whole when neighbours are nearest, and falls when places are shuffled', () => {
  const nodes = PAPERS + concepts.length
  const near = new Float64Array(2 * nodes)
  concepts.forEach((_, concept) => {
    near.set([100 * concept, 0], 2 * (PAPERS + concept))
  })
  for (let paper = 0; paper < PAPERS; paper++) {
    const own = neighboursOf(graph.conceptsOf, paper)
    near.set([own.reduce((sum, concept) => sum + 100 * concept, 0) / own.length, 1], 2 * paper)
  }
  const random = seededRandom(3)
  const shuffled = Float64Array.from({ length: 2 * nodes }, () => 1000 * random())
  const measure = (plane: Float64Array): number =>
    preservation(plane, graph.conceptsOf, 0, PAPERS, concepts.length, 6)
  expect(measure(near)).toBeGreaterThan(measure(shuffled))
  expect(preservation(near, graph.conceptsOf, 0, PAPERS, concepts.length, concepts.length)).toBe(1)
})

test('a place in a hole of a region is outside of it', () => {
  const square = (from: number, to: number): Float32Array =>
    Float32Array.of(from, from, to, from, to, to, from, to)
  const rings = [square(0, 10), square(4, 6)]
  expect([isInside(2, 2, rings), isInside(5, 5, rings), isInside(11, 2, rings)]).toEqual([true, false, false])
})
