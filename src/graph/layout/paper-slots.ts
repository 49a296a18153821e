import type { Size } from '../../model/camera.ts'
import { type Box } from './bodies.ts'
import { FreeSpots } from './free-spots.ts'
import type { Incidence, Rows } from '../incidence.ts'
import { isPlaced, type Plane } from './plane.ts'
import type { Random } from '../random.ts'
import type { Steps } from '../steps.ts'

/** Distance between the centres of two papers, and of a paper from any box, in layout units. */
export const PAPER_SPACING = 15
const PAPER_CLEARANCE = 7.5
const EXCHANGE_ROUNDS = 12
/** Unit in which exchanges weigh distances. */
const UNIT = 60

/**
 * Takes each paper to the free spot nearest to where it wants to be, off all boxes and other papers and, if
 * possible, on its own cluster's ground.
 * @param owns whether a spot belongs to a cluster
 * @param held papers that keep their place
 */
export function placePapers(
  plane: Plane,
  papers: readonly number[],
  taken: readonly Box[],
  frame: Size,
  owns: (x: number, y: number, paper: number) => boolean,
  random: Random,
  held: (paper: number) => boolean,
): void {
  const spots = new FreeSpots(frame)
  for (const box of taken) spots.takeBox(box, PAPER_CLEARANCE)
  for (const paper of papers.filter(held))
    spots.takeDisc(plane[2 * paper] ?? 0, plane[2 * paper + 1] ?? 0, PAPER_SPACING)
  for (const paper of papers) {
    if (held(paper)) continue
    const [x, y] = [plane[2 * paper] ?? 0, plane[2 * paper + 1] ?? 0]
    const spot = nearestSpot(x, y, random() * Math.PI, frame, (spotX, spotY, strict) => {
      return spots.isFree(spotX, spotY) && (!strict || owns(spotX, spotY, paper))
    })
    plane[2 * paper] = spot.x
    plane[2 * paper + 1] = spot.y
    spots.takeDisc(spot.x, spot.y, PAPER_SPACING)
  }
}

/** The nearest spot on own ground within reach, else the nearest free one, else where the paper stands. */
function nearestSpot(
  x: number,
  y: number,
  turn: number,
  frame: Size,
  fits: (x: number, y: number, strict: boolean) => boolean,
): { x: number; y: number } {
  for (const strict of [true, false]) {
    const reach = strict ? 220 : Math.hypot(frame.width, frame.height)
    for (let radius = 0; radius < reach; radius += 4) {
      const steps = Math.max(1, Math.ceil((2 * Math.PI * radius) / 5))
      for (let step = 0; step < steps; step++) {
        const angle = turn + (2 * Math.PI * step) / steps
        const [spotX, spotY] = [x + radius * Math.cos(angle), y + radius * Math.sin(angle)]
        if (fits(spotX, spotY, strict)) return { x: spotX, y: spotY }
      }
    }
  }
  return { x, y }
}

/**
 * Lets papers of one cluster trade spots while that brings both nearer to their concepts and the papers like
 * them. Distances count by their logarithm, as in the neighbour layout.
 */
export function* exchangePapers(
  plane: Plane,
  papers: readonly number[],
  graph: Incidence,
  alike: Rows,
  clusterOf: Int16Array,
): Steps<void> {
  const cost = (paper: number, spot: number, partner: number): number => {
    const [x, y] = [plane[2 * spot] ?? 0, plane[2 * spot + 1] ?? 0]
    const far = (node: number): number => {
      const place = node === partner ? paper : node
      const dx = (x - (plane[2 * place] ?? 0)) / UNIT
      const dy = (y - (plane[2 * place + 1] ?? 0)) / UNIT
      return Math.log(0.1 + dx * dx + dy * dy)
    }
    return (
      rowCost(graph.conceptsOf, paper, (concept) => far(graph.papers + concept)) +
      0.6 * rowCost(alike, paper, far)
    )
  }
  const placed = papers.filter((paper) => isPlaced(plane, paper))
  for (let round = 0; round < EXCHANGE_ROUNDS; round++) {
    let traded = 0
    for (const a of placed)
      for (const b of placed) {
        if (b >= a || clusterOf[a] !== clusterOf[b]) continue
        const now = cost(a, a, -1) + cost(b, b, -1)
        if (cost(a, b, b) + cost(b, a, a) >= now - 1e-9) continue
        for (let axis = 0; axis < 2; axis++) {
          const kept = plane[2 * a + axis] ?? 0
          plane[2 * a + axis] = plane[2 * b + axis] ?? 0
          plane[2 * b + axis] = kept
        }
        traded++
      }
    if (traded === 0) return
    yield { stage: 'Laying out the map', share: (round + 1) / EXCHANGE_ROUNDS }
  }
}

function rowCost(rows: Rows, row: number, cost: (other: number) => number): number {
  let [sum, weights] = [0, 0]
  for (let link = rows.start[row] ?? 0; link < (rows.start[row + 1] ?? 0); link++) {
    const weight = rows.weight[link] ?? 0
    sum += weight * cost(rows.other[link] ?? 0)
    weights += weight
  }
  return weights > 0 ? sum / weights : 0
}
