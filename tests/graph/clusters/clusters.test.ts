import { expect, test } from 'vitest'
import { belonging } from '../../../src/graph/clusters/belonging.ts'
import { clusterSteps, findClusters, runsFor } from '../../../src/graph/clusters/clusters.ts'
import { communityFinder } from '../../../src/graph/clusters/communities.ts'
import { incidence } from '../../../src/graph/incidence.ts'
import { mergeCommunities, mostClusters } from '../../../src/graph/clusters/merge-communities.ts'
import { modularity } from '../../../src/graph/clusters/modularity.ts'
import { adjustedRandIndex, meanAgreement } from '../../../src/graph/clusters/rand-index.ts'
import { seededRandom } from '../../../src/graph/random.ts'
import { ranksOf, renumbered } from '../../../src/graph/clusters/renumbered.ts'
import { rewired } from '../../../src/graph/clusters/rewired.ts'
import { runThrough } from '../../../src/graph/steps.ts'
import type { WeightedGraph } from '../../../src/graph/weighted-graph.ts'
import { plantedTable } from '../../bench/communities.ts'
import { plantedGraph } from '../planted-graph.ts'

function graphOf(nodes: number, edges: readonly (readonly [number, number, number?])[]): WeightedGraph {
  return {
    nodes,
    from: Uint32Array.from(edges, ([from]) => from),
    to: Uint32Array.from(edges, ([, to]) => to),
    weight: Float32Array.from(edges, ([, , weight]) => weight ?? 1),
  }
}

/** Two triangles that one edge ties. */
const TRIANGLES = graphOf(6, [
  [0, 1],
  [0, 2],
  [1, 2],
  [2, 3],
  [3, 4],
  [3, 5],
  [4, 5],
])

function taskOf(seed: number, noise: number, papers = 96) {
  const { graph, links, groupOf } = plantedGraph(papers, noise, seed)
  return { task: { graph, links, rank: Uint32Array.from(groupOf.keys()), resolution: 1 }, groupOf }
}

test('the agreement of groupings is that of counting every pair', () => {
  const random = seededRandom(5)
  for (let round = 0; round < 20; round++) {
    const one = Int32Array.from({ length: 30 }, () => Math.floor(random() * 5) - 1)
    const other = Int32Array.from(one, (group) => (random() < 0.3 ? Math.floor(random() * 4) : group))
    let [both, inOne, inOther, all] = [0, 0, 0, 0]
    for (let a = 0; a < 30; a++)
      for (let b = 0; b < a; b++) {
        const given = [one[a], one[b], other[a], other[b]]
        if (given.some((group) => group === -1)) continue
        all++
        if (one[a] === one[b]) inOne++
        if (other[a] === other[b]) inOther++
        if (one[a] === one[b] && other[a] === other[b]) both++
      }
    const expected = (inOne * inOther) / all
    const slow = (both - expected) / ((inOne + inOther) / 2 - expected)
    expect(adjustedRandIndex(one, other)).toBeCloseTo(slow, 10)
  }
})

