import type { CorpusMap } from '../../model/corpus-map.ts'

export type SortColumn = 'title' | 'year' | 'links'

export interface SortOrder {
  readonly column: SortColumn
  readonly descending: boolean
}

/** The order of a column when it is chosen first; chosen again, it turns. */
export function nextOrder(order: SortOrder, column: SortColumn): SortOrder {
  if (order.column === column) return { column, descending: !order.descending }
  return { column, descending: column !== 'title' }
}

/** The place of each paper among all titles in alphabetical order; digits by value, case ignored. */
export function rankTitles(map: CorpusMap): Uint32Array {
  const { titles } = map.papers
  const { compare } = new Intl.Collator('en', { numeric: true, sensitivity: 'base', ignorePunctuation: true })
  const order = titles
    .map((_, paper) => paper)
    .sort((one, other) => compare(titles[one] ?? '', titles[other] ?? '') || one - other)
  const ranks = new Uint32Array(titles.length)
  order.forEach((paper, rank) => {
    ranks[paper] = rank
  })
  return ranks
}

/** Number of core links of each paper. */
export function countCoreLinks(map: CorpusMap): Uint32Array {
  const counts = new Uint32Array(map.papers.ids.length)
  map.links.paper.forEach((paper, link) => {
    if (map.links.role[link] === 0) counts[paper] = (counts[paper] ?? 0) + 1
  })
  return counts
}

/** Papers by a column; equal ones by title. Unknown years (0) come last either way. */
export function sortPapers(
  papers: readonly number[],
  order: SortOrder,
  columns: { readonly titleRank: Uint32Array; readonly years: Int16Array; readonly links: Uint32Array },
): number[] {
  const { titleRank, years, links } = columns
  const sign = order.descending ? -1 : 1
  const byTitle = (one: number, other: number): number => (titleRank[one] ?? 0) - (titleRank[other] ?? 0)
  if (order.column === 'title') return papers.toSorted((one, other) => sign * byTitle(one, other))
  const values = order.column === 'year' ? years : links
  const unknown = (paper: number): number => (order.column === 'year' && years[paper] === 0 ? 1 : 0)
  return papers.toSorted(
    (one, other) =>
      unknown(one) - unknown(other) ||
      sign * ((values[one] ?? 0) - (values[other] ?? 0)) ||
      byTitle(one, other),
  )
}
