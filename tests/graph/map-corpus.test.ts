import { expect, test } from 'vitest'
import { insideOwnRegion, nearestToOwnCentre } from '../../src/graph/separation.ts'
import { type CorpusMap, nodeCount, nodeKey } from '../../src/model/corpus-map.ts'
import type { NodeKey } from '../../src/model/node.ts'
import { groupOf, plantedMap } from './planted.ts'

const map = plantedMap(36)

function placesOf(from: CorpusMap): Record<NodeKey, readonly [number, number]> {
  const places: Record<NodeKey, readonly [number, number]> = {}
  for (let node = 0; node < nodeCount(from); node++)
    places[nodeKey(from, node)] = [from.positions[2 * node] ?? 0, from.positions[2 * node + 1] ?? 0]
  return places
}

test('the same corpus gives the same map twice', () => {
  expect(plantedMap(36)).toEqual(map)
})

test('planted groups come out as clusters', () => {
  const pairs = Array.from({ length: 36 }, (_, a) =>
    Array.from({ length: a }, (_, b) => [a, b] as const),
  ).flat()
  const agree = pairs.filter(
    ([a, b]) => (map.clusterOf[a] === map.clusterOf[b]) === (groupOf(a) === groupOf(b)),
  )
  expect(agree.length / pairs.length).toBeGreaterThan(0.9)
})

test('nodes lie in their own region, near their own centre', () => {
  const rings = map.clusters.map((cluster) => cluster.rings)
  expect(insideOwnRegion(map.positions, map.clusterOf, rings).ownOnly).toBeGreaterThan(0.9)
  expect(nearestToOwnCentre(map.positions, map.clusterOf, map.clusters.length)).toBeGreaterThan(0.8)
})

test('touching clusters get colours of their own', () => {
  expect(new Set(map.clusters.map(({ colour }) => colour)).size).toBe(map.clusters.length)
})

test('a pinned node stays exactly, and its neighbours stay where they were', () => {
  const pin: NodeKey = 'concept:concept-4'
  const positions = { ...placesOf(map), [pin]: [600, 400] as const }
  const again = plantedMap(36, { positions, pinned: [pin] })
  const node = 36 + 4
  expect([again.positions[2 * node], again.positions[2 * node + 1]]).toEqual([600, 400])
  for (let paper = 0; paper < 36; paper++)
    expect(again.positions[2 * paper]).toBeCloseTo(map.positions[2 * paper] ?? NaN, 3)
})

test('finer clusters leave every node where it was', () => {
  const anchors = { positions: placesOf(map), pinned: [] }
  const finer = plantedMap(36, anchors, { ...map.settings, resolution: 1.8 })
  expect(finer.clustering.resolution).toBe(1.8)
  finer.positions.forEach((place, slot) => {
    expect(place).toBeCloseTo(map.positions[slot] ?? NaN, 3)
  })
})

test('papers that are added leave the others where they were', () => {
  const more = plantedMap(40, { positions: placesOf(map), pinned: [] })
  for (let paper = 0; paper < 36; paper++)
    expect(more.positions[2 * paper]).toBeCloseTo(map.positions[2 * paper] ?? NaN, 3)
  for (let paper = 36; paper < 40; paper++) expect(more.positions[2 * paper]).not.toBeNaN()
})

test.each([
  [36, 8],
  [620, 640],
  [640, 200],
])('of %i papers that become %i, those that stay keep their places, all within the frame', (count, next) => {
  const before = plantedMap(count)
  const after = plantedMap(next, { positions: placesOf(before), pinned: [] })
  const [former, places] = [placesOf(before), placesOf(after)]
  for (const [key, [x, y]] of Object.entries(places) as [NodeKey, readonly [number, number]][]) {
    if (Number.isNaN(x)) continue
    expect([x >= 0 && x <= after.frame.width, y >= 0 && y <= after.frame.height]).toEqual([true, true])
    const was = former[key]
    if (was && !Number.isNaN(was[0])) expect([x, y]).toEqual(was)
  }
})

test('thousands of papers are laid out too, none on another', () => {
  const large = plantedMap(1500)
  const places = new Set(
    Array.from(
      { length: 1500 },
      (_, paper) => `${large.positions[2 * paper]} ${large.positions[2 * paper + 1]}`,
    ),
  )
  expect(places.size).toBe(1500)
})
