import type { CorpusMap } from '../model/corpus-map.ts'
import type { Analysis } from './analysis.svelte.ts'
import { isAbort, message } from './library.svelte.ts'
import type { Notices } from './notices.svelte.ts'
import type { View } from './view.svelte.ts'

/** How much each node ties the map of links together, asked for when sizes stand for it. */
export class Bridges {
  readonly #analysis: Analysis
  readonly #view: View
  readonly #notices: Notices
  #known = $state.raw<{ readonly of: CorpusMap; readonly column: Float32Array } | null>(null)
  #asked: CorpusMap | null = null

  /** Indexed by node; null while it is not known for the open corpus. */
  readonly column = $derived.by((): Float32Array | null =>
    this.#known && this.#known.of === this.#analysis.base ? this.#known.column : null,
  )

  constructor(analysis: Analysis, view: View, notices: Notices) {
    this.#analysis = analysis
    this.#view = view
    this.#notices = notices
  }

  /** Asks for them, once for each corpus, as soon as the view wants them. */
  async follow(): Promise<void> {
    const { base } = this.#analysis
    if (this.#view.fields.size !== 'bridge' || !base || this.#asked === base) return
    this.#asked = base
    try {
      const column = await this.#analysis.bridges(() => undefined)
      if (this.#asked === base) this.#known = { of: base, column }
    } catch (error) {
      this.#asked = null
      if (!isAbort(error)) this.#notices.error(message(error, 'The bridges could not be found.'))
    }
  }
}
