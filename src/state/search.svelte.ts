import type { CorpusMap } from '../model/corpus-map.ts'
import type { NodeIndex } from '../model/node.ts'
import { NO_PAPER_MARKS, type PaperMarks } from '../model/paper-marks.ts'
import { isOwnQuery } from '../view/own-query.ts'
import { setOf } from '../view/lit-nodes.ts'
import type { Completion, QueryFault, QueryPart, SearchAnswer, SearchHit } from '../model/search-answer.ts'
import { cutParts } from '../model/cut-parts.ts'
import type { Analysis } from './analysis.svelte.ts'
import { isAbort, message } from './failures.ts'
import type { SearchPort } from './ports.ts'
import type { Selection } from './selection.svelte.ts'
import type { View } from './view.svelte.ts'

const LIMIT = 60

/** The search box: what is typed, the latest answer to it, the cursor in the results. */
export class Search {
  readonly #view: View
  readonly #analysis: Analysis
  readonly #selection: Selection
  readonly #start: () => Promise<SearchPort>
  #port: Promise<SearchPort> | null = null
  /** What is indexed: its digest and how often it was read by other lessons. */
  #indexed: { readonly corpus: string; readonly port: Promise<SearchPort> } | null = null
  #asked = 0

  /** Where the caret stands in the box; null: elsewhere. */
  #caret: number | null = null
  /** The graph and the marks that the search worker has. */
  #connected: CorpusMap | null = null
  #marked: PaperMarks = NO_PAPER_MARKS
  /** What a person keeps about papers, for queries that ask for it. */
  marks: () => Promise<PaperMarks> = () => Promise.resolve(NO_PAPER_MARKS)

  /** Whether the results are shown. */
  open = $state(false)
  /** The option under the cursor: what could be typed stands first, then what was found. */
  cursor = $state(0)
  /** Where the caret belongs after something was put into the box; null: where it is. */
  place = $state.raw<{ readonly from: number; readonly to: number } | null>(null)
  /** The latest answer. While a newer one is awaited it stays, so that nothing flickers. */
  answer = $state.raw<SearchAnswer | null>(null)
  /** Why the search can't answer; null: it can. */
  failure = $state.raw<string | null>(null)

