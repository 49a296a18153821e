import { expect, test } from 'vitest'
import { type CorpusMap, isDrawn, nodeCount, nodeKey, nodeKind } from '../../../src/model/corpus-map.ts'
import { PROJECTION_NAMES, type ProjectionName } from '../../../src/model/map-settings.ts'
import type { NodeKey } from '../../../src/model/node.ts'
import { insideOwnRegion } from '../../../src/graph/separation.ts'
import { plantedMap } from '../planted.ts'

const PAPERS = 36
const base = plantedMap(PAPERS)
const positions: Record<NodeKey, readonly [number, number]> = {}
for (let node = 0; node < nodeCount(base); node++)
  positions[nodeKey(base, node)] = [base.positions[2 * node] ?? 0, base.positions[2 * node + 1] ?? 0]

function project(projection: ProjectionName, papers = PAPERS, pinned: readonly NodeKey[] = []): CorpusMap {
  return plantedMap(papers, papers === PAPERS ? { positions, pinned } : null, { projection, resolution: 1 })
}

const maps = Object.fromEntries(PROJECTION_NAMES.map((name) => [name, project(name)])) as Record<
  ProjectionName,
  CorpusMap
>

test.each([
  ['papers-techniques-domains', ['domain', 'paper', 'technique']],
  ['papers-techniques', ['paper', 'technique']],
  ['techniques', ['technique']],
  ['papers', ['paper']],
] as const)('%s has the nodes of its kinds and no others', (name, kinds) => {
  const map = maps[name]
  const nodes = Array.from({ length: nodeCount(map) }, (_, node) => node)
  const drawn = nodes.filter((node) => isDrawn(map, node))
  expect([...new Set(drawn.map((node) => nodeKind(map, node)))].sort()).toEqual(kinds)
  // Every paper and concept that was planted has links.
  const wanted = nodes.filter((node) => (kinds as readonly string[]).includes(nodeKind(map, node)))
  expect(drawn.length).toBeGreaterThanOrEqual(wanted.length - 1)
})

test.each(PROJECTION_NAMES)('%s comes out the same twice, inside its frame and its regions', (name) => {
  const map = maps[name]
  expect(project(name)).toEqual(map)
  map.positions.forEach((value, slot) => {
    if (Number.isNaN(value)) return
    expect(value).toBeGreaterThanOrEqual(0)
    expect(value).toBeLessThanOrEqual(slot % 2 === 0 ? map.frame.width : map.frame.height)
  })
  const rings = map.clusters.map((cluster) => cluster.rings)
  const drawn = map.clusterOf.map((cluster, node) => (isDrawn(map, node) ? cluster : -1))
  expect(insideOwnRegion(map.positions, drawn, rings).own).toBeGreaterThan(0.85)
})

test('what a projection leaves out has a cluster all the same', () => {
  for (const map of [maps.techniques, maps.papers])
    for (let node = 0; node < nodeCount(map); node++)
      if (base.clusterOf[node] !== -1) expect(map.clusterOf[node]).toBeGreaterThanOrEqual(0)
})

test('ties join nodes that are on the map, the smaller one first', () => {
  for (const map of [maps.techniques, maps.papers]) {
    const { from, to } = map.ties ?? expect.fail('no ties')
    expect(from.length).toBeGreaterThan(0)
    from.forEach((one, tie) => {
      expect(one).toBeLessThan(to[tie] ?? 0)
      expect(isDrawn(map, one) && isDrawn(map, to[tie] ?? 0)).toBe(true)
    })
  }
  expect(maps['papers-techniques'].ties).toBeNull()
})

test('a pinned technique keeps its place, in the units of the other frame', () => {
  const pin: NodeKey = 'concept:concept-4'
  const map = project('techniques', PAPERS, [pin])
  const scale = map.frame.width / base.frame.width
  const node = PAPERS + 4
  expect(map.positions[2 * node]).toBeCloseTo(scale * (positions[pin]?.[0] ?? NaN), 2)
  expect(map.positions[2 * node + 1]).toBeCloseTo(scale * (positions[pin]?.[1] ?? NaN), 2)
})

test('many papers are laid out as dots, none on another', () => {
  const map = project('papers', 700)
  const places = new Set(
    Array.from({ length: 700 }, (_, paper) => `${map.positions[2 * paper]} ${map.positions[2 * paper + 1]}`),
  )
  expect(places.size).toBe(700)
  expect(isDrawn(map, 700)).toBe(false)
  const drawn = map.clusterOf.map((cluster, node) => (isDrawn(map, node) ? cluster : -1))
  const rings = map.clusters.map((cluster) => cluster.rings)
  expect(insideOwnRegion(map.positions, drawn, rings).ownOnly).toBeGreaterThan(0.95)
})
