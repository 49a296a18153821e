import { expect, test } from 'vitest'
import { compareClusters, portrayCluster } from '../../src/graph/cluster-portrait.ts'
import { withGivenNames } from '../../src/graph/given-names.ts'
import { nodeKey } from '../../src/model/corpus-map.ts'
import { describeCluster } from '../../src/ui/inspector/cluster-words.ts'
import { listWords } from '../../src/view/count-words.ts'
import { plantedMap } from './planted.ts'

const map = plantedMap(36)
const portrait = portrayCluster(map, 0)

test('a portrait has exactly the nodes of its cluster, firm papers first', () => {
  const own = [...map.clusterOf.keys()].filter((node) => map.clusterOf[node] === 0)
  expect([...portrait.papers, ...portrait.members].sort((a, b) => a - b)).toEqual(own)
  const firmness = portrait.papers.map((paper) => map.belonging.firmness[paper] ?? 0)
  expect(firmness).toEqual(firmness.toSorted((a, b) => b - a))
})

test('bridges are the core links that cross the border, each once, seen alike from both sides', () => {
  const crossing = [...map.links.paper].filter((paper, link) => {
    const ends = [map.clusterOf[paper], map.clusterOf[36 + (map.links.concept[link] ?? 0)]]
    return ends[0] !== ends[1] && ends.includes(0)
  })
  const links = portrait.bridges.flatMap((bridge) => bridge.links)
  expect(links).toHaveLength(crossing.length)
  for (const { cluster, links: here } of portrait.bridges) {
    const back = portrayCluster(map, cluster).bridges.find((bridge) => bridge.cluster === 0)
    expect(back?.links).toEqual(here)
  }
  for (const { papers, links: all } of portrait.bridges)
    expect(papers.flatMap((end) => end.links)).toHaveLength(all.length)
})

test('comparing is fair: the other way round it says the same', () => {
  const [one, other] = [compareClusters(map, 0, 1), compareClusters(map, 1, 0)]
  expect(other.marks[0].map(({ concept }) => concept)).toEqual(one.marks[1].map(({ concept }) => concept))
  expect(other.shared.map(({ concept }) => concept)).toEqual(one.shared.map(({ concept }) => concept))
  for (const { shares } of one.marks[0]) expect(shares[0]).toBeGreaterThan(shares[1])
  for (const { shares } of one.marks[1]) expect(shares[1]).toBeGreaterThan(shares[0])
})

test('the description says counts and names of the cluster', () => {
  const words = describeCluster(map, 0, portrait)
  expect(words).toContain(`${portrait.papers.length} papers`)
  const [first] = portrait.techniques
  expect(words).toContain(map.concepts[first?.concept ?? -1]?.label)
  expect(listWords(['a', 'b', 'c'])).toBe('a, b and c')
})

test('a given name follows its members to another clustering, and is gone when they part', () => {
  const members = portrait.papers.slice(1).map((node) => nodeKey(map, node))
  const names = [
    { name: 'My own', members: [...members, ...portrait.members.map((node) => nodeKey(map, node))] },
  ]
  const turned = { ...map, clusterOf: map.clusterOf.map((cluster) => (cluster + 1) % 3) }
  expect(withGivenNames(turned, names).clusters.map(({ given }) => given)).toEqual([null, 'My own', null])
  const scattered = { ...map, clusterOf: map.clusterOf.map((_, node) => node % 3) }
  expect(
    withGivenNames(scattered, [{ name: 'My own', members: members.slice(0, 2) }]).clusters.map(
      ({ given }) => given,
    ),
  ).toEqual([null, null, null])
})
