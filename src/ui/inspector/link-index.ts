import type { CorpusMap } from '../../model/corpus-map.ts'

/** The links of a corpus from both ends: places in `map.links`, by paper and by concept. */
export interface LinkIndex {
  /** Places of a paper's links, core first, then by strength. */
  ofPaper(paper: number): readonly number[]
  /** Places of a concept's links, core first, then by strength. */
  ofConcept(concept: number): readonly number[]
}

export function indexLinks(map: CorpusMap): LinkIndex {
  const { paper, concept, role, strength } = map.links
  const byPaper = group(paper, map.papers.ids.length)
  const byConcept = group(concept, map.concepts.length)
  const rank = (one: number, other: number): number =>
    (role[one] ?? 0) - (role[other] ?? 0) || (strength[other] ?? 0) - (strength[one] ?? 0) || one - other
  const ranked = (links: readonly number[] | undefined): readonly number[] => [...(links ?? [])].sort(rank)
  return {
    ofPaper: (at) => ranked(byPaper[at]),
    ofConcept: (at) => ranked(byConcept[at]),
  }
}

export function isCore(map: CorpusMap, link: number): boolean {
  return map.links.role[link] === 0
}

function group(ends: ArrayLike<number>, count: number): number[][] {
  const groups = Array.from({ length: count }, (): number[] => [])
  for (let link = 0; link < ends.length; link += 1) groups[ends[link] ?? 0]?.push(link)
  return groups
}
