import type { PaperMarks } from '../../model/paper-marks.ts'
import type { Bylines } from '../../state/types.ts'
import type { CorpusIndex } from '../../view/corpus-index.ts'
import { countWords, yearsWords } from '../inspector/words.ts'

/** What stands under each column: how many, and of how many kinds. */
export interface ColumnSums {
  /** How many are starred; empty: none. */
  readonly marks: string
  readonly title: string
  readonly year: string
  readonly venue: string
  readonly techniques: string
  readonly domains: string
  readonly links: string
}

/** Sums of the core links, years and venues of some papers, in words. */
export function sumColumns(
  index: CorpusIndex,
  papers: readonly number[],
  bylines: Bylines | null,
  marks: PaperMarks,
): ColumnSums {
  const { map, linkStart, linksAt } = index
  const links = { technique: 0, domain: 0 }
  const seen = { technique: new Set<number>(), domain: new Set<number>() }
  const venues = new Set<string>()
  for (const paper of papers) {
    for (let at = linkStart[paper] ?? 0; at < (linkStart[paper + 1] ?? 0); at++) {
      const link = linksAt[at] ?? 0
      const concept = map.links.concept[link] ?? 0
      const kind = map.concepts[concept]?.kind
      if (map.links.role[link] !== 0 || !kind) continue
      links[kind] += 1
      seen[kind].add(concept)
    }
    const venue = bylines?.venues[paper] ?? ''
    if (venue !== '') venues.add(venue)
  }
  const linked = (kind: 'technique' | 'domain'): string =>
    `${countWords(links[kind], 'link')} to ${countWords(seen[kind].size, kind)}`
  const starred = papers.reduce((sum, paper) => sum + (marks.get(paper)?.starred ? 1 : 0), 0)
  return {
    marks: starred > 0 ? starred.toLocaleString('en') : '',
    title: countWords(papers.length, 'paper'),
    year: yearsWords(papers.map((paper) => map.papers.years[paper] ?? 0))?.replace(' to ', '–') ?? '',
    venue: bylines ? countWords(venues.size, 'venue') : '',
    techniques: linked('technique'),
    domains: linked('domain'),
    links: (links.technique + links.domain).toLocaleString('en'),
  }
}
