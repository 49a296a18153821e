import { isDrawn, nodeKey, nodeKind, nodeLabel } from '../model/corpus-map.ts'
import type { NodeIndex, NodeKey } from '../model/node.ts'
import { clusterTitle } from '../view/cluster-title.ts'
import { type CorpusIndex, linkedTo } from '../view/corpus-index.ts'
import { neighboursOfAll, setOf } from '../view/lit-nodes.ts'
import { grown, inverted, shrunk } from '../view/selection-steps.ts'
import type { Analysis } from './analysis.svelte.ts'
import type { View } from './view.svelte.ts'

export interface SelectedLink {
  readonly paper: NodeIndex
  /** Index of the concept in the vocabulary, not its node. */
  readonly concept: number
}

/** What is selected: nodes, one edge, or clusters. A view of the view state. */
export class Selection {
  readonly #view: View
  readonly #analysis: Analysis
  readonly #keys = $derived.by(() => this.#view.fields.select)
  readonly #slugs = $derived.by(() => this.#view.fields.region)
  readonly #linkKeys = $derived.by(() => this.#view.fields.link)

  /** In the order in which they were selected. */
  readonly nodes = $derived.by((): readonly NodeIndex[] => {
    const index = this.#analysis.index
    return index ? this.#keys.flatMap((key) => index.nodeOf.get(key) ?? []) : []
  })

