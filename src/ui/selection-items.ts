import type { AppState } from '../state/app-state.svelte.ts'
import type { MenuItem } from './parts/menu-item.ts'

/** What can be done with all that is selected: for the map's menu and the inspector. Back takes each back. */
export function selectionItems(app: AppState): MenuItem[] {
  const { selection, search } = app
  const none = selection.nodes.length === 0
  const found = search.answer?.nodes.length ?? 0
  return [
    {
      label: 'Grow the selection',
      note: 'By all neighbours',
      keys: 'g',
      icon: 'plus',
      disabled: none,
      divided: true,
      run: () => {
        selection.grow()
      },
    },
    {
      label: 'Shrink the selection',
      note: 'By what has neighbours outside',
      keys: 's',
      icon: 'minus',
      disabled: none,
      run: () => {
        selection.shrink()
      },
    },
    {
      label: 'Invert the selection',
      keys: 'i',
      run: () => {
        selection.invert(app.look.lit)
      },
    },
    {
      label: 'Select all results',
      note: found > 0 ? `The ${found} of the search` : 'Nothing is searched for',
      icon: 'search',
      disabled: found === 0,
      run: () => {
        search.selectAll()
      },
    },
    {
      label: 'Hide the selection',
      note: 'Off the map until it is shown again',
      keys: 'h',
      disabled: none,
      divided: true,
      run: () => {
        selection.hide()
      },
    },
    {
      label: 'Show hidden again',
      keys: 'Shift H',
      disabled: selection.hidden.size === 0,
      run: () => {
        selection.showHidden()
      },
    },
  ]
}
