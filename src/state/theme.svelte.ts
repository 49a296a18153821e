import type { ThemeChoice } from '../view/view-state.ts'
import type { SettingsPort } from './ports.ts'
import type { View } from './view.svelte.ts'

const SETTING = 'weft-theme'

/** Light or dark: the system's, unless one was chosen; the choice is remembered. */
export class Theme {
  readonly #view: View
  readonly #settings: SettingsPort
  #systemDark = $state(false)

  readonly choice = $derived.by((): ThemeChoice => this.#view.fields.theme)
  readonly current = $derived.by((): 'light' | 'dark' =>
    this.choice === 'system' ? (this.#systemDark ? 'dark' : 'light') : this.choice,
  )

  constructor(view: View, settings: SettingsPort) {
    this.#view = view
    this.#settings = settings
    const kept = settings.read(SETTING)
    if (kept === 'light' || kept === 'dark') view.amend({ theme: kept })
  }

  /** Follows the system's preference. Returns the way to stop. */
  follow(query: MediaQueryList): () => void {
    const changed = (): void => {
      this.#systemDark = query.matches
    }
    changed()
    query.addEventListener('change', changed)
    return () => {
      query.removeEventListener('change', changed)
    }
  }

  choose(choice: ThemeChoice): void {
    this.#settings.write(SETTING, choice)
    this.#view.set({ theme: choice })
  }

  /** To the other one of light and dark. */
  switch(): void {
    this.choose(this.current === 'dark' ? 'light' : 'dark')
  }
}
