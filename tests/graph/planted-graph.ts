import { seededRandom } from '../../src/graph/random.ts'
import { type Incidence, incidence } from '../../src/graph/incidence.ts'
import { graphOfLinks, type WeightedGraph } from '../../src/graph/weighted-graph.ts'

export interface PlantedGraph {
  /** Papers first, then concepts. */
  readonly graph: WeightedGraph
  readonly links: Incidence
  /** Group that each node was planted in. */
  readonly groupOf: Int32Array
}

const GROUPS = 6
const CONCEPTS_A_GROUP = 8
const LINKS_A_PAPER = 4

/**
 * Papers linked to concepts of their own group, save for a share of the links that go anywhere.
 * @param noise share of links that go anywhere, 0 to 1
 */
export function plantedGraph(papers: number, noise: number, seed: number): PlantedGraph {
  const random = seededRandom(seed)
  const concepts = GROUPS * CONCEPTS_A_GROUP
  const rows = Array.from({ length: papers }, (_, paper) => {
    const chosen = new Set<number>()
    while (chosen.size < LINKS_A_PAPER) {
      const group = random() < noise ? Math.floor(random() * GROUPS) : paper % GROUPS
      chosen.add(group * CONCEPTS_A_GROUP + Math.floor(random() * CONCEPTS_A_GROUP))
    }
    return [...chosen].sort((a, b) => a - b).map((concept) => ({ paper, concept }))
  }).flat()
  const columns = {
    paper: Uint32Array.from(rows, ({ paper }) => paper),
    concept: Uint16Array.from(rows, ({ concept }) => concept),
    role: new Uint8Array(rows.length),
    strength: Float32Array.from(rows, () => 0.5 + random() / 2),
  }
  const links = incidence(columns, papers, concepts)
  return {
    graph: graphOfLinks(links.conceptsOf, papers, concepts),
    links,
    groupOf: Int32Array.from({ length: papers + concepts }, (_, node) =>
      node < papers ? node % GROUPS : Math.floor((node - papers) / CONCEPTS_A_GROUP),
    ),
  }
}
