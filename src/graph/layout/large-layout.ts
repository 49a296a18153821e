import { type Box, boxesOf } from './bodies.ts'
import { placeAtCentres, startPlane } from './concept-start.ts'
import { type Countries, placeNames, settleCountries } from './countries.ts'
import { coveredCorners } from './frame.ts'
import { keepPinned, type Layout, type LayoutTask, makeBodies } from './layout-task.ts'
import { PaperCells, SPACING } from './paper-cells.ts'
import { isPlaced, type Plane } from './plane.ts'
import { type Random, seededRandom } from '../random.ts'
import { separateBodies } from './separate-bodies.ts'
import { type Steps, within } from '../steps.ts'

/** Room that a paper asks for in its country, in square layout units. */
const PAPER_ROOM = 190
/** How far papers stand off the grid, as a share of the spacing: rows look less like rows. */
const JITTER = 0.45
/** Papers between two yields. */
const SLICE = 50

/**
 * A layout of thousands of papers in a second or two: a country for each cluster, its concepts spread over it with
 * their labels kept apart, each paper on the free spot of its country nearest to the weighted centre of its concepts.
 */
export function* largeLayout(task: LayoutTask, seed: number): Steps<Layout> {
  yield { stage: 'Laying out the map', share: 0 }
  const { graph, clusterOf, frame, earlier, start } = task
  const random = seededRandom(seed)
  const plane = start ? start.slice() : startPlane(graph, clusterOf, random)
  const obstacles = coveredCorners(frame)
  yield { stage: 'Laying out the map', share: 0.1 }
  const countries = earlier
    ? null
    : yield* within(settleCountries(task, plane, obstacles, PAPER_ROOM), 0.1, 0.2)
  if (earlier) keepEarlier(plane, earlier)
  if (start) keepPinned(task, plane)
  const { bodies, conceptBodies, nameBodies } = makeBodies(task, plane)
  placeNames(nameBodies, countries)
  yield* within(separateBodies(bodies, obstacles, frame), 0.2, 0.5)
  const labelSides = new Uint8Array(plane.length / 2)
  for (const [concept, body] of conceptBodies) {
    const node = graph.papers + concept
    plane[2 * node] = body.x
    plane[2 * node + 1] = body.y
    labelSides[node] = body.side
  }
  placeAtCentres(graph, plane)
  if (earlier) keepEarlier(plane, earlier)
  if (start) keepPinned(task, plane)
  const drawn = bodies.filter(({ halfWidth }) => halfWidth > 0)
  const taken = [...drawn.flatMap((body) => boxesOf(body, 2)), ...obstacles]
  yield* within(placePapers(task, plane, taken, countries, random), 0.5, 1)
  return { plane, labelSides, names: nameBodies.map(({ x, y }) => [x, y] as const) }
}

/** Gives each paper that is new a spot of its own, cluster by cluster. */
function* placePapers(
  { graph, clusterOf, frame, earlier, pinned }: LayoutTask,
  plane: Plane,
  taken: readonly Box[],
  countries: Countries | null,
  random: Random,
): Steps<void> {
  const cells = new PaperCells(frame, countries)
  for (const box of taken) cells.takeBox(box)
  const order = Array.from({ length: graph.papers }, (_, paper) => paper)
    .filter((paper) => isPlaced(plane, paper))
    .sort((a, b) => (clusterOf[a] ?? 0) - (clusterOf[b] ?? 0) || a - b)
  const isHeld = (paper: number): boolean => pinned[paper] === 1 || isPlaced(earlier ?? [], paper)
  for (const paper of order.filter(isHeld))
    cells.takeNearest(plane[2 * paper] ?? 0, plane[2 * paper + 1] ?? 0)
  let settling = -1
  for (const [index, paper] of order.filter((one) => !isHeld(one)).entries()) {
    const cluster = clusterOf[paper] ?? -1
    if (cluster !== settling) cells.openTo(cluster)
    settling = cluster
    const off = (): number => 4 * SPACING * (random() - 0.5)
    const [x, y] = cells.takeNearest((plane[2 * paper] ?? 0) + off(), (plane[2 * paper + 1] ?? 0) + off())
    plane[2 * paper] = x + JITTER * SPACING * (random() - 0.5)
    plane[2 * paper + 1] = y + JITTER * SPACING * (random() - 0.5)
    if (index % SLICE === 0) yield { stage: 'Laying out the map', share: index / order.length }
  }
}

function keepEarlier(plane: Float64Array, earlier: Float64Array): void {
  for (let node = 0; 2 * node < plane.length; node++) {
    if (!isPlaced(plane, node) || !isPlaced(earlier, node)) continue
    plane[2 * node] = earlier[2 * node] ?? 0
    plane[2 * node + 1] = earlier[2 * node + 1] ?? 0
  }
}
