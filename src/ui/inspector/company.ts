import type { CorpusMap } from '../../model/corpus-map.ts'
import type { CorpusIndex } from '../../view/corpus-index.ts'
import { isCore, rankedLinks } from './ranked-links.ts'

/** A concept (index into the vocabulary) and the papers that count for it. */
export interface ConceptCount {
  readonly concept: number
  readonly papers: number
}

/** Concepts by papers, most first; equal ones in vocabulary order. */
function rankCounts(counts: ReadonlyMap<number, number>): ConceptCount[] {
  return [...counts]
    .map(([concept, papers]) => ({ concept, papers }))
    .sort((one, other) => other.papers - one.papers || one.concept - other.concept)
}

/** Papers with a core link to the concept, strongest first. */
export function corePapers(index: CorpusIndex, concept: number): number[] {
  const { map } = index
  return rankedLinks(index, map.papers.ids.length + concept)
    .filter((link) => isCore(map, link))
    .map((link) => map.links.paper[link] ?? 0)
}

/** Concepts of a paper's core links, strongest first. */
export function coreConcepts(index: CorpusIndex, paper: number): number[] {
  const { map } = index
  return rankedLinks(index, paper)
    .filter((link) => isCore(map, link))
    .map((link) => map.links.concept[link] ?? 0)
}

/** The other concepts that a concept's core papers have as core links, most shared first. */
export function companyOf(index: CorpusIndex, concept: number): ConceptCount[] {
  return countConcepts(index, corePapers(index, concept)).filter((one) => one.concept !== concept)
}

/** Core concepts of some papers with the number of these papers, most first. */
export function countConcepts(index: CorpusIndex, papers: readonly number[]): ConceptCount[] {
  const counts = new Map<number, number>()
  for (const paper of papers)
    for (const concept of coreConcepts(index, paper)) counts.set(concept, (counts.get(concept) ?? 0) + 1)
  return rankCounts(counts)
}

/** Papers that have every one of the concepts as a core link, in corpus order. */
export function sharedPapers(index: CorpusIndex, concepts: readonly number[]): number[] {
  const [first, ...others] = concepts.map((concept) => new Set(corePapers(index, concept)))
  if (!first) return []
  return [...first].filter((paper) => others.every((set) => set.has(paper))).sort((one, other) => one - other)
}

/** The concepts of one kind that most papers have as a core link. */
export function largestConcepts(map: CorpusMap, kind: 'technique' | 'domain', count: number): ConceptCount[] {
  const counts = new Map<number, number>()
  map.links.concept.forEach((concept, link) => {
    if (isCore(map, link) && map.concepts[concept]?.kind === kind)
      counts.set(concept, (counts.get(concept) ?? 0) + 1)
  })
  return rankCounts(counts).slice(0, count)
}

/** Papers without any core link: not drawn, but listed. In corpus order. */
export function papersWithoutLinks(map: CorpusMap): number[] {
  const linked = new Uint8Array(map.papers.ids.length)
  map.links.paper.forEach((paper, link) => {
    if (isCore(map, link)) linked[paper] = 1
  })
  return [...map.papers.ids.keys()].filter((paper) => linked[paper] === 0)
}
