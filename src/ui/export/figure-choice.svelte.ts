import { nodeCount } from '../../model/corpus-map.ts'
import { activeFilters } from '../../state/active-filters.ts'
import type { AppState } from '../../state/app-state.svelte.ts'
import type { FigureTask, FigureWords } from '../../state/types.ts'
import { countWords } from '../../view/count-words.ts'
import { setOf } from '../../view/lit-nodes.ts'
import { sourceLine } from './source-line.ts'

export const SIZES = {
  screen: null,
  wide: { width: 1920, height: 1080 },
  page: { width: 1600, height: 1100 },
  square: { width: 1200, height: 1200 },
} as const

export type Part = 'whole' | 'view' | 'selection'

const NO_WORDS: FigureWords = { caption: '', methods: '', alt: '' }

/** What somebody chose for a figure, and the figure that it makes. */
export class FigureChoice {
  readonly #app: AppState
  title = $state('')
  size = $state<keyof typeof SIZES>('page')
  ratio = $state<'1' | '2' | '3'>('2')
  theme = $state<'light' | 'dark'>('light')
  part = $state<Part>('whole')
  transparent = $state(false)
  legend = $state(true)
  source = $state(true)
  /** Where the figure leads; empty: nowhere. */
  address = $state('')
  /** Words as they were made, and those that were written in their place. */
  #made = $state.raw(NO_WORDS)
  #edited = $state.raw<Partial<FigureWords>>({})
  readonly words = $derived.by((): FigureWords => ({ ...this.#made, ...this.#edited }))
  readonly isEdited = $derived.by(() => Object.keys(this.#edited).length > 0)

  /** Nodes that are selected, with those around them; null: nothing is selected. */
  readonly chosen = $derived.by(() => {
    const { selection } = this.#app
    return selection.nodes.length > 0 ? setOf([...selection.nodes, ...selection.neighbours]) : null
  })
  readonly #only = $derived(this.part === 'selection' ? this.chosen : null)
  readonly #look = $derived.by(() => ({ ...this.#app.look.current, theme: this.theme, hovered: null }))

  constructor(app: AppState) {
    this.#app = app
    this.title = app.analysis.map?.name ?? ''
    this.theme = app.theme.current
    this.address = app.view.address()
  }

  write(name: keyof FigureWords, words: string): void {
    this.#edited = { ...this.#edited, [name]: words }
  }

  /** Back to the words that Weft makes. */
  forget(): void {
    this.#edited = {}
  }

  /** Makes the words of the present figure. */
  async makeWords(): Promise<void> {
    const { pins, look } = this.#app
    const { map } = pins
    if (!map) return
    const facts = {
      map,
      look: this.#look,
      only: this.#only,
      filters: activeFilters(this.#app),
      papers: look.papers.length,
    }
    this.#made = await this.#app.exporting.figureWords(facts)
  }

  task(): FigureTask | null {
    const { pins, view } = this.#app
    const { map } = pins
    if (!map || nodeCount(map) === 0) return null
    return {
      map,
      look: this.#look,
      camera: this.part === 'view' ? view.fields.camera : null,
      only: this.#only,
      size: SIZES[this.size] ?? { width: window.innerWidth, height: window.innerHeight },
      transparent: this.transparent,
      text: {
        title: this.title,
        subtitle: this.title ? this.#subtitle() : '',
        legend: this.legend,
        source: this.source ? sourceLine(map.name) : '',
        address: this.address,
      },
      words: this.words,
    }
  }

  #subtitle(): string {
    const { look } = this.#app
    return [countWords(look.papers.length, 'paper'), ...activeFilters(this.#app)].join(' · ')
  }
}
