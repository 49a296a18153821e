import { expect, test } from 'vitest'
import { incidence } from '../../../src/graph/incidence.ts'
import { linkColumns } from '../../../src/graph/link-columns.ts'
import { techniqueTies } from '../../../src/graph/projections/technique-ties.ts'
import type { TieColumns } from '../../../src/model/corpus-map.ts'
import { smallMap } from '../../view/small-map.ts'
import { concepts, plantedLinks } from '../planted.ts'

function rows({ from, to, weight, shared }: TieColumns): number[][] {
  return [...from].map((one, tie) => [one, to[tie] ?? 0, weight[tie] ?? 0, shared[tie] ?? 0])
}

test('a case worked out by hand', () => {
  const [caching, paging, drafting, speech] = [0, 1, 2, 3]
  const map = smallMap(new Array<number>(6).fill(2020), [
    [0, caching],
    [0, paging],
    [1, caching],
    [1, paging],
    [2, caching],
    [2, drafting],
    [3, drafting],
    [4, paging],
    [4, speech],
    [5, speech],
  ])
  const ties = techniqueTies(incidence(map.links, 6, 5), map.concepts)
  expect(rows(ties)).toEqual([
    // Two of 6 papers have both, three have each: 2 × 6 / (3 × 3).
    [6 + caching, 6 + paging, Math.fround(4 / 3), 2],
    // Drafting shares a single paper, just as chance would have it, but has no better tie.
    [6 + caching, 6 + drafting, 1, 1],
  ])
})

test('ties and their backbone are those of a slow count', () => {
  const papers = 90
  const links = plantedLinks(papers, 0.4)
  const techniques = concepts.flatMap(({ kind }, at) => (kind === 'technique' ? [at] : []))
  const having = concepts.map(({ id }) =>
    links.flatMap((ofPaper, paper) => (ofPaper.some(({ concept }) => concept === id) ? [paper] : [])),
  )
  const all = techniques.flatMap((a) =>
    techniques
      .filter((b) => b > a)
      .map((b) => {
        const shared = (having[a] ?? []).filter((paper) => having[b]?.includes(paper)).length
        const weight = (shared * papers) / ((having[a]?.length ?? 0) * (having[b]?.length ?? 0))
        return { a, b, shared, weight }
      })
      .filter(({ shared }) => shared > 0),
  )
  const kept = new Set(
    techniques.flatMap((one) => {
      const own = all
        .filter(({ a, b }) => a === one || b === one)
        .sort((x, y) => y.weight - x.weight || y.shared - x.shared || x.a - y.a || x.b - y.b)
      const sound = own.filter(({ shared, weight }) => shared > 1 && weight > 1)
      return sound.length > 0 ? sound.slice(0, 4) : own.slice(0, 1)
    }),
  )
  const graph = incidence(linkColumns(links, concepts), papers, concepts.length)
  expect(kept.size).toBeLessThan(all.length)
  expect(
    rows(techniqueTies(graph, concepts)).map(([from = 0, to = 0, , shared]) => [from, to, shared]),
  ).toEqual(all.filter((tie) => kept.has(tie)).map(({ a, b, shared }) => [papers + a, papers + b, shared]))
})
