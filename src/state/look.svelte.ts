import type { MapLook } from '../drawing/look.ts'
import type { MapStyle } from '../drawing/map-style.ts'
import type { NodeIndex } from '../model/node.ts'
import { nodesAround } from '../view/corpus-index.ts'
import { intersection } from '../view/lit-nodes.ts'
import type { Analysis } from './analysis.svelte.ts'
import type { Bridges } from './bridges.svelte.ts'
import type { Filters } from './filters.svelte.ts'
import type { Sought } from './map-control.svelte.ts'
import type { Pins } from './pins.svelte.ts'
import type { Search } from './search.svelte.ts'
import type { Selection } from './selection.svelte.ts'
import type { Theme } from './theme.svelte.ts'
import type { View } from './view.svelte.ts'
import type { Ways } from './ways.svelte.ts'

export interface LookSources {
  readonly view: View
  readonly analysis: Analysis
  readonly bridges: Bridges
  readonly selection: Selection
  readonly filters: Filters
  readonly search: Search
  readonly pins: Pins
  readonly theme: Theme
  readonly ways: Ways
  /** Papers that are new; absent: nobody is told of them here. */
  readonly newcomers?: () => ReadonlySet<NodeIndex> | undefined
}

/** How the map looks now: everything that lights, dims or hides nodes, put together. */
export class Look {
  readonly #from: LookSources
  /** The node under the pointer or the keyboard's cursor. */
  hovered = $state.raw<NodeIndex | null>(null)
  /** Nodes that stand out because the page around an embedded map says so; null: none. */
  highlighted = $state.raw<ReadonlySet<NodeIndex> | null>(null)
  /** What an embedded map leaves out. */
  omitted = $state.raw<Pick<MapLook, 'unlabelled' | 'bare'>>({})
  /** The cluster whose region or row is under the pointer, or whose row has the focus. */
  hoveredCluster = $state.raw<number | null>(null)
  readonly #focus = $derived.by(() => this.#from.view.fields.focus)
  readonly #roles = $derived.by(() => this.#from.view.fields.roles)
  readonly #hide = $derived.by(() => this.#from.view.fields.hide)
  readonly #threads = $derived.by(() => this.#from.view.fields.threads)
  readonly #told = $derived.by(() => this.#from.view.fields.scene !== '')

  readonly #colour = $derived.by(() => this.#from.view.fields.colour)
  readonly #size = $derived.by(() => this.#from.view.fields.size)
  readonly #style = $derived.by((): MapStyle => ({
    colour: this.#colour,
    size: this.#size,
    bridges: this.#size === 'bridge' ? this.#from.bridges.column : null,
  }))

  readonly #focused = $derived.by((): ReadonlySet<NodeIndex> | null => {
    const { index } = this.#from.analysis
    const node = this.#focus && index?.nodeOf.get(this.#focus.node)
    if (!this.#focus || !index || typeof node !== 'number') return null
    return nodesAround(index, node, this.#focus.depth, this.#roles)
  })

  /** Nodes that stand out; null: all. */
  readonly lit = $derived.by((): ReadonlySet<NodeIndex> | null => {
    if (this.highlighted) return this.highlighted
    const { filters, search, selection } = this.#from
    return intersection([this.#focused, filters.lit, search.lit, filters.ofShownKinds, selection.members])
  })

  /** Papers that filters, focus and search leave, on the map or not, in corpus order. */
  readonly papers = $derived.by((): readonly number[] => this.#found(this.#from.filters.papers))
  /** The same, with the papers that only the filter of years leaves out. */
  readonly papersOfAnyYear = $derived.by((): readonly number[] =>
    this.#found(this.#from.filters.papersOfAnyYear),
  )

  readonly #regions = $derived.by((): readonly number[] => {
    const { clusters } = this.#from.selection
    return this.hoveredCluster === null ? clusters : [...clusters, this.hoveredCluster]
  })

  /** What the camera looks for: what stands out; nothing: all of the map, or where the view looks. */
  readonly sought = $derived.by((): Sought => {
    const { search, selection, ways } = this.#from
    // A scene says by itself where one looks.
    if (this.#told) return { nodes: [] }
    if (search.open && search.lit) return { nodes: [...search.lit] }
    if (selection.nodes.length > 0)
      return ways.nodes
        ? { nodes: ways.nodes }
        : { nodes: selection.nodes, around: [...selection.neighbours] }
    return { nodes: [...(selection.members ?? (this.#focus && this.lit) ?? [])] }
  })

  readonly current = $derived.by((): MapLook => ({
    theme: this.#from.theme.current,
    style: this.#style,
    selected: this.#from.selection.nodes,
    hovered: this.hovered,
    regions: this.#regions,
    lit: this.lit,
    path: this.#from.ways.nodes,
    hidden: this.#from.selection.hidden,
    hideUnlit: this.#hide,
    backgroundLinks: this.#roles === 'all',
    allThreads: this.#threads,
    told: this.#told,
    pinned: this.#from.pins.nodes,
    starred: this.#told ? undefined : this.#from.filters.own?.starred,
    newcomers: this.#told ? undefined : this.#from.newcomers?.(),
    ...this.omitted,
  }))

  constructor(from: LookSources) {
    this.#from = from
  }

  /** What focus and search leave of some papers. */
  #found(papers: readonly number[]): readonly number[] {
    const focused = this.#focused
    const found = this.#from.search.papers
    return papers.filter((paper) => (focused?.has(paper) ?? true) && (found?.has(paper) ?? true))
  }
}
