import type { Anchors } from '../model/anchors.ts'
import { isDrawn, nodeKey, nodeLabel, type CorpusMap } from '../model/corpus-map.ts'
import type { NodeIndex, NodeKey } from '../model/node.ts'
import { setOf } from '../view/lit-nodes.ts'
import { anchorsOf } from './anchors-of.ts'
import type { Analysis } from './analysis.svelte.ts'
import type { MapControl } from './map-control.svelte.ts'
import type { Undo } from './undo.svelte.ts'

type Places = Readonly<Record<NodeKey, readonly [x: number, y: number]>>

/** Nodes that the user put somewhere: where they are, kept with the corpus. */
export class Pins {
  readonly #analysis: Analysis
  readonly #undo: Undo
  readonly #control: MapControl
  #places = $state.raw<Places>({})
  /** Told after each change, to keep it. */
  changed: (anchors: Anchors) => void = () => undefined

  readonly nodes = $derived.by((): ReadonlySet<NodeIndex> => {
    const index = this.#analysis.index
    const keys = Object.keys(this.#places) as NodeKey[]
    return setOf(index ? keys.flatMap((key) => index.nodeOf.get(key) ?? []) : [])
  })

  /** The map of the open corpus with pinned nodes at their places. */
  readonly map = $derived.by((): CorpusMap | null => this.#moved(this.#analysis.map))

  constructor(analysis: Analysis, undo: Undo, control: MapControl) {
    this.#analysis = analysis
    this.#undo = undo
    this.#control = control
  }

  /** The pins that came with a corpus; null: none. */
  restore(anchors: Anchors | null): void {
    const pinned = setOf<string>(anchors?.pinned ?? [])
    // None as before: nothing changes, so nothing is drawn anew.
    if (pinned.size === 0 && Object.keys(this.#places).length === 0) return
    this.#places = Object.fromEntries(
      Object.entries(anchors?.positions ?? {}).filter(([key]) => pinned.has(key)),
    )
  }

  /** Where the nodes of the open corpus are, pinned or not. */
  anchors(): Anchors | null {
    const base = this.#moved(this.#analysis.base)
    return base && anchorsOf(base, Object.keys(this.#places) as NodeKey[])
  }

  pin(node: NodeIndex, x: number, y: number): void {
    this.#change(node, [x, y])
  }

  toggle(node: NodeIndex): void {
    const map = this.map
    if (!map) return
    if (this.nodes.has(node)) this.#change(node, null)
    else this.pin(node, map.positions[2 * node] ?? 0, map.positions[2 * node + 1] ?? 0)
  }

  #moved(map: CorpusMap | null): CorpusMap | null {
    const { index } = this.#analysis
    const places = Object.entries(this.#places) as [NodeKey, readonly [number, number]][]
    if (!map || !index || places.length === 0) return map
    const positions = map.positions.slice()
    for (const [key, place] of places) {
      const node = index.nodeOf.get(key)
      if (node !== undefined && isDrawn(map, node)) positions.set(place, 2 * node)
    }
    return { ...map, positions }
  }

  #change(node: NodeIndex, place: readonly [number, number] | null): void {
    const map = this.map
    if (!map) return
    const key = nodeKey(map, node)
    const before = this.#places
    const after: Places = place
      ? { ...before, [key]: place }
      : Object.fromEntries(Object.entries(before).filter(([other]) => other !== key))
    this.#set(after)
    this.#undo.add({
      label: `${place ? 'Pin' : 'Unpin'} ${nodeLabel(map, node)}`,
      undo: () => {
        this.#set(before)
      },
      redo: () => {
        this.#set(after)
      },
      show: () => {
        this.#control.reveal([node])
      },
    })
  }

  #set(places: Places): void {
    this.#places = places
    this.changed({ positions: places, pinned: Object.keys(places) as NodeKey[] })
  }
}
