import { PROJECTION_NAMES, type ProjectionName } from '../../model/map-settings.ts'
import type { AppState } from '../../state/app-state.svelte.ts'
import type { MenuItem } from '../parts/menu-item.ts'

const WORDS: Readonly<Record<ProjectionName, { readonly label: string; readonly note: string }>> = {
  'papers-techniques-domains': {
    label: 'Papers, techniques, domains',
    note: 'Each paper linked to all that it is about',
  },
  'papers-techniques': { label: 'Papers and techniques', note: 'How papers work, whatever they work on' },
  techniques: { label: 'Techniques only', note: 'Tied where papers use both more than chance would have it' },
  papers: { label: 'Papers only', note: 'Tied to the papers most like them by what they share' },
}

/** The choices of what the map shows. */
export function projectionItems(app: AppState): MenuItem[] {
  return PROJECTION_NAMES.map((name) => ({
    ...WORDS[name],
    checked: app.view.fields.projection === name,
    run: () => void app.project(name),
  }))
}

/** What the map shows, in words. */
export function projectionLabel(app: AppState): string {
  return WORDS[app.view.fields.projection].label
}
