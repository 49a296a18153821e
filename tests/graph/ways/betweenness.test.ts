import { expect, test } from 'vitest'
import { adjacencyOf, partsOf } from '../../../src/graph/ways/adjacency.ts'
import { betweenness } from '../../../src/graph/ways/betweenness.ts'
import { type Incidence, incidence } from '../../../src/graph/incidence.ts'
import { madeLinks, randomLinks } from '../made-links.ts'

const exact = { pivots: Infinity, seed: 1, rest: () => Promise.resolve() }

/** All shortest paths between two nodes, each as its nodes, by trying every way breadth first. */
function shortestPaths(next: readonly (readonly number[])[], from: number, to: number): number[][] {
  let rim = [[from]]
  while (rim.length > 0) {
    const there = rim.filter((path) => path.at(-1) === to)
    if (there.length > 0) return there
    rim = rim
      .flatMap((path) => (next[path.at(-1) ?? 0] ?? []).map((node) => [...path, node]))
      .filter((path) => new Set(path).size === path.length)
  }
  return []
}

function slowBetweenness(graph: Incidence): number[] {
  const { start, other } = adjacencyOf(graph)
  const count = start.length - 1
  const next = Array.from({ length: count }, (_, node) => [...other.subarray(start[node], start[node + 1])])
  const sum = Array<number>(count).fill(0)
  for (let from = 0; from < count; from++)
    for (let to = 0; to < from; to++) {
      const paths = shortestPaths(next, from, to)
      for (const path of paths)
        for (const node of path.slice(1, -1)) sum[node] = (sum[node] ?? 0) + 1 / paths.length
    }
  return sum.map((value) => value / (((count - 1) * (count - 2)) / 2))
}

test('a node between two others carries all of their traffic', async () => {
  const graph = incidence(
    madeLinks([
      [0, 0],
      [1, 0],
    ]),
    2,
    1,
  )
  expect([...(await betweenness(adjacencyOf(graph), exact))]).toEqual([0, 0, 1])
})

test.each([1, 2, 3, 4])('it counts what trying every shortest path counts (corpus %i)', async (seed) => {
  const graph = incidence(madeLinks(randomLinks(seed, 9, 5, 0.3)), 9, 5)
  const found = await betweenness(adjacencyOf(graph), exact)
  slowBetweenness(graph).forEach((value, node) => {
    expect(found[node]).toBeCloseTo(value, 5)
  })
})

test('a sample keeps the order of the largest, and is the same for the same seed', async () => {
  const graph = incidence(madeLinks(randomLinks(5, 300, 20, 0.12)), 300, 20)
  const rows = adjacencyOf(graph)
  const sampled = await betweenness(rows, { ...exact, pivots: 150, seed: 3 })
  expect(sampled).toEqual(await betweenness(rows, { ...exact, pivots: 150, seed: 3 }))
  const whole = await betweenness(rows, exact)
  const largest = (of: Float32Array): number => of.indexOf(Math.max(...of))
  expect(largest(sampled)).toBe(largest(whole))
})

test('parts are what is connected', () => {
  const graph = incidence(
    madeLinks([
      [0, 0],
      [1, 0],
      [2, 1],
    ]),
    4,
    2,
  )
  expect([...partsOf(adjacencyOf(graph))]).toEqual([0, 0, 1, 2, 0, 1])
})
