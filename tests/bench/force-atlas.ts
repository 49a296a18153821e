import { UndirectedGraph } from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import type { CorpusMap } from '../../src/model/corpus-map.ts'
import { seededRandom } from '../../src/graph/random.ts'

const ROUNDS = 500

/** Plain ForceAtlas2 with its inferred settings over the core links of a map, for comparison. x, y of each node. */
export function forceAtlas(map: CorpusMap, seed: number): Float64Array {
  const papers = map.papers.ids.length
  const graph = new UndirectedGraph<{ x: number; y: number }>()
  const next = seededRandom(seed)
  map.clusterOf.forEach((_, node) => {
    if (!Number.isNaN(map.positions[2 * node] ?? NaN)) graph.addNode(String(node), { x: next(), y: next() })
  })
  map.links.paper.forEach((paper, link) => {
    if (map.links.role[link] !== 0) return
    const concept = papers + (map.links.concept[link] ?? 0)
    graph.mergeEdge(String(paper), String(concept))
  })
  const settings = forceAtlas2.inferSettings(graph)
  const plane = new Float64Array(2 * map.clusterOf.length).fill(NaN)
  for (const [node, { x, y }] of Object.entries(forceAtlas2(graph, { iterations: ROUNDS, settings })))
    plane.set([x, y], 2 * Number(node))
  return plane
}
