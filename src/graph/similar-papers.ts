import { type Incidence, neighboursOf } from './incidence.ts'

/** Another paper, how alike, and what both share. */
export interface SimilarPaper {
  readonly paper: number
  /** Cosine of the two papers' concepts, each weighted by its rarity: 0 to 1. */
  readonly likeness: number
  /** Concepts that both have as core, rarest first. */
  readonly shared: readonly number[]
}

/**
 * The papers most like one, by shared core concepts weighted by rarity.
 * @param paper index of the paper
 * @param limit most papers to return; those that share nothing are never returned
 * Source: cosine similarity with idf weights, G. Salton and C. Buckley, "Term-weighting approaches in automatic
 * text retrieval", 1988.
 */
export function similarPapers(graph: Incidence, paper: number, limit: number): SimilarPaper[] {
  const { conceptsOf, papersOf, rarity } = graph
  const own = neighboursOf(conceptsOf, paper)
  const shared = new Map<number, number[]>()
  for (const concept of own)
    for (const other of neighboursOf(papersOf, concept)) {
      if (other === paper) continue
      const list = shared.get(other)
      if (list) list.push(concept)
      else shared.set(other, [concept])
    }
  const square = (concept: number): number => (rarity[concept] ?? 0) ** 2
  const length = (concepts: Iterable<number>): number => {
    let sum = 0
    for (const concept of concepts) sum += square(concept)
    return Math.sqrt(sum)
  }
  const ownLength = length(own)
  return [...shared]
    .map(([other, concepts]) => ({
      paper: other,
      likeness:
        concepts.reduce((sum, concept) => sum + square(concept), 0) /
        (ownLength * length(neighboursOf(conceptsOf, other))),
      shared: concepts.sort((a, b) => (rarity[b] ?? 0) - (rarity[a] ?? 0) || a - b),
    }))
    .sort((a, b) => b.likeness - a.likeness || a.paper - b.paper)
    .slice(0, limit)
}
