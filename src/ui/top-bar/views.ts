import type { Tab } from '../../view/view-state.ts'

/** The views of the corpus, as tabs. */
export const VIEWS = [
  { id: 'map', label: 'Map', icon: 'map', panel: 'view-map' },
  { id: 'matrix', label: 'Matrix', icon: 'matrix', panel: 'view-matrix' },
  { id: 'list', label: 'List', icon: 'list', panel: 'view-list' },
  { id: 'timeline', label: 'Timeline', icon: 'timeline', panel: 'view-timeline' },
] as const

export const VIEW_NAMES: Readonly<Record<Tab, string>> = {
  map: 'Map',
  matrix: 'Matrix',
  list: 'List',
  timeline: 'Timeline',
}
