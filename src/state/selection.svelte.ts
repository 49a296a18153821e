import { isDrawn, nodeKey, nodeKind, nodeLabel } from '../model/corpus-map.ts'
import type { NodeIndex } from '../model/node.ts'
import { neighboursOfAll, setOf } from '../view/lit-nodes.ts'
import type { Analysis } from './analysis.svelte.ts'
import type { View } from './view.svelte.ts'

export interface SelectedLink {
  readonly paper: NodeIndex
  /** Index of the concept in the vocabulary, not its node. */
  readonly concept: number
}

/** What is selected: nodes, or one link. A view of the view state. */
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

  readonly link = $derived.by((): SelectedLink | null => {
    const index = this.#analysis.index
    if (!index || !this.#linkKeys) return null
    const [paper, concept] = this.#linkKeys.map((key) => index.nodeOf.get(key))
    if (paper === undefined || concept === undefined) return null
    return { paper, concept: concept - index.map.papers.ids.length }
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
    if (first === undefined) return 'Nothing selected.'
    const count = this.neighbours.size
    const tail = `${count} ${count === 1 ? 'neighbour' : 'neighbours'}.`
    if (this.nodes.length > 1) return `${this.nodes.length} selected, ${tail}`
    const place = isDrawn(map, first) ? '' : ' It has no links, so it is not on the map.'
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
    const map = this.#analysis.map
    if (!map) return
    const ends = [nodeKey(map, paper), nodeKey(map, map.papers.ids.length + concept)] as const
    this.#view.set({ select: ends, link: ends })
  }

  clear(): void {
    this.#view.set({ select: [], link: null })
  }
}
