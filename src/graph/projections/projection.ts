import type { Concept, ConceptKind } from '../../model/concept.ts'
import type { CorpusMap, TieColumns } from '../../model/corpus-map.ts'
import type { ProjectionName } from '../../model/map-settings.ts'
import type { Incidence } from '../incidence.ts'
import type { Layout, LayoutTask } from '../layout/layout-task.ts'
import type { Steps } from '../steps.ts'

/** What the frame of a map must have room for. */
export interface Content {
  /** Dots of papers. */
  readonly dots: number
  /** Symbols with labels. */
  readonly labelled: number
}

/** A way to show a corpus: which nodes are on the map, what connects them, how they are laid out. */
export interface Projection {
  readonly name: ProjectionName
  /** Kinds of concepts on the map. */
  readonly kinds: readonly ConceptKind[]
  /** @param shown the links to concepts of these kinds, or all links where there are none */
  readonly content: (shown: Incidence) => Content
  /**
   * Ties of the nodes on the map; null where the core links connect them.
   * @param rank place of each node in an order that doesn't depend on the corpus's
   */
  readonly ties: ((graph: Incidence, concepts: readonly Concept[], rank: Uint32Array) => TieColumns) | null
  /**
   * Places for the nodes on the map.
   * @param task its graph holds the links that `content` has
   * @param map all of the map but clusters and places
   */
  readonly layout: (task: LayoutTask, map: CorpusMap) => Steps<Layout>
}
