import { toLayout } from '../../src/drawing/projection.ts'
import { stretchOf } from '../../src/drawing/space-out.ts'
import { type Incidence, incidence, type Rows } from '../../src/graph/incidence.ts'
import { preservation } from '../../src/graph/preservation.ts'
import { insideOwnRegion, nearestToOwnCentre } from '../../src/graph/separation.ts'
import { similarPapers } from '../../src/graph/similar-papers.ts'
import type { CorpusMap } from '../../src/model/corpus-map.ts'
import type { DrawnMap } from '../../src/stage/stage.ts'

const K = 10

export interface Nearness {
  /** Share of a paper's concepts among its nearest concepts. */
  readonly conceptsNear: number
  /** Share of its most similar papers among its nearest papers. */
  readonly similarNear: number
}

export interface LayoutFigures extends Nearness {
  readonly nearestToOwnCentre: number
  readonly insideOwnRegion: number
  /** Inside their own region and in no other. */
  readonly insideOwnRegionOnly: number
}

/** Places of the nodes as drawn, in layout units; NaN for nodes that were not drawn. */
export function drawnPlane({ nodes, projection, size }: DrawnMap, map: CorpusMap): Float64Array {
  const plane = new Float64Array(2 * map.clusterOf.length).fill(NaN)
  const stretch = stretchOf(map, size)
  for (const { node, x, y } of nodes) {
    const [along, across] = toLayout(projection, x, y)
    plane.set([along / stretch, across], 2 * node)
  }
  return plane
}

export function layoutFigures(plane: Float64Array, map: CorpusMap): LayoutFigures {
  const inside = insideOwnRegion(
    plane,
    map.clusterOf,
    map.clusters.map(({ rings }) => rings),
  )
  return {
    ...nearness(plane, map),
    nearestToOwnCentre: nearestToOwnCentre(plane, map.clusterOf, map.clusters.length),
    insideOwnRegion: inside.own,
    insideOwnRegionOnly: inside.ownOnly,
  }
}

export function nearness(plane: Float64Array, map: CorpusMap): Nearness {
  const [papers, concepts] = [map.papers.ids.length, map.concepts.length]
  const graph = incidence(map.links, papers, concepts)
  return {
    conceptsNear: preservation(plane, graph.conceptsOf, 0, papers, concepts, K),
    similarNear: preservation(plane, similarRows(graph), 0, 0, papers, K),
  }
}

function similarRows(graph: Incidence): Rows {
  const rows = Array.from({ length: graph.papers }, (_, paper) => similarPapers(graph, paper, K))
  const start = new Uint32Array(rows.length + 1)
  rows.forEach((row, paper) => {
    start[paper + 1] = (start[paper] ?? 0) + row.length
  })
  return {
    start,
    other: Uint32Array.from(rows.flat(), ({ paper }) => paper),
    weight: Float32Array.from(rows.flat(), ({ likeness }) => likeness),
  }
}
