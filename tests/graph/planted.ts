import { mapCorpus } from '../../src/graph/map-corpus.ts'
import { seededRandom } from '../../src/graph/random.ts'
import type { Anchors } from '../../src/model/anchors.ts'
import type { Concept } from '../../src/model/concept.ts'
import type { CorpusMap } from '../../src/model/corpus-map.ts'
import { DEFAULT_SETTINGS, type MapSettings } from '../../src/model/map-settings.ts'
import type { Link } from '../../src/model/mention.ts'
import type { Paper } from '../../src/model/paper.ts'

const GROUPS = 3
const CONCEPTS_A_GROUP = 6

export const concepts: readonly Concept[] = Array.from({ length: GROUPS * CONCEPTS_A_GROUP }, (_, index) => ({
  id: `concept-${index}`,
  kind: index % 3 === 0 ? 'domain' : 'technique',
  family: 'Made up',
  label: `Concept number ${index}`,
  definition: 'Made up for tests.',
}))

export function paper(index: number): Paper {
  return {
    id: `title:${index}`,
    aliases: [],
    title: `Paper ${index}`,
    authors: [],
    year: 2020,
    venue: null,
    doi: null,
    arxiv: null,
    url: null,
    code: null,
    keywords: [],
    abstract: null,
    summary: null,
  }
}

/** Group that a paper was planted in. */
export const groupOf = (index: number): number => index % GROUPS

/** Links of papers that share concepts within their group, with a little noise across groups. */
export function plantedLinks(papers: number, noise = 0.1): Link[][] {
  const random = seededRandom(7)
  return Array.from({ length: papers }, (_, index) => {
    const chosen = new Set<number>()
    while (chosen.size < 3) {
      const group = random() < noise ? Math.floor(random() * GROUPS) : groupOf(index)
      chosen.add(group * CONCEPTS_A_GROUP + Math.floor(random() * CONCEPTS_A_GROUP))
    }
    return [...chosen].map((concept) => ({
      concept: `concept-${concept}`,
      role: 'core' as const,
      strength: 0.5 + random() / 2,
      mentions: [],
    }))
  })
}

export function plantedMap(
  papers: number,
  anchors: Anchors | null = null,
  settings: MapSettings = DEFAULT_SETTINGS,
): CorpusMap {
  return mapCorpus(
    {
      name: 'Planted',
      description: '',
      digest: String(papers),
      papers: Array.from({ length: papers }, (_, index) => paper(index)),
      concepts,
      links: plantedLinks(papers),
    },
    settings,
    anchors,
  )
}
