import type { CorpusMap } from '../model/corpus-map.ts'
import type { ProjectionName } from '../model/map-settings.ts'
import type { Analysis } from './analysis.svelte.ts'
import { isAbort, message } from './failures.ts'
import type { Notices } from './notices.svelte.ts'
import type { View } from './view.svelte.ts'

/** What the bridges are of. */
interface Asked {
  readonly base: CorpusMap
  readonly projection: ProjectionName
}

/** How much each node ties the map together, asked for when sizes stand for it. */
export class Bridges {
  readonly #analysis: Analysis
  readonly #view: View
  readonly #notices: Notices
  #known = $state.raw<(Asked & { readonly column: Float32Array }) | null>(null)
  #asked: Asked | null = null

  /** Indexed by node; null while it is not known for the map that is shown. */
  readonly column = $derived.by((): Float32Array | null =>
    isSame(this.#known, this.#wanted()) ? (this.#known?.column ?? null) : null,
  )

  constructor(analysis: Analysis, view: View, notices: Notices) {
    this.#analysis = analysis
    this.#view = view
    this.#notices = notices
  }

  /** Asks for them, once for each map, as soon as the view wants them. */
  async follow(): Promise<void> {
    const wanted = this.#wanted()
    if (this.#view.fields.size !== 'bridge' || !wanted || isSame(this.#asked, wanted)) return
    this.#asked = wanted
    try {
      const column = await this.#analysis.bridges(wanted.projection, () => undefined)
      if (this.#asked === wanted) this.#known = { ...wanted, column }
    } catch (error) {
      this.#asked = null
      if (!isAbort(error)) this.#notices.error(message(error, 'The bridges could not be found.'))
    }
  }
  #wanted(): Asked | null {
    const { base, map } = this.#analysis
    return base && map && { base, projection: map.settings.projection }
  }
}

function isSame(one: Asked | null, other: Asked | null): boolean {
  return one?.base === other?.base && one?.projection === other?.projection
}
