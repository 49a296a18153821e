import { isDrawn, nodeCount, nodeKey, paperCount, type CorpusMap } from '../model/corpus-map.ts'
import { type EdgeRows, edgeRows, edgesAt, rowsOf } from '../model/edges.ts'
import type { NodeIndex, NodeKey } from '../model/node.ts'

/** Lower-case words joined by hyphens, as they stand in addresses. */
export function slug(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}

/** What makes questions about a corpus map quick: links by node, nodes by key, families and clusters by slug. */
export interface CorpusIndex {
  readonly map: CorpusMap
  readonly nodeOf: ReadonlyMap<NodeKey, NodeIndex>
  /** Links of a node: `linksAt` from `linkStart[node]` to `linkStart[node + 1]` are indices of links. */
  readonly linkStart: Uint32Array
  readonly linksAt: Uint32Array
  /** Ties by node; null where the links connect the nodes of the map. */
  readonly tieRows: EdgeRows | null
  /** Slug of each concept's family. */
  readonly familyOf: readonly string[]
  /** Slug of each cluster; clusters of equal name are numbered. */
  readonly clusterSlugs: readonly string[]
}

export function indexCorpus(map: CorpusMap): CorpusIndex {
  const nodes = nodeCount(map)
  const papers = paperCount(map)
  const { start: linkStart, at: linksAt } = map.ties
    ? edgeRows(
        map.links.paper,
        Uint32Array.from(map.links.concept, (concept) => papers + concept),
        nodes,
      )
    : rowsOf(map)
  const nodeOf = new Map<NodeKey, NodeIndex>()
  for (let node = 0; node < nodes; node++) nodeOf.set(nodeKey(map, node), node)
  return {
    map,
    nodeOf,
    linkStart,
    linksAt,
    tieRows: map.ties && edgeRows(map.ties.from, map.ties.to, nodes),
    familyOf: map.concepts.map(({ family }) => slug(family)),
    clusterSlugs: numberEqual(map.clusters.map(({ name }) => slug(name.join(' ')) || 'cluster')),
  }
}

function numberEqual(slugs: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return slugs.map((one) => {
    const count = (seen.get(one) ?? 0) + 1
    seen.set(one, count)
    return count === 1 ? one : `${one}-${count}`
  })
}

/** What a node is linked to over core links, or over all links: papers of a concept, concepts of a paper. */
export function linkedTo(index: CorpusIndex, node: NodeIndex, roles: 'core' | 'all'): NodeIndex[] {
  const { links } = index.map
  const papers = paperCount(index.map)
  const found: NodeIndex[] = []
  for (let at = index.linkStart[node] ?? 0; at < (index.linkStart[node + 1] ?? 0); at++) {
    const link = index.linksAt[at] ?? 0
    if (roles === 'core' && links.role[link] !== 0) continue
    found.push(node < papers ? papers + (links.concept[link] ?? 0) : (links.paper[link] ?? 0))
  }
  return found
}

/**
 * Neighbours of a node as the projection has them: what it is tied to, or what of the map it is linked to. A node
 * that is not on the map has neighbours there by its links.
 */
export function neighboursOf(index: CorpusIndex, node: NodeIndex, roles: 'core' | 'all'): NodeIndex[] {
  const { map, tieRows } = index
  if (!map.ties || !tieRows || !isDrawn(map, node))
    return linkedTo(index, node, roles).filter((other) => isDrawn(map, other))
  const { from, to } = map.ties
  return [...edgesAt(tieRows, node)].map((tie) => (from[tie] === node ? to[tie] : from[tie]) ?? 0)
}

/** Nodes at most `depth` steps from a node, itself included. */
export function nodesAround(
  index: CorpusIndex,
  node: NodeIndex,
  depth: number,
  roles: 'core' | 'all',
): Set<NodeIndex> {
  const around = new Set([node])
  let rim = [node]
  for (let step = 0; step < depth; step++) {
    const next: NodeIndex[] = []
    for (const one of rim) {
      for (const neighbour of neighboursOf(index, one, roles)) {
        if (around.has(neighbour)) continue
        around.add(neighbour)
        next.push(neighbour)
      }
    }
    rim = next
  }
  return around
}