test('groupings agree wholly with themselves under other numbers, and one alone is stable', () => {
  expect(adjustedRandIndex([0, 0, 1, 1, 2], [2, 2, 0, 0, 1])).toBe(1)
  expect(adjustedRandIndex([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-0.5, 10)
  expect(meanAgreement([[0, 1]])).toBe(1)
})

test('modularity is that of the definition over all pairs of nodes', () => {
  const { graph, groupOf } = plantedGraph(24, 0.3, 3)
  for (const resolution of [0.5, 1, 2]) {
    const weights = Array.from({ length: graph.nodes }, () => new Float64Array(graph.nodes))
    graph.from.forEach((a, edge) => {
      const b = graph.to[edge] ?? 0
      for (const [one, other] of [
        [a, b],
        [b, a],
      ] as const)
        (weights[one] ?? [])[other] = graph.weight[edge] ?? 0
    })
    const ends = weights.map((row) => row.reduce((sum, weight) => sum + weight, 0))
    const all = ends.reduce((sum, weight) => sum + weight, 0)
    let slow = 0
    weights.forEach((row, a) => {
      row.forEach((weight, b) => {
        if (groupOf[a] === groupOf[b])
          slow += (weight - (resolution * (ends[a] ?? 0) * (ends[b] ?? 0)) / all) / all
      })
    })
    expect(modularity(graph, groupOf, resolution)).toBeCloseTo(slow, 6)
  }
})

test('two triangles are two communities, worth 5/14 worked out by hand', () => {
  const { of, count, modularity: worth } = runThrough(communityFinder(TRIANGLES, 1)(1))
  expect([...of]).toEqual([0, 0, 0, 1, 1, 1])
  expect(count).toBe(2)
  expect(worth).toBeCloseTo(5 / 14, 10)
  expect(modularity(TRIANGLES, of, 1)).toBeCloseTo(5 / 14, 10)
})

test('nodes without edges belong to no community', () => {
  expect([...runThrough(communityFinder(graphOf(4, [[1, 2]]), 1)(1)).of]).toEqual([-1, 0, 0, -1])
})

test('rewiring keeps the number of edges of every node, ties no pair twice and none to itself', () => {
  const { graph } = plantedGraph(60, 0.1, 9)
  const { from, to } = rewired(graph, 1)
  const degrees = (ends: Uint32Array): number[] => {
    const count = Array.from({ length: graph.nodes }, () => 0)
    for (const node of ends) count[node] = (count[node] ?? 0) + 1
    return count
  }
  expect(degrees(from)).toEqual(degrees(graph.from))
  expect(degrees(to)).toEqual(degrees(graph.to))
  const pairs = [...from].map((node, edge) => `${node} ${to[edge]}`)
  expect(new Set(pairs).size).toBe(pairs.length)
  expect(pairs).not.toEqual([...graph.from].map((node, edge) => `${node} ${graph.to[edge]}`))
})

test('small communities join the one they fit best, and many are brought down to the number of colours', () => {
  const of = Int32Array.of(0, 0, 0, 1, 1, 1)
  const joined = mergeCommunities({ of, count: 2 }, TRIANGLES, Uint32Array.of(9, 3), 1)
  expect([...joined]).toEqual([0, 0])
  // A chain of three: the middle one ties 1 to the left and 2 to the right.
  const chain = graphOf(6, [
    [0, 1, 3],
    [1, 2, 1],
    [2, 3, 1],
    [3, 4, 2],
    [4, 5, 3],
  ])
  const parts = { of: Int32Array.of(0, 0, 1, 1, 2, 2), count: 3 }
  expect([...mergeCommunities(parts, chain, Uint32Array.of(5, 2, 6), 1)]).toEqual([1, 0, 0])
  const many = Int32Array.from({ length: 40 }, (_, node) => node >> 1)
  const pairs = graphOf(
    40,
    Array.from({ length: 39 }, (_, node) => [node, node + 1] as const),
  )
  const papers = new Uint32Array(20).fill(5)
  const count = (resolution: number): number =>
    new Set(mergeCommunities({ of: many, count: 20 }, pairs, papers, resolution)).size
  expect([count(0.5), count(1), count(1.5), count(2)]).toEqual([10, 10, 15, 20])
  expect(mostClusters(0.3)).toBe(10)
})

test('firmness is the share of runs that put a node into its cluster, by hand', () => {
  const clusterOf = Int16Array.of(0, 0, 0, 1, 1, -1)
  const runs = [
    Int32Array.of(0, 0, 0, 1, 1, -1),
    Int32Array.of(1, 1, 1, 0, 0, -1),
    Int32Array.of(0, 0, 1, 1, 1, -1),
    Int32Array.of(0, 0, 1, 2, 2, -1),
  ]
  const { firmness, secondCluster, secondShare } = belonging(clusterOf, 2, runs)
  expect([...firmness]).toEqual([100, 100, 75, 100, 100, 0])
  expect([...secondCluster]).toEqual([-1, -1, 1, -1, -1, -1])
  expect([...secondShare]).toEqual([0, 0, 25, 0, 0, 0])
})

test('the same task gives the same clusters, and papers in another order the same groups', () => {
  const { task } = taskOf(11, 0.35)
  const found = findClusters(task)
  expect(findClusters(task)).toEqual(found)
  const random = seededRandom(4)
  const { papers, concepts } = task.links
  const keys = Array.from({ length: papers }, random)
  const order = [...keys.keys()].sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0))
  const at = new Map(order.map((paper, place) => [paper, place]))
  const places = Array.from({ length: papers + concepts }, (_, node) =>
    node < papers ? (at.get(node) ?? 0) : node,
  )
  const rows = [...task.graph.from.keys()].sort(
    (a, b) => (places[task.graph.from[a] ?? 0] ?? 0) - (places[task.graph.from[b] ?? 0] ?? 0),
  )
  const pick = (column: ArrayLike<number>): number[] => rows.map((row) => column[row] ?? 0)
  const graph: WeightedGraph = {
    nodes: task.graph.nodes,
    from: Uint32Array.from(pick(task.graph.from), (node) => places[node] ?? 0),
    to: Uint32Array.from(pick(task.graph.to)),
    weight: Float32Array.from(pick(task.graph.weight)),
  }
  const links = incidence(
    {
      paper: graph.from,
      concept: Uint16Array.from(graph.to, (node) => node - papers),
      role: new Uint8Array(rows.length),
      strength: new Float32Array(rows.length),
    },
    papers,
    concepts,
  )
  const rank = new Uint32Array(papers + concepts)
  places.forEach((place, node) => (rank[place] = node))
  const shuffled = findClusters({ graph, links, rank, resolution: 1 })
  expect(places.map((place) => shuffled.clusterOf[place])).toEqual([...found.clusterOf])
  expect(places.map((place) => shuffled.firmness[place])).toEqual([...found.firmness])
  expect(shuffled.figures).toEqual(found.figures)
})

