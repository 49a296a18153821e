import type { Concept, ConceptKind } from '../../model/concept.ts'
import type { TieColumns } from '../../model/corpus-map.ts'
import type { ProjectionName } from '../../model/map-settings.ts'
import type { Incidence } from '../incidence.ts'
import type { Layout, LayoutTask } from '../layout-task.ts'
import type { Steps } from '../steps.ts'

/** A way to show a corpus: which nodes are on the map, what connects them, how they are laid out. */
export interface Projection {
  readonly name: ProjectionName
  readonly papers: boolean
  /** Kinds of concepts on the map. */
  readonly kinds: readonly ConceptKind[]
  /** Ties of the nodes on the map; null where the core links connect them. */
  readonly ties: ((graph: Incidence, concepts: readonly Concept[]) => TieColumns) | null
  /**
   * Places for the nodes on the map.
   * @param task its graph holds the links to concepts of these kinds, or all links where there are none
   */
  readonly layout: (task: LayoutTask, ties: TieColumns | null) => Steps<Layout>
}
