import type { NodeIndex } from '../model/node.ts'
import type { Ways as Answer } from '../workers/api.ts'
import type { Analysis } from './analysis.svelte.ts'
import { message } from './failures.ts'
import type { View } from './view.svelte.ts'

const MOST = 5

/** The ways between two selected nodes: asked for, told, and one of them shown on the map. */
export class Ways {
  readonly #view: View
  readonly #analysis: Analysis
  #asking: AbortController | null = null

  /** The ways between the two that are selected; null: not asked for, or on their way. */
  answer = $state.raw<Answer | null>(null)
  /** Why there is no answer, as a sentence. */
  failure = $state.raw<string | null>(null)
  /** Number of the way that is shown on the map, from 1; 0: none. */
  readonly shown = $derived.by(() => this.#view.fields.path)
  /** The nodes of the way that is shown, in order; null: none is. */
  readonly nodes = $derived.by((): readonly NodeIndex[] | null => {
    const way = this.answer?.ways[this.shown - 1]
    return way ? way.nodes : null
  })

  constructor(view: View, analysis: Analysis) {
    this.#view = view
    this.#analysis = analysis
  }

  /** Asks for the ways between two nodes until something else is selected. Returns the way to stop. */
  follow(from: NodeIndex, to: NodeIndex): () => void {
    void this.ask(from, to)
    return () => {
      this.#asking?.abort()
      this.#asking = null
      this.answer = null
      this.failure = null
    }
  }

  /** An older question is cancelled. */
  async ask(from: NodeIndex, to: NodeIndex): Promise<void> {
    this.#asking?.abort()
    const asking = new AbortController()
    this.#asking = asking
    this.answer = null
    this.failure = null
    try {
      const answer = await this.#analysis.ways(from, to, MOST, asking.signal)
      if (this.#asking === asking) this.answer = answer
    } catch (error) {
      if (this.#asking === asking) this.failure = message(error, 'The ways could not be looked for.')
    }
  }

  /** Shows one of the ways on the map; 0: none. */
  show(way: number): void {
    this.#view.set({ path: way })
  }
}
