import { allFirm, NO_CLUSTERING } from '../../src/model/clustering.ts'
import type { CorpusMap } from '../../src/model/corpus-map.ts'
import { DEFAULT_SETTINGS } from '../../src/model/map-settings.ts'

/** A seeded stream of numbers from 0 to 1 (Lehmer's generator). */
export function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

/** A made-up map: clusters side by side, each with its concepts and papers strewn over its square. */
export function madeMap({ papers = 60, concepts = 30, clusters = 3, seed = 7 } = {}): CorpusMap {
  const random = numbers(seed)
  const frame = { width: 1130, height: 780 }
  const cluster = (node: number): number => node % clusters
  const positions = Float32Array.from({ length: 2 * (papers + concepts) }, (_, slot) => {
    const width = frame.width / clusters
    return slot % 2 === 0 ? (cluster(slot >> 1) + random()) * width : random() * frame.height
  })
  const links = Array.from({ length: papers }, (_, paper) =>
    [0, 1, 2].map((step) => ({ paper, concept: (paper + step * clusters) % concepts })),
  ).flat()
  return {
    name: 'Made',
    description: '',
    digest: `made-${seed}`,
    papers: {
      ids: Array.from({ length: papers }, (_, paper) => `title:${paper}`),
      titles: Array.from({ length: papers }, (_, paper) => `Loom ${paper}: weaving with ${paper} shuttles`),
      years: new Int16Array(papers).fill(2024),
    },
    concepts: Array.from({ length: concepts }, (_, concept) => ({
      id: `concept-${concept}`,
      kind: concept % 3 === 0 ? 'domain' : 'technique',
      family: 'Made',
      label: `Concept number ${concept}`,
      definition: '',
    })),
    links: {
      paper: Uint32Array.from(links, ({ paper }) => paper),
      concept: Uint16Array.from(links, ({ concept }) => concept),
      role: Uint8Array.from(links, (_, link) => (link % 10 === 9 ? 1 : 0)),
      strength: new Float32Array(links.length).fill(0.5),
    },
    settings: DEFAULT_SETTINGS,
    ties: null,
    clusters: Array.from({ length: clusters }, (_, slot) => ({
      name: [`Cluster ${slot}`],
      given: null,
      papers: papers / clusters,
      colour: slot,
      nameAt: [((slot + 0.5) * frame.width) / clusters, frame.height / 2],
      rings: [],
    })),
    clusterOf: Int16Array.from({ length: papers + concepts }, (_, node) => cluster(node)),
    belonging: allFirm(papers + concepts),
    clustering: NO_CLUSTERING,
    positions,
    labelSides: new Uint8Array(papers + concepts),
    frame,
  }
}
