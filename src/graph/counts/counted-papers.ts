import type { Concept } from '../../model/concept.ts'
import type { LinkColumns } from '../../model/corpus-map.ts'

/** What is counted: all of a corpus. */
export interface CountSource {
  readonly links: LinkColumns
  readonly concepts: readonly Concept[]
  /** Year of each paper; 0 where unknown. */
  readonly years: ArrayLike<number>
}

/** The papers that count and the concepts of each. */
export interface CountedPapers {
  /** Indices into the corpus, ascending. */
  readonly papers: Uint32Array
  /** Concepts of the paper at place i: `concepts` from `start[i]` to `start[i + 1]`, ascending. */
  readonly start: Uint32Array
  readonly concepts: Uint16Array
  /** By concept: how many of the papers have it. */
  readonly spread: Uint32Array
}

/**
 * @param papers indices into the corpus, ascending
 * @param roles which links count
 * @param concepts how many the vocabulary has
 */
export function takePapers(
  links: LinkColumns,
  papers: Uint32Array,
  roles: 'core' | 'all',
  concepts: number,
): CountedPapers {
  const start = new Uint32Array(papers.length + 1)
  const spread = new Uint32Array(concepts)
  const found: number[] = []
  // Links are sorted by paper, so both lists are walked once.
  let link = 0
  papers.forEach((paper, place) => {
    while (link < links.paper.length && (links.paper[link] ?? 0) < paper) link++
    for (; links.paper[link] === paper; link++) {
      if (roles === 'core' && links.role[link] !== 0) continue
      const concept = links.concept[link] ?? 0
      found.push(concept)
      spread[concept] = (spread[concept] ?? 0) + 1
    }
    start[place + 1] = found.length
  })
  return { papers, start, concepts: Uint16Array.from(found), spread }
}

/** The concepts of the paper at a place. */
export function conceptsAt({ start, concepts }: CountedPapers, place: number): Uint16Array {
  return concepts.subarray(start[place] ?? 0, start[place + 1] ?? 0)
}
