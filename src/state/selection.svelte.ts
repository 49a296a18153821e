import { isDrawn, nodeKey, nodeKind, nodeLabel } from '../model/corpus-map.ts'
import type { NodeIndex } from '../model/node.ts'
import { linkedTo } from '../view/corpus-index.ts'
import { neighboursOfAll, setOf } from '../view/lit-nodes.ts'
import type { Analysis } from './analysis.svelte.ts'
import type { View } from './view.svelte.ts'

export interface SelectedLink {
  readonly paper: NodeIndex
  /** Index of the concept in the vocabulary, not its node. */
  readonly concept: number
}

/** What is selected: nodes, or one edge. A view of the view state. */
export class Selection {
  readonly #view: View
  readonly #analysis: Analysis
  readonly #keys = $derived.by(() => this.#view.fields.select)
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
    this.#view.set({ select: all.map((node) => nodeKey(map, node)), link: null })
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
    this.#view.set({ select: ends, link: ends })
  }

  clear(): void {
    this.#view.set({ select: [], link: null })
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
