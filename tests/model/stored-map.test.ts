import { expect, test } from 'vitest'
import type { CorpusMap } from '../../src/model/corpus-map.ts'
import { decodeMap, encodeMap, type StoredMap } from '../../src/model/stored-map.ts'

const map: CorpusMap = {
  name: 'Two papers',
  description: '',
  digest: 'abc',
  papers: { ids: ['a', 'b'], titles: ['A', 'B'], years: Int16Array.of(2020, 0) },
  concepts: [{ id: 'caching', kind: 'technique', family: 'Memory', label: 'Caching', definition: 'Reuse.' }],
  links: {
    paper: Uint32Array.of(0),
    concept: Uint16Array.of(0),
    role: Uint8Array.of(0),
    strength: Float32Array.of(0.7),
  },
  settings: { projection: 'techniques', resolution: 1.5 },
  ties: {
    from: Uint32Array.of(0),
    to: Uint32Array.of(1),
    weight: Float32Array.of(1.5),
    shared: Uint32Array.of(2),
  },
  clusters: [
    {
      name: ['CACHING'],
      given: null,
      papers: 1,
      colour: 3,
      nameAt: [5, 6],
      rings: [Float32Array.of(0, 0, 1.5, 0, 1, 1)],
    },
  ],
  clusterOf: Int16Array.of(0, -1, 0),
  belonging: {
    firmness: Uint8Array.of(100, 0, 54),
    secondCluster: Int16Array.of(-1, -1, 1),
    secondShare: Uint8Array.of(0, 0, 46),
  },
  clustering: {
    resolution: 1.2,
    runs: 50,
    communities: 3,
    stability: 0.61,
    modularity: 0.55,
    typical: 0.54,
    chance: 0.47,
    verdict: 'fair',
  },
  positions: Float32Array.of(1.25, 2, NaN, NaN, 3, 4),
  labelSides: Uint8Array.of(0, 0, 2),
  frame: { width: 100, height: 50 },
}

test('a map survives the way through JSON', () => {
  const text = JSON.stringify(encodeMap(map))
  expect(decodeMap(JSON.parse(text) as StoredMap)).toEqual(map)
  expect(decodeMap(encodeMap({ ...map, ties: null })).ties).toBeNull()
})

test('a map of another version is refused with what to do', () => {
  const newer = { ...encodeMap(map), version: 2 } as unknown as StoredMap
  expect(() => decodeMap(newer)).toThrow(/version 2.*Reload/)
})
