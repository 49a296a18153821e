import type { CorpusMap } from '../../model/corpus-map.ts'
import { READINGS } from '../../model/marks.ts'
import type { PaperMarks } from '../../model/paper-marks.ts'
import type { Bylines } from '../../state/types.ts'

export type SortColumn = 'marks' | 'title' | 'authors' | 'year' | 'venue' | 'techniques' | 'domains' | 'links'

export interface SortOrder {
  readonly column: SortColumn
  readonly descending: boolean
}

/** What papers are sorted by, indexed by paper: ranks, years and numbers of links. */
export type SortValues = Readonly<Record<SortColumn, ArrayLike<number>>>
/** The same, as far as the papers themselves have it. */
export type PaperValues = Omit<SortValues, 'marks'>

/** Columns of which 0 means that nothing is known. */
const UNKNOWN: ReadonlySet<SortColumn> = new Set(['marks', 'title', 'authors', 'year', 'venue'])
/** Columns that begin with A when they are chosen; the others begin with the largest. */
const NAMES: ReadonlySet<SortColumn> = new Set(['title', 'authors', 'venue'])

/** The order of a column when it is chosen first; chosen again, it turns. */
export function nextOrder(order: SortOrder, column: SortColumn): SortOrder {
  if (order.column === column) return { column, descending: !order.descending }
  return { column, descending: !NAMES.has(column) }
}

/** Number of core links of each paper, to techniques, to domains and to both. */
export function countCoreLinks(map: CorpusMap): Pick<SortValues, 'techniques' | 'domains' | 'links'> {
  const counts = {
    technique: new Uint32Array(map.papers.ids.length),
    domain: new Uint32Array(map.papers.ids.length),
  }
  map.links.paper.forEach((paper, link) => {
    const kind = map.concepts[map.links.concept[link] ?? 0]?.kind
    if (map.links.role[link] === 0 && kind) counts[kind][paper] = (counts[kind][paper] ?? 0) + 1
  })
  const { technique, domain } = counts
  return {
    techniques: technique,
    domains: domain,
    links: technique.map((count, paper) => count + (domain[paper] ?? 0)),
  }
}

/** What of papers can be sorted by. @param bylines null until they are there: then nothing of them is known */
export function sortValues(map: CorpusMap, bylines: Bylines | null): PaperValues {
  return {
    title: bylines?.titleRanks ?? [],
    authors: bylines?.authorRanks ?? [],
    venue: bylines?.venueRanks ?? [],
    year: map.papers.years,
    ...countCoreLinks(map),
  }
}

/** Starred papers before others, then by how far they are read, then those with tags or a note; 0: nothing is marked. */
export function markRanks(papers: number, marks: PaperMarks): Uint8Array {
  const ranks = new Uint8Array(papers)
  for (const [paper, { starred, reading, tags, note }] of marks)
    ranks[paper] =
      (starred ? 8 : 0) + 2 * READINGS.indexOf(reading) + (tags.length > 0 || note !== '' ? 1 : 0)
  return ranks
}

/** Papers by a column; equal ones stay in corpus order, and of what is unknown come last either way. */
export function sortPapers(papers: readonly number[], order: SortOrder, values: SortValues): number[] {
  const column = values[order.column]
  const sign = order.descending ? -1 : 1
  const counts = UNKNOWN.has(order.column)
  const missing = (paper: number): number => (counts && (column[paper] ?? 0) === 0 ? 1 : 0)
  return papers.toSorted(
    (one, other) =>
      missing(one) - missing(other) || sign * ((column[one] ?? 0) - (column[other] ?? 0)) || one - other,
  )
}
