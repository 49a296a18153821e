import { tick } from 'svelte'
import type { AppState } from '../state/app-state.svelte.ts'
import { isTyping } from './library/take-files.ts'

/**
 * Keys that work wherever the focus is, but not while one types: `/` and Ctrl or Cmd-K search, `?` help
 * (both single ones can be switched off), Ctrl or Cmd-Z undo, with Shift redo. Single letters of the map are
 * the map's own.
 */
export function pressAnywhere(event: KeyboardEvent, app: AppState): void {
  if (event.defaultPrevented) return
  const command = event.ctrlKey || event.metaKey
  const key = event.key.toLowerCase()
  if (command && key === 'k') void focusSearch(app)
  else if (isTyping(event.target) || document.querySelector('dialog[open]')) return
  else if (command && key === 'z') void (event.shiftKey ? app.undo.redo() : app.undo.undo())
  else if (command && key === 'y') void app.undo.redo()
  else if (command || event.altKey) return
  else if (key === 'escape') app.escape()
  else if (!app.singleKeys.on) return
  else if (key === '/') void focusSearch(app)
  else if (key === '?') app.view.set({ panel: 'help' })
  else return
  event.preventDefault()
}

async function focusSearch(app: AppState): Promise<void> {
  const field = document.getElementById('search')
  if (!(field instanceof HTMLInputElement)) return
  if (!field.checkVisibility()) {
    app.view.set({ panel: 'filters' })
    await tick()
  }
  field.focus()
  field.select()
}
