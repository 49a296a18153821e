import type { Incidence } from '../incidence.ts'
import { isPlaced, type Plane } from './plane.ts'

const ROUNDS = 8
/** Unit in which exchanges weigh distances, in layout units. */
const UNIT = 60

/**
 * Lets concepts of one cluster trade places while that brings both nearer to the concepts that occur in the same
 * papers. Distances count by their logarithm, as in the neighbour layout. Changes the plane.
 */
export function exchangeConcepts(plane: Plane, graph: Incidence, clusterOf: Int16Array): void {
  const { papers, concepts } = graph
  const company = companyOf(graph)
  const cost = (concept: number, spot: number, partner: number): number => {
    const x = plane[2 * (papers + spot)] ?? 0
    const y = plane[2 * (papers + spot) + 1] ?? 0
    let sum = 0
    for (let other = 0; other < concepts; other++) {
      const weight = company[concept * concepts + other] ?? 0
      if (weight === 0) continue
      const place = 2 * (papers + (other === partner ? concept : other))
      const dx = (x - (plane[place] ?? 0)) / UNIT
      const dy = (y - (plane[place + 1] ?? 0)) / UNIT
      sum += weight * Math.log(0.1 + dx * dx + dy * dy)
    }
    return sum
  }
  const pairs: [number, number][] = []
  for (let a = 0; a < concepts; a++)
    for (let b = 0; b < a; b++)
      if (
        clusterOf[papers + a] === clusterOf[papers + b] &&
        isPlaced(plane, papers + a) &&
        isPlaced(plane, papers + b)
      )
        pairs.push([a, b])
  for (let round = 0; round < ROUNDS; round++) {
    let traded = false
    for (const [a, b] of pairs) {
      if (cost(a, b, b) + cost(b, a, a) >= cost(a, a, -1) + cost(b, b, -1) - 1e-9) continue
      for (let axis = 0; axis < 2; axis++) {
        const kept = plane[2 * (papers + a) + axis] ?? 0
        plane[2 * (papers + a) + axis] = plane[2 * (papers + b) + axis] ?? 0
        plane[2 * (papers + b) + axis] = kept
      }
      traded = true
    }
    if (!traded) return
  }
}

/** How much two concepts keep company: the sum, over papers, of the product of their shares in the paper. */
function companyOf({ papers, concepts, conceptsOf }: Incidence): Float64Array {
  const company = new Float64Array(concepts * concepts)
  const { start, other, weight } = conceptsOf
  for (let paper = 0; paper < papers; paper++) {
    const [from, to] = [start[paper] ?? 0, start[paper + 1] ?? 0]
    let sum = 0
    for (let link = from; link < to; link++) sum += weight[link] ?? 0
    for (let a = from; a < to; a++)
      for (let b = from; b < to; b++) {
        if (a === b) continue
        const slot = (other[a] ?? 0) * concepts + (other[b] ?? 0)
        company[slot] = (company[slot] ?? 0) + ((weight[a] ?? 0) * (weight[b] ?? 0)) / (sum * sum)
      }
  }
  return company
}
