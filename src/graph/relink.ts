import { nodeCount, nodeKind, type CorpusMap, type LinkColumns } from '../model/corpus-map.ts'
import type { NodeIndex } from '../model/node.ts'

/** Free room around a place for a newcomer, in layout units. */
const ROOM = { paper: 9, technique: 24, domain: 24 }
/** A newcomer looks for room on rings of this distance, so many places on each, at most so many rings. */
const RING = 9
const PLACES = 12
const MOST_RINGS = 60

/**
 * A map with other links: those that a person corrected. All else stays where and what it is; what has lost its last
 * core link leaves the map, what has gained its first one comes to the middle of what it is linked to, in the cluster
 * that it has most to do with. Ties of a projection stay as read.
 * @param links of the same papers and concepts
 */
export function relink(map: CorpusMap, links: LinkColumns): CorpusMap {
  const shown = { ...map, links }
  if (map.ties) return shown
  const papers = map.papers.ids.length
  const nodes = nodeCount(map)
  const [before, after] = [neighbours(map, map.links, nodes), neighbours(map, links, nodes)]
  const positions = map.positions.slice()
  const clusterOf = map.clusterOf.slice()
  const firmness = map.belonging.firmness.slice()
  const isOn = (node: NodeIndex): boolean => !Number.isNaN(positions[2 * node] ?? NaN)
  const kinds = new Set([...clusterOf.keys()].filter(isOn).map((node) => nodeKind(map, node)))
  const newcomers: NodeIndex[] = []
  for (let node = 0; node < nodes; node++) {
    const [had, has] = [before[node]?.length ?? 0, after[node]?.length ?? 0]
    if (had > 0 && has === 0) positions.fill(NaN, 2 * node, 2 * node + 2)
    if (had > 0 && has === 0) clusterOf[node] = -1
    if (had === 0 && has > 0) newcomers.push(node)
  }
  // A newcomer among newcomers waits for the others: two rounds, then it takes what there is.
  let waiting = newcomers
  for (const isLast of [false, false, true]) {
    const left: NodeIndex[] = []
    for (const node of waiting) {
      const near = (after[node] ?? []).filter(({ other }) => isOn(other) || (clusterOf[other] ?? -1) >= 0)
      if (near.length === 0 && !isLast) {
        left.push(node)
        continue
      }
      clusterOf[node] = heaviestCluster(near, clusterOf)
      firmness[node] = 100
      if (!kinds.has(nodeKind(map, node))) continue
      const centre = middle(
        near.filter(({ other }) => isOn(other)),
        positions,
      ) ?? [map.frame.width / 2, map.frame.height / 2]
      positions.set(freePlace(map, positions, node, centre) ?? centre, 2 * node)
    }
    waiting = left
  }
  const counts = new Uint32Array(map.clusters.length)
  for (const cluster of clusterOf.subarray(0, papers))
    if (cluster >= 0) counts[cluster] = (counts[cluster] ?? 0) + 1
  return {
    ...shown,
    positions,
    clusterOf,
    belonging: { ...map.belonging, firmness },
    clusters: map.clusters.map((cluster, at) => ({ ...cluster, papers: counts[at] ?? 0 })),
  }
}

interface Neighbour {
  readonly other: NodeIndex
  readonly strength: number
}

/** What each node is linked to over core links. */
function neighbours(map: CorpusMap, links: LinkColumns, nodes: number): (Neighbour[] | undefined)[] {
  const papers = map.papers.ids.length
  const found: (Neighbour[] | undefined)[] = Array.from({ length: nodes })
  const add = (node: NodeIndex, other: NodeIndex, strength: number): void => {
    const known = found[node]
    if (known) known.push({ other, strength })
    else found[node] = [{ other, strength }]
  }
  for (const [link, paper] of links.paper.entries()) {
    if (links.role[link] !== 0) continue
    const concept = papers + (links.concept[link] ?? 0)
    const strength = links.strength[link] ?? 0
    add(paper, concept, strength)
    add(concept, paper, strength)
  }
  return found
}

/** The cluster that most of the strength goes to, the first one of equals; -1 without any. */
function heaviestCluster(near: readonly Neighbour[], clusterOf: Int16Array): number {
  const weights = new Map<number, number>()
  for (const { other, strength } of near) {
    const cluster = clusterOf[other] ?? -1
    if (cluster >= 0) weights.set(cluster, (weights.get(cluster) ?? 0) + strength)
  }
  return [...weights].reduce(
    (best, [cluster, weight]) =>
      weight > best.weight || (weight === best.weight && cluster < best.cluster) ? { cluster, weight } : best,
    { cluster: -1, weight: 0 },
  ).cluster
}

/** Centre of neighbours by strength; null without any. */
function middle(near: readonly Neighbour[], positions: Float32Array): readonly [number, number] | null {
  let [x, y, sum] = [0, 0, 0]
  for (const { other, strength } of near) {
    x += strength * (positions[2 * other] ?? 0)
    y += strength * (positions[2 * other + 1] ?? 0)
    sum += strength
  }
  return sum > 0 ? [x / sum, y / sum] : null
}

/** The nearest place to one with room for a node, on rings around it; null when there is none. */
function freePlace(
  map: CorpusMap,
  positions: Float32Array,
  node: NodeIndex,
  [x, y]: readonly [number, number],
): readonly [number, number] | null {
  const room = ROOM[nodeKind(map, node)]
  for (let ring = 0; ring < MOST_RINGS; ring++) {
    const places = ring === 0 ? 1 : PLACES
    for (let place = 0; place < places; place++) {
      const angle = (2 * Math.PI * place) / places
      const at = [x + ring * RING * Math.cos(angle), y + ring * RING * Math.sin(angle)] as const
      if (isInFrame(map, at, room) && isFree(map, positions, node, at, room)) return at
    }
  }
  return null
}

function isInFrame({ frame }: CorpusMap, [x, y]: readonly [number, number], room: number): boolean {
  return x >= room && y >= room && x <= frame.width - room && y <= frame.height - room
}

function isFree(
  map: CorpusMap,
  positions: Float32Array,
  node: NodeIndex,
  [x, y]: readonly [number, number],
  room: number,
): boolean {
  for (let other = 0; other < positions.length / 2; other++) {
    if (other === node) continue
    const apart = (room + ROOM[nodeKind(map, other)]) / 2 + 4
    const [dx, dy] = [(positions[2 * other] ?? NaN) - x, (positions[2 * other + 1] ?? NaN) - y]
    if (dx * dx + dy * dy < apart * apart) return false
  }
  return true
}
