import type { NodeIndex } from '../model/node.ts'
import { setOf } from '../view/lit-nodes.ts'
import type { SearchAnswer, SearchHit } from '../workers/api.ts'
import type { Analysis } from './analysis.svelte.ts'
import type { SearchPort } from './ports.ts'
import type { Selection } from './selection.svelte.ts'
import type { View } from './view.svelte.ts'

const LIMIT = 60

/** The search box: what is typed, the latest answer to it, the cursor in the results. */
export class Search {
  readonly #view: View
  readonly #analysis: Analysis
  readonly #selection: Selection
  readonly #connect: () => Promise<SearchPort>
  #port: Promise<SearchPort> | null = null
  #indexed: { readonly digest: string; readonly port: Promise<SearchPort> } | null = null
  #asked = 0

  /** Whether the results are shown. */
  open = $state(false)
  /** The hit under the cursor, an index into `hits`. */
  cursor = $state(0)
  /** The latest answer. While a newer one is awaited it stays, so that nothing flickers. */
  answer = $state.raw<SearchAnswer | null>(null)
  /** Why the search can't answer; null: it can. */
  failure = $state.raw<string | null>(null)

  readonly query = $derived.by(() => this.#view.fields.query)
  readonly hits = $derived.by((): readonly SearchHit[] => this.answer?.hits ?? [])
  readonly current = $derived.by((): SearchHit | null => this.hits[this.cursor] ?? null)
  /** What the results light up on the map: while they are open, or as long as nothing else is selected. */
  readonly lit = $derived.by((): ReadonlySet<NodeIndex> | null => {
    const shown = this.open || this.#selection.nodes.length === 0
    return shown && this.answer && this.answer.nodes.length > 0 ? setOf(this.answer.nodes) : null
  })
  /** Papers among the results, for the list; null: no query. */
  readonly papers = $derived.by((): ReadonlySet<number> | null => {
    const count = this.#analysis.map?.papers.ids.length ?? 0
    return this.answer ? setOf([...this.answer.nodes].filter((node) => node < count)) : null
  })

  constructor(view: View, analysis: Analysis, selection: Selection, connect: () => Promise<SearchPort>) {
    this.#view = view
    this.#analysis = analysis
    this.#selection = selection
    this.#connect = connect
  }

  /** Starts the index of the open corpus, so that the first letter is answered at once. */
  async prepare(): Promise<SearchPort> {
    const digest = this.#analysis.map?.digest ?? ''
    if (this.#indexed?.digest !== digest) this.#indexed = { digest, port: this.#indexCorpus() }
    const indexed = this.#indexed
    try {
      return await indexed.port
    } catch (error) {
      if (this.#indexed === indexed) this.#indexed = null
      throw error
    }
  }

  /** What stands in the box now. */
  type(query: string): void {
    this.#view.set({ query })
    this.open = query.trim() !== ''
    void this.ask()
  }

  /** Asks for the present query; an answer to an older one is dropped. */
  async ask(): Promise<void> {
    const asked = ++this.#asked
    const query = this.query.trim()
    if (query === '') {
      this.answer = null
      this.failure = null
      return
    }
    try {
      const port = await this.prepare()
      if (asked !== this.#asked) return
      const answer = await port.search(query, LIMIT)
      if (asked !== this.#asked) return
      this.answer = answer
      this.failure = null
      this.cursor = 0
    } catch (error) {
      if (asked !== this.#asked || (error instanceof Error && error.name === 'AbortError')) return
      this.answer = null
      this.failure = error instanceof Error ? error.message : 'The search did not answer.'
    }
  }

  /** Steps through the results, round the ends. */
  move(by: number): void {
    const count = this.hits.length
    if (count > 0) this.cursor = (this.cursor + by + count) % count
  }

  choose(hit: SearchHit, add = false): void {
    this.#selection.select(hit.node, add)
    if (!add) this.open = false
  }

  selectAll(): void {
    if (!this.answer) return
    this.#selection.selectAll([...this.answer.nodes])
    this.open = false
  }

  clear(): void {
    this.type('')
    this.open = false
  }

  async #indexCorpus(): Promise<SearchPort> {
    this.#port ??= this.#connect()
    const [port, analysis] = await Promise.all([this.#port, this.#analysis.ready()])
    const channel = new MessageChannel()
    await Promise.all([analysis.feedSearch(channel.port1), port.index(channel.port2, () => undefined)])
    return port
  }
}
