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
  /** Digest of the corpus whose pins have come. */
  #restored = ''
  /** Digest of a corpus in which nodes were pinned before its pins came. */
  #early = ''
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

  /** The pins that came with the open corpus; null: none. What was pinned before they came stays. */
  restore(anchors: Anchors | null): void {
    const digest = this.#analysis.map?.digest ?? ''
    const early = this.#early === digest ? this.#places : {}
    this.#restored = digest
    this.#early = ''
    const pinned = setOf<string>(anchors?.pinned ?? [])
    // None as before: nothing changes, so nothing is drawn anew.
    if (pinned.size === 0 && Object.keys(this.#places).length === 0) return
    const came: Places = Object.fromEntries(
      Object.entries(anchors?.positions ?? {}).filter(([key]) => pinned.has(key)),
    )
    if (Object.keys(early).length > 0) this.#set({ ...came, ...early })
    else this.#places = came
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
    if (map.digest !== this.#restored && map.digest !== this.#early) {
      this.#early = map.digest
      this.#places = {}
    }
    const before = this.#places[key] ?? null
    this.#put(key, place)
    this.#undo.add({
      label: `${place ? 'Pin' : 'Unpin'} ${nodeLabel(map, node)}`,
      undo: () => {
        this.#put(key, before)
      },
      redo: () => {
        this.#put(key, place)
      },
      show: () => {
        this.#control.reveal([node])
      },
    })
  }

  #put(key: NodeKey, place: readonly [number, number] | null): void {
    this.#set(
      place
        ? { ...this.#places, [key]: place }
        : Object.fromEntries(Object.entries(this.#places).filter(([other]) => other !== key)),
    )
  }

  #set(places: Places): void {
    this.#places = places
    // What is kept is not written over before it came.
    if (this.#early === '') this.changed({ positions: places, pinned: Object.keys(places) as NodeKey[] })
  }
}
