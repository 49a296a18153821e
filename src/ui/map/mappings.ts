import type { AppState } from '../../state/app-state.svelte.ts'
import { COLOUR_WORDS } from '../../view/mapping-words.ts'
import type { ColourBy, SizeBy } from '../../view/view-state.ts'
import type { MenuItem } from '../parts/menu-item.ts'

const COLOUR_NOTES: Readonly<Record<ColourBy, string>> = {
  cluster: 'What hangs together most',
  family: 'Papers by their strongest techniques',
  domain: 'Papers by their strongest domain, techniques by their papers',
  year: 'From light to strong; techniques and domains by their median year',
}

export const SIZE_WORDS: Readonly<Record<SizeBy, string>> = { links: 'links', bridge: 'bridge', year: 'year' }

const SIZE_NOTES: Readonly<Record<SizeBy, string>> = {
  links: 'Techniques and domains by their papers',
  bridge: 'How many shortest ways between others lead through it',
  year: 'The latest are the largest',
}

/** Choices of what the colours stand for. */
export function colourItems({ view }: AppState): MenuItem[] {
  return (['cluster', 'family', 'domain', 'year'] as const).map((colour) => ({
    label: capital(COLOUR_WORDS[colour]),
    note: COLOUR_NOTES[colour],
    checked: view.fields.colour === colour,
    run: () => {
      view.set({ colour })
    },
  }))
}

/** Choices of what the sizes stand for. */
export function sizeItems({ view }: AppState): MenuItem[] {
  return (['links', 'bridge', 'year'] as const).map((size) => ({
    label: capital(SIZE_WORDS[size]),
    note: SIZE_NOTES[size],
    checked: view.fields.size === size,
    run: () => {
      view.set({ size })
    },
  }))
}

function capital(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
}
