import { startPlane } from '../concept-start.ts'
import { placeNames, settleCountries } from '../countries.ts'
import { coveredCorner } from '../frame.ts'
import { type Layout, type LayoutTask, makeBodies } from '../layout-task.ts'
import { seededRandom } from '../random.ts'
import { separateBodies } from '../separate-bodies.ts'
import type { Steps } from '../steps.ts'

const SEED = 1

/** Techniques by what papers use together, with room for their labels; papers have no place. */
export function* layTechniques(task: LayoutTask): Steps<Layout> {
  yield { stage: 'Laying out the map', share: null }
  const { graph, clusterOf, frame, earlier } = task
  const plane = startPlane(graph, clusterOf, seededRandom(SEED))
  plane.fill(NaN, 0, 2 * graph.papers)
  if (earlier) {
    for (let slot = 2 * graph.papers; slot < plane.length; slot++)
      if (!Number.isNaN(plane[slot])) plane[slot] = earlier[slot] ?? NaN
  }
  const obstacles = [coveredCorner(frame)]
  const countries = earlier ? null : settleCountries(task, plane, obstacles, 0)
  const { bodies, conceptBodies, nameBodies } = makeBodies({ ...task, earlier: null }, plane)
  placeNames(nameBodies, countries)
  yield* separateBodies(bodies, obstacles, frame)
  const labelSides = new Uint8Array(plane.length / 2)
  for (const [concept, body] of conceptBodies) {
    const node = graph.papers + concept
    plane[2 * node] = body.x
    plane[2 * node + 1] = body.y
    labelSides[node] = body.side
  }
  return { plane, labelSides, names: nameBodies.map(({ x, y }) => [x, y] as const) }
}
