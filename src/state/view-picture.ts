import { rowsIn } from '../drawing/views/list-picture.ts'
import type { ListRow, ViewPicture } from '../drawing/views/view-picture.ts'
import { cellsWith } from '../view/cell-papers.ts'
import type { ViewState } from '../view/view-state.ts'
import type { AppState } from './app-state.svelte.ts'
import { coreLabels } from './core-labels.ts'

type Shown = Pick<AppState, 'analysis' | 'look' | 'selection'>

/** Lanes of a timeline. */
const LANES = 12
/** Pixels of the tallest list. */
const TALLEST = 1600

/** What a view shows in place of the map; null: the map. */
export async function viewPicture(shown: Shown, view: ViewState): Promise<ViewPicture | null> {
  const { analysis, look, selection } = shown
  const { map, index } = analysis
  if (view.tab === 'map' || !map || !index) return null
  const { roles } = view
  const counted = (papers: readonly number[]): Uint32Array | null =>
    papers.length === map.papers.ids.length ? null : Uint32Array.from(papers)
  const { signal } = new AbortController()
  if (view.tab === 'matrix') {
    const question = { kind: view.matrix, order: view.order, roles, papers: counted(look.papers) }
    const matrix = await analysis.matrix(question, signal)
    return {
      view: 'matrix',
      matrix,
      measure: view.measure,
      chosen: cellsWith(index, matrix, selection.nodes, roles),
    }
  }
  if (view.tab === 'timeline') {
    const question = { roles, papers: counted(look.papersOfAnyYear), lanes: LANES }
    return {
      view: 'timeline',
      timeline: await analysis.timeline(question, signal),
      measure: view.lanes,
      range: view.years,
    }
  }
  return listPicture(shown)
}

/** Papers as the list begins: the latest first, of unknown year last; from the first selected one on. */
async function listPicture({ analysis, look, selection }: Shown): Promise<ViewPicture> {
  const { map } = analysis
  const years = map?.papers.years ?? []
  const sorted = look.papers.toSorted((one, other) => (years[other] ?? 0) - (years[one] ?? 0) || one - other)
  const chosen = sorted.findIndex((paper) => selection.nodes.includes(paper))
  const most = rowsIn(TALLEST)
  const first = Math.max(0, Math.min(chosen - 1, sorted.length - most))
  const papers = sorted.slice(first, first + most)
  const labels = map ? coreLabels(map) : null
  const facts = await analysis.facts(papers)
  const rows = papers.map((paper, at): ListRow => {
    const { title = '', authors = [], venue = null } = facts[at] ?? {}
    const { techniques, domains } = labels?.(paper) ?? { techniques: [], domains: [] }
    return { paper, title, authors, venue: venue ?? '', techniques, domains }
  })
  return { view: 'list', rows, first, total: sorted.length }
}
