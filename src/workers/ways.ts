import { adjacencyOf, partsOf } from '../graph/ways/adjacency.ts'
import { type Incidence, incidence, type Rows } from '../graph/incidence.ts'
import { strongestPaths } from '../graph/ways/paths.ts'
import type { LinkColumns } from '../model/corpus-map.ts'
import type { NodeIndex } from '../model/node.ts'
import type { LinkDetail, Way, Ways } from './api.ts'

/** So little that a way takes a background link only where no core ones lead on. */
const BACKGROUND = 1e-4

/**
 * The strongest ways between two nodes; where there is none, how near it comes.
 * @param graph core links
 * @param columns all links
 * @param linkBetween the link of a paper and a concept (by indices) with its evidence
 */
export function waysBetween(
  graph: Incidence,
  columns: LinkColumns,
  [from, to]: readonly [from: NodeIndex, to: NodeIndex],
  most: number,
  linkBetween: (paper: number, concept: number) => LinkDetail | null,
): Ways {
  const withProof = ({ nodes }: Pick<Way, 'nodes'>): Way => ({
    nodes,
    links: nodes.slice(1).flatMap((node, step) => {
      const before = nodes[step] ?? 0
      return linkBetween(Math.min(before, node), Math.max(before, node) - graph.papers) ?? []
    }),
  })
  const rows = adjacencyOf(graph)
  const ways = strongestPaths(rows, from, to, most).map(withProof)
  if (ways.length > 0) return { ways, miss: null }
  const all = adjacencyOf(incidence(columns, graph.papers, graph.concepts, BACKGROUND))
  const [near] = strongestPaths(all, from, to, 1)
  const parts = partsOf(rows)
  return {
    ways,
    miss: { way: near ? withProof(near) : null, parts: [from, to].map((node) => partOf(rows, parts, node)) },
  }
}

function partOf({ start }: Rows, parts: Int32Array, of: NodeIndex): { size: number; hub: NodeIndex } {
  let [size, hub, most] = [0, of, 0]
  for (const [node, part] of parts.entries()) {
    if (part !== parts[of]) continue
    size++
    const links = (start[node + 1] ?? 0) - (start[node] ?? 0)
    if (links > most) [hub, most] = [node, links]
  }
  return { size, hub }
}
