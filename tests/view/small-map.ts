import { allFirm, NO_CLUSTERING } from '../../src/model/clustering.ts'
import type { CorpusMap } from '../../src/model/corpus-map.ts'
import { DEFAULT_SETTINGS } from '../../src/model/map-settings.ts'

export type SmallLink = readonly [paper: number, concept: number, role?: 'core' | 'background']

/** Two technique families, two domain families. */
const concepts = [
  { id: 'caching', kind: 'technique', family: 'Memory and context', label: 'Caching', definition: '' },
  { id: 'paging', kind: 'technique', family: 'Memory and context', label: 'Paging', definition: '' },
  { id: 'drafting', kind: 'technique', family: 'Decoding', label: 'Drafting', definition: '' },
  { id: 'speech', kind: 'domain', family: 'Audio', label: 'Speech', definition: '' },
  { id: 'maps', kind: 'domain', family: 'Places', label: 'Maps', definition: '' },
] as const

/** A map of made-up papers with two clusters; papers in turn belong to the one and the other. */
export function smallMap(years: readonly number[], links: readonly SmallLink[]): CorpusMap {
  const sorted = links.toSorted((one, other) => one[0] - other[0] || one[1] - other[1])
  const nodes = years.length + concepts.length
  return {
    name: 'Small',
    description: '',
    digest: 'd1',
    papers: {
      ids: years.map((_, at) => `p${at}`),
      titles: years.map((_, at) => `Paper ${at}`),
      years: Int16Array.from(years),
    },
    concepts,
    links: {
      paper: Uint32Array.from(sorted, ([paper]) => paper),
      concept: Uint16Array.from(sorted, ([, concept]) => concept),
      role: Uint8Array.from(sorted, ([, , role]) => (role === 'background' ? 1 : 0)),
      strength: Float32Array.from(sorted, () => 1),
    },
    settings: DEFAULT_SETTINGS,
    ties: null,
    clusters: ['CACHING', 'SPEECH'].map((line, colour) => ({
      name: [line],
      given: null,
      papers: 0,
      colour,
      nameAt: [0, 0] as const,
      rings: [],
    })),
    clusterOf: Int16Array.from({ length: nodes }, (_, node) => (node < years.length ? node % 2 : 0)),
    belonging: allFirm(nodes),
    clustering: NO_CLUSTERING,
    positions: Float32Array.from({ length: 2 * nodes }, (_, at) => at),
    labelSides: new Uint8Array(nodes),
    frame: { width: 100, height: 80 },
  }
}