  /** The ends of the edge that is inspected, whether the map draws it or not. */
  readonly #ends = $derived.by((): readonly [NodeIndex, NodeIndex] | null => {
    const index = this.#analysis.index
    if (!index || !this.#linkKeys) return null
    const [one, other] = this.#linkKeys.map((key) => index.nodeOf.get(key))
    return one === undefined || other === undefined || one === other ? null : [one, other]
  })

  /** The edge, if it is a link of a paper to a concept. */
  readonly link = $derived.by((): SelectedLink | null => {
    const papers = this.#analysis.map?.papers.ids.length ?? 0
    if (!this.#ends || this.#isTie(this.#ends)) return null
    return { paper: Math.min(...this.#ends), concept: Math.max(...this.#ends) - papers }
  })

  /** The edge, if it ties two papers or two concepts. */
  readonly tie = $derived.by((): readonly [NodeIndex, NodeIndex] | null =>
    this.#ends && this.#isTie(this.#ends) ? this.#ends : null,
  )

  readonly #hiddenKeys = $derived.by(() => this.#view.fields.hidden)
  /** Nodes that were taken off the map. */
  readonly hidden = $derived.by((): ReadonlySet<NodeIndex> => {
    const index = this.#analysis.index
    return setOf(index ? this.#hiddenKeys.flatMap((key) => index.nodeOf.get(key) ?? []) : [])
  })

  /** A cluster that is inspected, or two that are compared. */
  readonly clusters = $derived.by((): readonly number[] => {
    const slugs = this.#analysis.index?.clusterSlugs ?? []
    return this.#slugs.flatMap((slug) => (slugs.includes(slug) ? [slugs.indexOf(slug)] : []))
  })

  /** Whether anything is: nodes, a link or clusters. */
  readonly any = $derived(this.nodes.length > 0 || this.clusters.length > 0)

  /** All nodes of the selected clusters; null: no cluster is selected. */
  readonly members = $derived.by((): ReadonlySet<NodeIndex> | null => {
    const map = this.#analysis.map
    if (!map || this.clusters.length === 0) return null
    return setOf(
      [...map.clusterOf.keys()].filter((node) => this.clusters.includes(map.clusterOf[node] ?? -1)),
    )
  })

  /** Nodes tied to any of the selected ones, over the links that count. */
  readonly neighbours = $derived.by((): ReadonlySet<NodeIndex> => {
    const index = this.#analysis.index
    return index ? neighboursOfAll(index, this.nodes, this.#view.fields.roles) : setOf([])
  })

  /** What is selected and how many neighbours it has, as a sentence. */
  readonly status = $derived.by((): string => {
    const map = this.#analysis.map
    if (!map) return 'The map is being prepared.'
    const [first] = this.nodes
    if (this.link) {
      const concept = map.concepts[this.link.concept]?.label ?? ''
      return `Link between ${nodeLabel(map, this.link.paper)} and ${concept} selected.`
    }
    if (this.tie) return `Tie between ${this.tie.map((node) => nodeLabel(map, node)).join(' and ')} selected.`
    if (this.clusters.length > 0) {
      const titles = this.clusters.map((cluster) => clusterTitle(map, cluster))
      return this.clusters.length > 1
        ? `Clusters ${titles.join(' and ')} compared.`
        : `Cluster ${titles[0] ?? ''} selected.`
    }
    if (first === undefined) return 'Nothing selected.'
    const count = this.neighbours.size
    const tail = `${count} ${count === 1 ? 'neighbour' : 'neighbours'}.`
    if (this.nodes.length > 1) return `${this.nodes.length} selected, ${tail}`
    const place = isDrawn(map, first) ? '' : this.#absence(first)
    return `${nodeLabel(map, first)}, ${nodeKind(map, first)}, selected: ${tail}${place}`
  })

  constructor(view: View, analysis: Analysis) {
    this.#view = view
    this.#analysis = analysis
  }

  /** `add`: into or out of what is selected already. */
  select(node: NodeIndex, add = false): void {
    const nodes = this.nodes
    if (!add) this.selectAll([node])
    else this.selectAll(nodes.includes(node) ? nodes.filter((one) => one !== node) : [...nodes, node])
  }

  selectAll(nodes: readonly NodeIndex[], add = false): void {
    const map = this.#analysis.map
    if (!map) return
    const all = add ? [...setOf([...this.nodes, ...nodes])] : nodes
    this.#view.set({ select: all.map((node) => nodeKey(map, node)), link: null, path: 0, region: [] })
  }

  /** `concept`: its index in the vocabulary. */
  selectLink(paper: number, concept: number): void {
    this.selectEdge(paper, (this.#analysis.map?.papers.ids.length ?? 0) + concept)
  }

  /** Two nodes and what binds them: a paper and a concept, two papers, or two concepts. */
  selectEdge(one: NodeIndex, other: NodeIndex): void {
    const map = this.#analysis.map
    if (!map) return
    const ends = [nodeKey(map, Math.min(one, other)), nodeKey(map, Math.max(one, other))] as const
    this.#view.set({ select: ends, link: ends, path: 0, region: [] })
  }

  /** One cluster, or two to compare. */
  selectClusters(clusters: readonly number[]): void {
    const slugs = this.#analysis.index?.clusterSlugs ?? []
    const region = clusters.slice(0, 2).flatMap((cluster) => slugs[cluster] ?? [])
    this.#view.set({ select: [], link: null, path: 0, region })
  }

  clear(): void {
    this.#view.set({ select: [], link: null, path: 0, region: [] })
  }

  /** Takes all neighbours in. */
  grow(): void {
    this.#step((index) => grown(index, this.nodes, this.#view.fields.roles))
  }

  /** Leaves out what has neighbours outside; a selection of which nothing would stay stays as it is. */
  shrink(): void {
    this.#step((index) => shrunk(index, this.nodes, this.#view.fields.roles))
  }

  /** Selects what of the map is not selected. @param shown the nodes that stand out; null: all */
  invert(shown: ReadonlySet<NodeIndex> | null): void {
    this.#step((index) => inverted(index, this.nodes, shown).filter((node) => !this.hidden.has(node)))
  }

  /** Takes a node, or all that is selected, off the map. */
  hide(node: NodeIndex | null = null): void {
    const map = this.#analysis.map
    const going = node === null ? this.nodes : [node]
    if (!map || going.length === 0) return
    const hidden = setOf([...this.hidden, ...going])
    const keysOf = (nodes: Iterable<NodeIndex>): NodeKey[] => [...nodes].map((one) => nodeKey(map, one))
    const select = keysOf(this.nodes.filter((one) => !hidden.has(one)))
    this.#view.set({ hidden: keysOf(hidden), select, link: null, path: 0 })
  }

  showHidden(): void {
    this.#view.set({ hidden: [] })
  }

  #step(next: (index: CorpusIndex) => readonly NodeIndex[]): void {
    const index = this.#analysis.index
    const nodes = index ? next(index) : []
    if (nodes.length > 0) this.selectAll(nodes)
  }

  #isTie([one, other]: readonly [NodeIndex, NodeIndex]): boolean {
    const papers = this.#analysis.map?.papers.ids.length ?? 0
    return one < papers === other < papers
  }

  /** Why a node is not on the map. */
  #absence(node: NodeIndex): string {
    const index = this.#analysis.index
    return index && linkedTo(index, node, 'core').length > 0
      ? ' This projection leaves it out.'
      : ' It has no links, so it is not on the map.'
  }
}
