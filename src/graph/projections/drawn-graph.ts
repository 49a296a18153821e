import type { Concept } from '../../model/concept.ts'
import type { LinkColumns, TieColumns } from '../../model/corpus-map.ts'
import { type Incidence, incidence } from '../incidence.ts'
import { graphOfLinks, type WeightedGraph } from '../weighted-graph.ts'
import type { Projection } from './projection.ts'

/** The graph that a projection draws. */
export interface DrawnGraph {
  /** Core links to what is on the map; all core links where no concept is. */
  readonly shown: Incidence
  /** Null where the core links connect the nodes. */
  readonly ties: TieColumns | null
  /** The ties, or the core links shown. */
  readonly edges: WeightedGraph
}

/**
 * @param core all core links
 * @param rank place of each node in an order that doesn't depend on the corpus's
 */
export function drawnGraph(
  projection: Projection,
  links: LinkColumns,
  core: Incidence,
  concepts: readonly Concept[],
  rank: Uint32Array,
): DrawnGraph {
  const { papers } = core
  const shown = incidence(linksShown(links, concepts, projection), papers, concepts.length)
  const ties = projection.ties?.(core, concepts, rank) ?? null
  const edges = ties
    ? { nodes: papers + concepts.length, ...ties }
    : graphOfLinks(shown.conceptsOf, papers, concepts.length)
  return { shown, ties, edges }
}

/** The links to concepts that are on the map; all links where none are. */
function linksShown(links: LinkColumns, concepts: readonly Concept[], { kinds }: Projection): LinkColumns {
  const isShown = concepts.map(({ kind }) => kinds.length === 0 || kinds.includes(kind))
  if (isShown.every(Boolean)) return links
  const kept = [...links.concept.keys()].filter((link) => isShown[links.concept[link] ?? 0])
  return {
    paper: Uint32Array.from(kept, (link) => links.paper[link] ?? 0),
    concept: Uint16Array.from(kept, (link) => links.concept[link] ?? 0),
    role: Uint8Array.from(kept, (link) => links.role[link] ?? 0),
    strength: Float32Array.from(kept, (link) => links.strength[link] ?? 0),
  }
}
