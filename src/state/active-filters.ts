import { nodeLabel } from '../model/corpus-map.ts'
import { isOwnQuery } from '../view/own-query.ts'
import { countWords } from '../view/count-words.ts'
import type { AppState } from './app-state.svelte.ts'

type Narrowing = Pick<AppState, 'analysis' | 'filters' | 'search' | 'view'>

/** What narrows the view, in words for figures: filters, focus, search; not by one's own marks. */
export function activeFilters({ analysis, filters, search, view }: Narrowing): string[] {
  const { focus } = view.fields
  const { map, index } = analysis
  const node = focus && index?.nodeOf.get(focus.node)
  const query = search.query.trim()
  return [
    ...filters.chips.flatMap(({ facet, label, own }) => (own ? [] : [`${facet}: ${label}`])),
    ...(focus && map && typeof node === 'number'
      ? [`Focus: ${nodeLabel(map, node)} (${countWords(focus.depth, 'step')})`]
      : []),
    ...(query && !isOwnQuery(query) ? [`Search: ${query}`] : []),
  ]
}
