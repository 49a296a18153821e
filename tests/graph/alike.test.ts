import { expect, test } from 'vitest'
import { alikeRows } from '../../src/graph/alike.ts'
import { incidence } from '../../src/graph/incidence.ts'
import { linkColumns } from '../../src/graph/link-columns.ts'
import { similarPapers } from '../../src/graph/similar-papers.ts'
import { concepts, plantedLinks } from './planted.ts'

test('rows hold the most similar papers, as found one paper at a time', () => {
  const graph = incidence(linkColumns(plantedLinks(60, 0.3), concepts), 60, concepts.length)
  const rows = alikeRows(graph, 5)
  for (let paper = 0; paper < 60; paper++) {
    const slow = similarPapers(graph, paper, 60)
      .sort(
        (a, b) =>
          b.likeness - a.likeness ||
          Math.abs(a.paper - paper) - Math.abs(b.paper - paper) ||
          a.paper - b.paper,
      )
      .slice(0, 5)
    const [from, to] = [rows.start[paper] ?? 0, rows.start[paper + 1] ?? 0]
    expect([...rows.other.subarray(from, to)]).toEqual(slow.map((one) => one.paper))
    expect([...rows.shared.subarray(from, to)]).toEqual(slow.map((one) => one.shared.length))
    expect([...rows.weight.subarray(from, to)]).toEqual(slow.map((one) => Math.fround(one.likeness)))
  }
})
