import type { NodeIndex } from '../model/node.ts'
import type { MapStyle } from './map-style.ts'

export type Theme = 'light' | 'dark'

/**
 * Everything beside the corpus map, the camera and the window that decides how the map looks now.
 * Replaced whole when anything changes; the graph itself never carries highlights.
 */
export interface MapLook {
  readonly theme: Theme
  /** What colours and sizes stand for. */
  readonly style: MapStyle
  /** Selected nodes, in the order they were selected: ring, halo, links and neighbours lit. */
  readonly selected: readonly NodeIndex[]
  /** The node under the pointer or the keyboard's focus on the map. */
  readonly hovered: NodeIndex | null
  /** Clusters whose region stands out: selected or under the pointer. */
  readonly regions: readonly number[]
  /** Nodes that search results, filters or a focus let stand out; the rest is dimmed. Null: all. */
  readonly lit: ReadonlySet<NodeIndex> | null
  /** Nodes of a way that is shown, in order: they and the edges between them are lit, the rest is dimmed. */
  readonly path: readonly NodeIndex[] | null
  /** Nodes taken off the map. */
  readonly hidden: ReadonlySet<NodeIndex>
  /** Hide instead of dim what is not lit. */
  readonly hideUnlit: boolean
  /** Draw background links too, dashed. */
  readonly backgroundLinks: boolean
  /** Draw the thread of every paper (one curve through all its concepts), not only of lit ones. */
  readonly allThreads: boolean
  /** It is told to others: lit papers show their threads instead of links, and regions that nothing lights fade. */
  readonly told: boolean
  /** Without names of nodes: those of the regions stay. */
  readonly unlabelled?: boolean
  /** Without sea and coasts, for any ground. */
  readonly bare?: boolean
  /** Nodes that the user pinned. */
  readonly pinned: ReadonlySet<NodeIndex>
  /** Papers that the user starred: shown on the live map, in no figure. */
  readonly starred?: ReadonlySet<NodeIndex> | undefined
  /** Papers that are new, until somebody dismisses that. */
  readonly newcomers?: ReadonlySet<NodeIndex> | undefined
}
