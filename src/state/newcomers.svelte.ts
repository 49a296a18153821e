import { NO_NEWCOMERS, parseNewcomers, storeNewcomers, type Newcomers as News } from '../model/newcomers.ts'
import type { NodeIndex } from '../model/node.ts'
import type { Paper } from '../model/paper.ts'
import { countWords } from '../view/count-words.ts'
import { setOf } from '../view/lit-nodes.ts'
import type { NewsEffect } from '../workers/api.ts'
import type { AppState } from './app-state.svelte.ts'
import type { LibraryStore } from './ports.ts'

interface Kept {
  readonly digest: string
  readonly news: News
}

/** What additions brought to the open corpus, kept with it until somebody dismisses that. */
export class Newcomers {
  readonly #app: AppState
  readonly #store: () => Promise<LibraryStore>
  #kept = $state.raw<Kept | null>(null)
  /** Corpus and opening of what is loaded, or on its way. */
  #key = ''

  readonly news = $derived.by((): News => {
    const kept = this.#kept
    return kept && kept.digest === this.#app.analysis.map?.digest ? kept.news : NO_NEWCOMERS
  })
  /** Papers that are new and there. */
  readonly papers = $derived.by((): ReadonlySet<NodeIndex> => this.#nodesOf(this.news.added))
  /** Papers that were there and were given more. */
  readonly changed = $derived.by((): ReadonlySet<NodeIndex> =>
    this.#nodesOf(this.news.changed.map(({ paper }) => paper)),
  )
  /** `23 new papers`, `12 papers with more in them`; null: nothing is new. */
  readonly words = $derived.by((): string | null => {
    const [fresh, changed] = [this.papers.size, this.changed.size]
    if (fresh > 0) return countWords(fresh, 'new paper')
    return changed > 0
      ? `${countWords(changed, 'paper')} with more in ${changed === 1 ? 'it' : 'them'}`
      : null
  })

  constructor(app: AppState, store: () => Promise<LibraryStore>) {
    this.#app = app
    this.#store = store
  }

  /** Takes up what is new in the open corpus. */
  async follow(): Promise<void> {
    const { analysis, library } = this.#app
    const digest = analysis.map?.digest
    const key = `${digest ?? ''} ${library.openings}`
    if (digest === undefined || key === this.#key) return
    this.#key = key
    const kept = await this.#store()
      .then((store) => store.loadBelonging(digest, 'newcomers'))
      .catch(() => undefined)
    if (key === this.#key) this.#kept = { digest, news: parseNewcomers(kept) }
  }

  /** Values that a paper had in fields that are others now. @param node the paper */
  beforeOf(node: NodeIndex): Partial<Paper> {
    const { analysis, library } = this.#app
    const id = analysis.map?.papers.ids[node]
    return this.news.changed.find(({ paper }) => (library.aliases.get(paper) ?? paper) === id)?.before ?? {}
  }

  /** What the additions changed in the open corpus; null: nothing is open. */
  async effect(signal: AbortSignal): Promise<NewsEffect | null> {
    const { analysis } = this.#app
    const { map } = analysis
    const { news } = this
    const port = await analysis.ready()
    signal.throwIfAborted()
    return map && port.newsEffect(news, map.settings, map.clusterOf, () => undefined, signal)
  }

  /** Nothing is new any more; undo marks it again. */
  async dismiss(): Promise<void> {
    const [kept, words] = [this.#kept, this.words]
    if (!kept || words === null) return
    const { digest, news } = kept
    await this.#put(digest, NO_NEWCOMERS)
    this.#app.undo.add({
      label: `Dismiss ${words}`,
      undo: () => this.#put(digest, news),
      redo: () => this.#put(digest, NO_NEWCOMERS),
    })
  }

  async #put(digest: string, news: News): Promise<void> {
    if (this.#app.analysis.map?.digest === digest) this.#kept = { digest, news }
    try {
      await (await this.#store()).saveBelonging(digest, 'newcomers', storeNewcomers(news))
    } catch (error) {
      this.#app.library.unkept(error, 'What is new comes back when the page is reloaded')
    }
  }

  #nodesOf(ids: readonly string[]): ReadonlySet<NodeIndex> {
    const { analysis, library } = this.#app
    const nodeOf = analysis.index?.nodeOf
    return setOf(ids.flatMap((id) => nodeOf?.get(`paper:${library.aliases.get(id) ?? id}`) ?? []))
  }
}
