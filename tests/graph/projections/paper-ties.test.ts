import { expect, test } from 'vitest'
import { incidence } from '../../../src/graph/incidence.ts'
import { linkColumns } from '../../../src/graph/link-columns.ts'
import { paperTies } from '../../../src/graph/projections/paper-ties.ts'
import { similarPapers } from '../../../src/graph/similar-papers.ts'
import { smallMap } from '../../view/small-map.ts'
import { concepts, plantedLinks } from '../planted.ts'

const asTheyCome = (papers: number): Uint32Array => Uint32Array.from({ length: papers }, (_, paper) => paper)

test('a case worked out by hand', () => {
  const [a, b, c] = [0, 1, 2]
  const { links } = smallMap(new Array<number>(5).fill(2020), [
    [0, a],
    [0, b],
    [1, a],
    [1, b],
    [2, a],
    [3, c],
    [4, c],
  ])
  const ties = paperTies(incidence(links, 5, 5), asTheyCome(5))
  expect([...ties.from]).toEqual([0, 0, 1, 3])
  expect([...ties.to]).toEqual([1, 2, 2, 4])
  expect([...ties.shared]).toEqual([2, 1, 1, 1])
  // Three of five papers have a, two have b: rarities log(1 + 5/3) and log(1 + 5/2).
  const [rarityA, rarityB] = [Math.log(1 + 5 / 3), Math.log(1 + 5 / 2)]
  const likeness = rarityA / Math.hypot(rarityA, rarityB)
  expect(ties.weight[0]).toBeCloseTo(1, 6)
  expect(ties.weight[1]).toBeCloseTo(likeness, 6)
  expect(ties.weight[2]).toBeCloseTo(likeness, 6)
  expect(ties.weight[3]).toBeCloseTo(1, 6)
})

test('two papers are tied when one is among the three most like the other, and only then', () => {
  const papers = 60
  const graph = incidence(linkColumns(plantedLinks(papers, 0.3), concepts), papers, concepts.length)
  const wanted = new Set<string>()
  for (let paper = 0; paper < papers; paper++)
    for (const { paper: other } of similarPapers(graph, paper, papers)
      .sort(
        (x, y) =>
          y.likeness - x.likeness ||
          Math.abs(x.paper - paper) - Math.abs(y.paper - paper) ||
          x.paper - y.paper,
      )
      .slice(0, 3))
      wanted.add([paper, other].sort((x, y) => x - y).join(' '))
  const ties = paperTies(graph, asTheyCome(papers))
  expect(new Set([...ties.from].map((from, tie) => `${from} ${ties.to[tie]}`))).toEqual(wanted)
  expect(ties.from.length).toBe(wanted.size)
})

test('papers with the same concepts pair up in a chain instead of all choosing the same', () => {
  const { links } = smallMap(
    new Array<number>(40).fill(2020),
    Array.from({ length: 40 }, (_, paper) => [paper, 0] as const),
  )
  const { from, to } = paperTies(incidence(links, 40, 5), asTheyCome(40))
  const ends = [...from, ...to]
  const most = Math.max(
    ...Array.from({ length: 40 }, (_, paper) => ends.filter((end) => end === paper).length),
  )
  expect(most).toBeLessThanOrEqual(5)
})

test('the same papers in another order have the same ties', () => {
  const papers = 30
  const rows = Array.from({ length: papers }, (_, paper) => [paper, paper % 3] as const)
  const years = new Array<number>(papers).fill(2020)
  const { from, to } = paperTies(incidence(smallMap(years, rows).links, papers, 5), asTheyCome(papers))
  const turned = rows.map(([paper, concept]) => [papers - 1 - paper, concept] as const).toReversed()
  const rank = asTheyCome(papers).toReversed()
  const other = paperTies(incidence(smallMap(years, turned).links, papers, 5), rank)
  const named = (ends: ArrayLike<number>[], name: (paper: number) => number): string[] =>
    Array.from(ends[0] ?? [], (one, tie) =>
      [name(one), name(ends[1]?.[tie] ?? -1)].sort((a, b) => a - b).join(' '),
    ).sort()
  expect(named([other.from, other.to], (paper) => papers - 1 - paper)).toEqual(named([from, to], Number))
})
