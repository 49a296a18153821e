/** The views of the corpus, as tabs. */
export const VIEWS = [
  { id: 'map', label: 'Map', icon: 'map', panel: 'view-map' },
  { id: 'list', label: 'List', icon: 'list', panel: 'view-list' },
] as const