test('renumbering keeps the edges, and ranks follow the texts', () => {
  expect([...ranksOf(['pear', 'apple', 'fig'])]).toEqual([2, 0, 1])
  const again = renumbered(TRIANGLES, Uint32Array.of(5, 4, 3, 2, 1, 0))
  expect([...again.from].map((node, edge) => [node, again.to[edge]])).toEqual([
    [0, 1],
    [0, 2],
    [1, 2],
    [2, 3],
    [3, 4],
    [3, 5],
    [4, 5],
  ])
})

test(
  'planted groups are found at least as well as by plain Louvain at every noise level',
  { timeout: 60_000 },
  () => {
    for (const row of plantedTable([0, 0.2, 0.3, 0.4, 0.5], 4)) {
      expect(row.ours, `noise ${row.noise}`).toBeGreaterThanOrEqual(row.louvain)
      if (row.louvainSeeds < 0.95) expect(row.ours, `noise ${row.noise}`).toBeGreaterThan(row.louvain)
    }
  },
)

test('clear groups are called firm and noise is called weak', () => {
  const { figures } = findClusters(taskOf(1, 0.05).task)
  expect(figures.verdict).toBe('firm')
  expect(figures.runs).toBe(50)
  const noise = findClusters(taskOf(1, 1).task).figures
  expect(noise.verdict).toBe('weak')
  expect(Math.abs(noise.typical - noise.chance)).toBeLessThan(0.03)
})

test('a finer resolution gives more clusters', () => {
  const { task } = taskOf(2, 0.2)
  const count = (resolution: number): number => findClusters({ ...task, resolution }).clusters
  expect(count(0.3)).toBeLessThan(count(1))
  expect(count(1)).toBeLessThanOrEqual(count(2))
})

test('nothing linked gives no clusters', () => {
  const links = incidence(
    {
      paper: new Uint32Array(),
      concept: new Uint16Array(),
      role: new Uint8Array(),
      strength: new Float32Array(),
    },
    3,
    2,
  )
  const none = findClusters({
    graph: graphOf(5, []),
    links,
    rank: Uint32Array.of(0, 1, 2, 3, 4),
    resolution: 1,
  })
  expect([none.clusters, ...none.clusterOf]).toEqual([0, -1, -1, -1, -1, -1])
})

test('runs are fewer for large graphs and come in steps that tell how far they are', () => {
  expect(runsFor({ ...TRIANGLES, nodes: 200_000 })).toBe(8)
  const shares: number[] = []
  const steps = clusterSteps(taskOf(3, 0.2, 24).task)
  for (let step = steps.next(); !step.done; step = steps.next()) shares.push(step.value.share ?? NaN)
  expect(shares).toEqual(shares.toSorted((one, other) => one - other))
  // Fifty runs and five graphs by chance, the end of each among the steps.
  for (let run = 0; run <= 55; run++) expect(shares).toContain(run / 55)
  expect(shares.at(-1)).toBe(1)
})
