import { UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import { seededRandom } from '../../src/graph/random.ts'
import type { WeightedGraph } from '../../src/graph/weighted-graph.ts'
import type { Communities } from '../../src/graph/clusters/communities.ts'

/** Plain seeded Louvain with its default settings, for comparison. */
export function plainLouvain(graph: WeightedGraph, resolution: number): (seed: number) => Communities {
  const prepared = new UndirectedGraph<Record<string, never>, { weight: number }>()
  for (const ends of [graph.from, graph.to]) for (const node of ends) prepared.mergeNode(String(node))
  graph.from.forEach((node, edge) => {
    prepared.addEdge(String(node), String(graph.to[edge] ?? 0), { weight: graph.weight[edge] ?? 0 })
  })
  return (seed) => {
    const settings = { rng: seededRandom(seed), resolution, getEdgeWeight: 'weight' } as const
    const { communities, count, modularity } = louvain.detailed(prepared, settings)
    const of = new Int32Array(graph.nodes).fill(-1)
    for (const [node, community] of Object.entries(communities)) of[Number(node)] = community
    return { of, count, modularity }
  }
}
