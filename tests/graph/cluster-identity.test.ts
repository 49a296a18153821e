import { expect, test } from 'vitest'
import { assignColours, SLOT_HUES } from '../../src/graph/clusters/cluster-colours.ts'
import { nameClusters } from '../../src/graph/clusters/cluster-names.ts'
import { conceptShares, countByCluster, overRepresentation } from '../../src/graph/clusters/distinctive.ts'
import { matchClusters, membersOf } from '../../src/graph/clusters/match-clusters.ts'
import { seededRandom } from '../../src/graph/random.ts'
import type { Concept, ConceptKind } from '../../src/model/concept.ts'
import type { LinkColumns } from '../../src/model/corpus-map.ts'

function linksOf(pairs: readonly (readonly [paper: number, concept: number, role?: 0 | 1])[]): LinkColumns {
  return {
    paper: Uint32Array.from(pairs, ([paper]) => paper),
    concept: Uint16Array.from(pairs, ([, concept]) => concept),
    role: Uint8Array.from(pairs, ([, , role]) => role ?? 0),
    strength: new Float32Array(pairs.length).fill(1),
  }
}

function conceptOf(label: string, kind: ConceptKind = 'technique'): Concept {
  return { id: label.toLowerCase(), kind, family: 'Made up', label, definition: '' }
}

// Papers 0 to 3 in cluster 0, 4 to 7 in cluster 1. Concept 0: three of cluster 0 and one of 1; concept 1: all.
const CLUSTER_OF = Int16Array.of(0, 0, 0, 0, 1, 1, 1, 1)
const LINKS = linksOf([
  [0, 0],
  [1, 0],
  [2, 0],
  [3, 0, 1],
  [4, 0],
  ...Array.from({ length: 8 }, (_, paper) => [paper, 1] as const),
])

test('shares inside and outside are counted over core links, by hand', () => {
  const [first, second] = conceptShares(countByCluster(LINKS, CLUSTER_OF, 2, 8, 3), 0)
  expect(first).toMatchObject({ concept: 0, here: 3, elsewhere: 1, inside: 0.75, outside: 0.25 })
  // 2 × (3 ln(3/2) + ln(1/2) + ln(1/2) + 3 ln(3/2)) = 2.093
  expect(first?.distinctiveness).toBeCloseTo(2.0932, 3)
  expect(second).toMatchObject({
    concept: 1,
    here: 4,
    elsewhere: 4,
    inside: 1,
    outside: 1,
    distinctiveness: 0,
  })
})

test('being rarer inside than outside is not distinctive', () => {
  expect(overRepresentation(1, 10, 5, 10)).toBe(0)
  expect(overRepresentation(5, 10, 1, 10)).toBeGreaterThan(0)
})

test('a name comes from what is distinctive, not from what is frequent', () => {
  const counts = countByCluster(LINKS, CLUSTER_OF, 2, 8, 3)
  const concepts = [conceptOf('Rare here'), conceptOf('Everywhere'), conceptOf('Nowhere')]
  const names = nameClusters(counts, Int16Array.of(0, 0, -1), concepts)
  expect(names[0]?.[0]).toBe('RARE HERE')
})

test('groups are found again by the members they share, each at most once', () => {
  const now = Int16Array.of(1, 1, 1, 0, 0, 2, 2, 2, -1)
  const earlier = [[0, 1, 2, 3], [4, 5, 6, 7], [8]]
  // Overlaps: 0 with 1: 3/4, 1 with 2: 3/4, 0 with 0: 1/5, 1 with 0: 1/5.
  expect([...matchClusters(earlier, now, 3)]).toEqual([-1, 0, 1])
})

test('what has little in common is not the same cluster', () => {
  expect([...matchClusters([[0, 4, 5, 6]], Int16Array.of(0, 0, 0, 0, -1, -1, -1), 1)]).toEqual([-1])
})

test('every cluster goes on from itself, whatever the numbers', () => {
  const random = seededRandom(8)
  const before = Int16Array.from({ length: 60 }, () => Math.floor(random() * 6))
  const after = before.map((cluster) => 5 - cluster)
  expect([...matchClusters(membersOf(before, 6), after, 6)]).toEqual([5, 4, 3, 2, 1, 0])
})

test('kept colours stay, and new clusters take colours that no other has', () => {
  const border = new Float64Array(16).fill(1)
  const slots = assignColours(4, border, [7, -1, 2, -1])
  expect([slots[0], slots[2]]).toEqual([7, 2])
  expect(new Set(slots).size).toBe(4)
})

test('neighbours differ in hue more than by the order of the slots', () => {
  const border = new Float64Array(4)
  border[2] = 1
  const [a = 0, b = 0] = assignColours(2, border)
  expect(a).not.toBe(b)
  // More clusters than colours: equal colours only where nothing touches.
  const many = 14
  const chain = new Float64Array(many * many)
  for (let cluster = 1; cluster < many; cluster++)
    chain[cluster * many + cluster - 1] = chain[(cluster - 1) * many + cluster] = 1
  const slots = assignColours(many, chain)
  expect(new Set(slots).size).toBe(SLOT_HUES.length)
  for (let cluster = 1; cluster < many; cluster++) expect(slots[cluster]).not.toBe(slots[cluster - 1])
})
