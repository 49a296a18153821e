import { expect, test } from 'vitest'
import { adjacencyOf } from '../../../src/graph/ways/adjacency.ts'
import { incidence, type Rows } from '../../../src/graph/incidence.ts'
import { strongestPaths } from '../../../src/graph/ways/paths.ts'
import { type MadeLink, madeLinks, randomLinks } from '../made-links.ts'

const rowsOf = (links: readonly MadeLink[], papers: number, concepts: number): Rows =>
  adjacencyOf(incidence(madeLinks(links), papers, concepts))

/** Every way without loops, cheapest first, by going everywhere. */
function slowPaths({ start, other, weight }: Rows, from: number, to: number): number[] {
  const costs: number[] = []
  const walk = (path: readonly number[], cost: number): void => {
    const node = path.at(-1) ?? 0
    if (node === to) {
      costs.push(cost)
      return
    }
    for (let link = start[node] ?? 0; link < (start[node + 1] ?? 0); link++) {
      const next = other[link] ?? 0
      if (!path.includes(next)) walk([...path, next], cost + 1 / (weight[link] ?? 0))
    }
  }
  walk([from], 0)
  return costs.sort((a, b) => a - b)
}

test('a way over a rare shared technique beats one over a common one', () => {
  // Papers 0 and 1 share concept 0, which all have, and concept 1, which only they have.
  const links: MadeLink[] = [
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 0],
    [0, 1],
    [1, 1],
  ]
  const ways = strongestPaths(rowsOf(links, 4, 2), 0, 1, 5)
  // Concepts are nodes 4 and 5. Rarities log(1 + 4/4) and log(1 + 4/2), both links of strength 1.
  expect(ways.map(({ nodes }) => nodes)).toEqual([
    [0, 5, 1],
    [0, 4, 1],
  ])
  expect(ways[0]?.cost).toBeCloseTo(2 / Math.log(3), 5)
  expect(ways[1]?.cost).toBeCloseTo(2 / Math.log(2), 5)
})

test('what is not connected has no way', () => {
  expect(
    strongestPaths(
      rowsOf(
        [
          [0, 0],
          [1, 1],
        ],
        2,
        2,
      ),
      0,
      1,
      5,
    ),
  ).toEqual([])
  expect(strongestPaths(rowsOf([[0, 0]], 2, 1), 0, 1, 5)).toEqual([])
})

test.each([1, 2, 3, 4, 5, 6, 7, 8])('they are the cheapest of all ways without loops (corpus %i)', (seed) => {
  const rows = rowsOf(randomLinks(seed, 7, 5, 0.35), 7, 5)
  for (const [from, to] of [
    [0, 6],
    [1, 8],
    [9, 11],
    [2, 3],
  ] as const) {
    const ways = strongestPaths(rows, from, to, 5)
    const slow = slowPaths(rows, from, to).slice(0, 5)
    expect(ways).toHaveLength(slow.length)
    ways.forEach(({ cost, nodes }, at) => {
      expect(cost).toBeCloseTo(slow[at] ?? 0, 5)
      expect([nodes[0], nodes.at(-1), new Set(nodes).size]).toEqual([from, to, nodes.length])
    })
    expect(new Set(ways.map(({ nodes }) => nodes.join(' '))).size).toBe(ways.length)
  }
})
