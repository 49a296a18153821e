import { type Incidence, neighboursOf } from '../incidence.ts'
import type { Plane } from './plane.ts'
import type { Random } from '../random.ts'

/** Concepts of different clusters stand this many times farther apart than their papers ask for. */
const ACROSS_CLUSTERS = 1.25
const ROUNDS = 100

/**
 * A first plane: concepts that occur together stand near, each paper at the weighted centre of its concepts.
 * Nodes without core links get NaN. The unit is that of the neighbour layout's kernel.
 * Source: stress majorisation, E. Gansner et al., "Graph drawing by stress majorization", 2004.
 */
export function startPlane(graph: Incidence, clusterOf: Int16Array, random: Random): Plane {
  const used: number[] = []
  for (let concept = 0; concept < graph.concepts; concept++)
    if (neighboursOf(graph.papersOf, concept).length > 0) used.push(concept)
  const places = stressPlaces(distances(used, graph, clusterOf), used.length, random)
  const plane = new Float64Array(2 * (graph.papers + graph.concepts)).fill(NaN)
  used.forEach((concept, index) => {
    plane[2 * (graph.papers + concept)] = places[2 * index] ?? 0
    plane[2 * (graph.papers + concept) + 1] = places[2 * index + 1] ?? 0
  })
  placeAtCentres(graph, plane)
  return plane
}

/** Puts each paper at the weighted centre of its concepts. */
export function placeAtCentres(graph: Incidence, plane: Plane): void {
  const { start, other, weight } = graph.conceptsOf
  for (let paper = 0; paper < graph.papers; paper++) {
    let [x, y, sum] = [0, 0, 0]
    for (let link = start[paper] ?? 0; link < (start[paper + 1] ?? 0); link++) {
      const node = graph.papers + (other[link] ?? 0)
      const share = weight[link] ?? 0
      x += share * (plane[2 * node] ?? 0)
      y += share * (plane[2 * node + 1] ?? 0)
      sum += share
    }
    plane[2 * paper] = sum > 0 ? x / sum : NaN
    plane[2 * paper + 1] = sum > 0 ? y / sum : NaN
  }
}

/** Wanted distances: 1 to 4 by the cosine of the concepts' papers. */
function distances(used: readonly number[], graph: Incidence, clusterOf: Int16Array): Float64Array {
  const n = used.length
  const together = new Float64Array(n * n)
  const indexOf = new Map(used.map((concept, index) => [concept, index]))
  for (let paper = 0; paper < graph.papers; paper++) {
    const own = [...neighboursOf(graph.conceptsOf, paper)].map((concept) => indexOf.get(concept) ?? 0)
    for (const a of own) for (const b of own) together[a * n + b] = (together[a * n + b] ?? 0) + 1
  }
  const wanted = new Float64Array(n * n)
  for (let a = 0; a < n; a++)
    for (let b = 0; b < n; b++) {
      const size = Math.sqrt((together[a * n + a] ?? 1) * (together[b * n + b] ?? 1))
      const cosine = (together[a * n + b] ?? 0) / size
      const same = clusterOf[graph.papers + (used[a] ?? 0)] === clusterOf[graph.papers + (used[b] ?? 0)]
      wanted[a * n + b] = (1 + 3 * (1 - Math.sqrt(cosine))) * (same ? 1 : ACROSS_CLUSTERS)
    }
  return wanted
}

function stressPlaces(wanted: Float64Array, n: number, random: Random): Float64Array {
  const places = Float64Array.from({ length: 2 * n }, () => 4 * (random() - 0.5))
  for (let round = 0; round < ROUNDS; round++)
    for (let a = 0; a < n; a++) {
      let [x, y, sum] = [0, 0, 0]
      for (let b = 0; b < n; b++) {
        if (a === b) continue
        const distance = wanted[a * n + b] ?? 1
        const weight = 1 / (distance * distance)
        const dx = (places[2 * a] ?? 0) - (places[2 * b] ?? 0)
        const dy = (places[2 * a + 1] ?? 0) - (places[2 * b + 1] ?? 0)
        const scale = distance / Math.max(1e-6, Math.sqrt(dx * dx + dy * dy))
        x += weight * ((places[2 * b] ?? 0) + scale * dx)
        y += weight * ((places[2 * b + 1] ?? 0) + scale * dy)
        sum += weight
      }
      if (sum === 0) continue
      places[2 * a] = x / sum
      places[2 * a + 1] = y / sum
    }
  return places
}
