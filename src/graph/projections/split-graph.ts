import { type Incidence, rowsOf } from '../incidence.ts'
import { isPlaced, type Plane } from '../layout/plane.ts'

/** So many of its weightiest concepts place a paper. */
const HEADS = 2

/** Papers with parts of concepts: what of a concept the papers of one cluster have stands for itself. */
export interface SplitGraph {
  readonly graph: Incidence
  /** Cluster of each paper, then of each part. */
  readonly clusterOf: Int16Array
}

/**
 * Links each paper to its own cluster's part of its weightiest concepts, so that every part lies in one cluster's
 * country and no paper is drawn out of its own.
 */
export function splitGraph(graph: Incidence, clusterOf: Int16Array): SplitGraph {
  const { start, other, weight } = graph.conceptsOf
  const parts = new Map<number, number>()
  const clusters: number[] = []
  const links: { readonly paper: number; readonly part: number; readonly weight: number }[] = []
  for (let paper = 0; paper < graph.papers; paper++) {
    const cluster = clusterOf[paper] ?? -1
    const row = Array.from(
      { length: (start[paper + 1] ?? 0) - (start[paper] ?? 0) },
      (_, at) => at + (start[paper] ?? 0),
    )
      .sort((a, b) => (weight[b] ?? 0) - (weight[a] ?? 0) || a - b)
      .slice(0, HEADS)
    for (const link of row) {
      const key = (cluster + 1) * graph.concepts + (other[link] ?? 0)
      const part = parts.get(key) ?? parts.size
      if (part === parts.size) clusters.push(cluster)
      parts.set(key, part)
      links.push({ paper, part, weight: weight[link] ?? 0 })
    }
  }
  const papers = Uint32Array.from(links, ({ paper }) => paper)
  const ofParts = Uint32Array.from(links, ({ part }) => part)
  const weights = Float32Array.from(links, (link) => link.weight)
  return {
    graph: {
      papers: graph.papers,
      concepts: parts.size,
      conceptsOf: rowsOf(papers, ofParts, weights, graph.papers),
      papersOf: rowsOf(ofParts, papers, weights, parts.size),
      rarity: new Float32Array(parts.size).fill(1),
    },
    clusterOf: Int16Array.from([...clusterOf.subarray(0, graph.papers), ...clusters]),
  }
}

/** Places of papers, then of each part amid its papers; null where none is known. */
export function splitPlaces(places: Plane | null, { papers, concepts, papersOf }: Incidence): Plane | null {
  if (!places) return null
  const plane = new Float64Array(2 * (papers + concepts)).fill(NaN)
  plane.set(places.subarray(0, 2 * papers))
  for (let part = 0; part < concepts; part++) {
    let [x, y, count] = [0, 0, 0]
    for (const paper of papersOf.other.subarray(papersOf.start[part], papersOf.start[part + 1])) {
      if (!isPlaced(places, paper)) continue
      x += places[2 * paper] ?? 0
      y += places[2 * paper + 1] ?? 0
      count++
    }
    if (count === 0) return null
    plane.set([x / count, y / count], 2 * (papers + part))
  }
  return plane
}
