import { type CorpusMap, nodeCount } from './corpus-map.ts'

/**
 * What connects the nodes of a map, whatever its projection, as columns of equal length: first the ties, where a
 * projection has them, then the links of papers to concepts. An edge is drawn when both of its ends are; through
 * the others, nodes that are not on the map find what they are linked to there.
 */
export interface Edges {
  /** Ends, as nodes. Of a link: the paper, then its concept. */
  readonly from: Uint32Array
  readonly to: Uint32Array
  /** 0 core (ties too), 1 background. */
  readonly role: Uint8Array
  /** 0 to 1; of a tie: its weight as a share of the largest. */
  readonly strength: Float32Array
  /** How many can be drawn: all links, or the ties that stand before them. */
  readonly drawn: number
}

/**
 * Edges and their rows by the links that they were made from. Maps of one corpus share their links and are asked by
 * drawing, filters and inspector in turn: of ten thousand papers each time took some ten milliseconds.
 */
const known = new WeakMap<CorpusMap['links'], { ties: CorpusMap['ties']; edges: Edges; rows: EdgeRows }>()

export function edgesOf(map: CorpusMap): Edges {
  return connected(map).edges
}

/** The edges of a map by node. */
export function rowsOf(map: CorpusMap): EdgeRows {
  return connected(map).rows
}

function connected(map: CorpusMap): { edges: Edges; rows: EdgeRows } {
  const { links, ties } = map
  const before = known.get(links)
  if (before?.ties === ties) return before
  const edges = joined(map)
  const made = { ties, edges, rows: edgeRows(edges.from, edges.to, nodeCount(map)) }
  known.set(links, made)
  return made
}

function joined({ papers, links, ties }: CorpusMap): Edges {
  const offset = papers.ids.length
  const count = ties?.from.length ?? 0
  const all = count + links.paper.length
  const edges = {
    from: new Uint32Array(all),
    to: new Uint32Array(all),
    role: new Uint8Array(all),
    strength: new Float32Array(all),
    drawn: ties ? count : all,
  }
  if (ties) {
    const largest = ties.weight.reduce((most, weight) => Math.max(most, weight), 0) || 1
    edges.from.set(ties.from)
    edges.to.set(ties.to)
    edges.strength.set(ties.weight.map((weight) => weight / largest))
  }
  edges.from.set(links.paper, count)
  edges.to.set(
    Uint32Array.from(links.concept, (concept) => offset + concept),
    count,
  )
  edges.role.set(links.role, count)
  edges.strength.set(links.strength, count)
  return edges
}

/** Edges by node: those of node n are `at[start[n]]` to `at[start[n + 1]]`, in order. */
export interface EdgeRows {
  readonly start: Uint32Array
  readonly at: Uint32Array
}

export function edgeRows(from: Uint32Array, to: Uint32Array, nodes: number): EdgeRows {
  const start = new Uint32Array(nodes + 1)
  const count = (node: number): void => {
    start[node + 1] = (start[node + 1] ?? 0) + 1
  }
  from.forEach(count)
  to.forEach(count)
  for (let node = 0; node < nodes; node++) start[node + 1] = (start[node + 1] ?? 0) + (start[node] ?? 0)
  const next = start.slice(0, nodes)
  const at = new Uint32Array(2 * from.length)
  const put = (edge: number, node: number): void => {
    const slot = next[node] ?? 0
    at[slot] = edge
    next[node] = slot + 1
  }
  for (let edge = 0; edge < from.length; edge++) {
    put(edge, from[edge] ?? 0)
    put(edge, to[edge] ?? 0)
  }
  return { start, at }
}

/** The edges of one node. */
export function edgesAt({ start, at }: EdgeRows, node: number): Uint32Array {
  return at.subarray(start[node] ?? 0, start[node + 1] ?? 0)
}