  readonly query = $derived.by(() => this.#view.fields.query)
  readonly hits = $derived.by((): readonly SearchHit[] => this.answer?.hits ?? [])
  readonly completions = $derived.by((): readonly Completion[] => this.answer?.completions ?? [])
  readonly parts = $derived.by((): readonly QueryPart[] => this.answer?.parts ?? [])
  /** What was left out of the query; what is only unfinished is told once nothing is offered for it. */
  readonly faults = $derived.by((): readonly QueryFault[] =>
    (this.answer?.faults ?? []).filter(({ unfinished }) => !unfinished || this.completions.length === 0),
  )
  readonly current = $derived.by((): SearchHit | Completion | null => {
    const offered = this.completions.length
    return this.completions[this.cursor] ?? this.hits[this.cursor - offered] ?? null
  })
  /** Id of the element of the option under the cursor. */
  readonly currentId = $derived.by((): string | undefined => {
    const { current } = this
    if (!current) return undefined
    return 'node' in current ? `hit-${current.node}` : `completion-${this.cursor}`
  })
  /** What the results light up on the map: while they are open, or as long as nothing else is selected. */
  readonly lit = $derived.by((): ReadonlySet<NodeIndex> | null => {
    const shown = this.open || !this.#selection.any
    return shown && this.answer && this.answer.nodes.length > 0 ? setOf(this.answer.nodes) : null
  })
  /** Papers among the results, for the list; null: no query. */
  readonly papers = $derived.by((): ReadonlySet<number> | null => {
    const count = this.#analysis.map?.papers.ids.length ?? 0
    return this.answer && !this.answer.blank
      ? setOf([...this.answer.nodes].filter((node) => node < count))
      : null
  })

  constructor(view: View, analysis: Analysis, selection: Selection, connect: () => Promise<SearchPort>) {
    this.#view = view
    this.#analysis = analysis
    this.#selection = selection
    this.#start = connect
  }

  /** Starts the index of the open corpus, so that the first letter is answered at once. */
  async prepare(): Promise<SearchPort> {
    const corpus = `${this.#analysis.map?.digest ?? ''} ${this.#analysis.taught}`
    if (this.#indexed?.corpus !== corpus) this.#indexed = { corpus, port: this.#indexCorpus() }
    const indexed = this.#indexed
    try {
      return await indexed.port
    } catch (error) {
      if (this.#indexed === indexed) this.#indexed = null
      throw error
    }
  }

  /** What stands in the box now. */
  type(query: string, caret: number | null = null): void {
    this.#view.set({ query })
    this.#caret = caret
    this.open = query.trim() !== ''
    void this.ask()
  }

  /** Asks for the present query; an answer to an older one is dropped. */
  async ask(): Promise<void> {
    const asked = ++this.#asked
    const { query } = this
    if (query.trim() === '' && !this.open) {
      this.answer = null
      this.failure = null
      return
    }
    try {
      const port = await this.prepare()
      await this.#connect(port)
      if (isOwnQuery(query)) await this.#mark(port)
      if (asked !== this.#asked) return
      const answer = await port.search({ query, caret: this.#caret, limit: LIMIT })
      if (asked !== this.#asked) return
      this.answer = answer
      this.failure = null
      // Enter goes to the first result; only where there is none, to what could be typed.
      this.cursor = answer.hits.length > 0 ? answer.completions.length : 0
    } catch (error) {
      if (asked !== this.#asked || isAbort(error)) return
      this.answer = null
      this.failure = message(error, 'The search did not answer.')
    }
  }

  /** Asks anew after the corpus was read anew: nodes have other numbers then. */
  renew(): void {
    if (!this.answer) return
    this.answer = null
    void this.ask()
  }

  /** Steps through the results, round the ends. */
  move(by: number): void {
    const count = this.completions.length + this.hits.length
    if (count > 0) this.cursor = (this.cursor + by + count) % count
  }

  /** Takes an option: selects what was found, or types what is offered. */
  choose(option: SearchHit | Completion, add = false): void {
    if (!('node' in option)) {
      this.complete(option)
      return
    }
    this.#selection.select(option.node, add)
    if (!add) this.open = false
  }

  /** Offers what can be asked for in an empty box. */
  offer(): void {
    this.open = true
    this.#caret = this.query.length
    void this.ask()
  }

  /** The caret moved to another place in the same text: other things are offered there. */
  moveCaret(caret: number): void {
    if (!this.open || caret === this.#caret) return
    this.#caret = caret
    if (this.query !== '') void this.ask()
  }

  complete({ from, to, insert }: Completion): void {
    const { query } = this
    const end = from + insert.length
    this.type(query.slice(0, from) + insert + query.slice(to), end)
    this.place = { from: end, to: end }
  }

  /** Takes a part out of the query that was answered. */
  remove({ spans }: QueryPart): void {
    if (this.answer?.query !== this.query) return
    const { open } = this
    this.type(cutParts(this.query, spans))
    this.open = open && this.open
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

  /** Lets the search worker have the links and clusters of the map, when they are others than it has. */
  async #connect(port: SearchPort): Promise<void> {
    const { map } = this.#analysis
    if (!map || map === this.#connected) return
    this.#connected = map
    const clusters = map.clusters.map(({ name }) => ({ name }))
    await port.connect({ links: map.links, clusterOf: map.clusterOf, clusters })
  }

  /** Lets the search worker have the marks of the papers, when they are others than it has. */
  async #mark(port: SearchPort): Promise<void> {
    const marks = await this.marks()
    if (marks === this.#marked) return
    this.#marked = marks
    await port.mark(marks)
  }

  async #indexCorpus(): Promise<SearchPort> {
    this.#port ??= this.#start()
    const [port, analysis] = await Promise.all([this.#port, this.#analysis.ready()])
    const channel = new MessageChannel()
    await Promise.all([analysis.feedSearch(channel.port1), port.index(channel.port2, () => undefined)])
    return port
  }
}
