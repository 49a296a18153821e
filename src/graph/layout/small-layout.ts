import { alikeRows } from '../alike.ts'
import { boxesOf } from './bodies.ts'
import { placeAtCentres, startPlane } from './concept-start.ts'
import { placeNames, settleCountries } from './countries.ts'
import { coveredCorners } from './frame.ts'
import type { Incidence } from '../incidence.ts'
import { neighbourLayout, type NeighbourProblem } from './neighbour-layout.ts'
import { exchangePapers, placePapers } from './paper-slots.ts'
import { keepPinned, type Layout, type LayoutTask, makeBodies } from './layout-task.ts'
import { isPlaced, type Plane } from './plane.ts'
import { seededRandom } from '../random.ts'
import { cellAt, influence, owners } from '../regions/field.ts'
import { regionSources } from '../regions/region-sources.ts'
import { separateBodies } from './separate-bodies.ts'
import { type Steps, within } from '../steps.ts'

/** Room that a paper asks for in its country, in square layout units. */
const PAPER_ROOM = 420
const NEIGHBOUR_STEPS = 240
const PAPER_STEPS = 120
/** Layout units in one unit of the neighbour layout's kernel, once the frame is filled. */
const KERNEL_UNIT = 70
/** The same where places of another map are started from. */
const START_UNIT = 160
const ALIKE = 10

/** What the layouts of one corpus share. */
export interface SmallTask extends LayoutTask {
  readonly problem: NeighbourProblem
}

export function smallTask(task: LayoutTask): SmallTask {
  const { graph, clusterOf, letterings } = task
  return {
    ...task,
    problem: { graph, clusterOf, clusters: letterings.length, alike: alikeRows(graph, ALIKE) },
  }
}

/**
 * One layout of a corpus of up to some hundred papers: neighbours near, nothing overlapping, every label free.
 * The same task and seed give the same layout.
 */
export function* smallLayout(task: SmallTask, seed: number): Steps<Layout> {
  const { graph, clusterOf, frame, earlier, start, problem } = task
  const random = seededRandom(seed)
  const clusters = task.letterings.length
  const plane = earlier
    ? startFrom(earlier, task)
    : start
      ? drawnIn(startFrom(start, task), graph)
      : startPlane(graph, clusterOf, random)
  if (!earlier) yield* within(neighbourLayout(problem, plane, NEIGHBOUR_STEPS), 0, 0.4)
  const obstacles = coveredCorners(frame)
  const countries = earlier
    ? null
    : yield* within(settleCountries(task, plane, obstacles, PAPER_ROOM), 0.4, 0.5)
  if (start) keepPinned(task, plane)
  const { bodies, conceptBodies, nameBodies } = makeBodies(task, plane)
  placeNames(nameBodies, countries)
  yield* within(separateBodies(bodies, obstacles, frame), 0.5, 0.7)
  for (const [concept, body] of conceptBodies) {
    plane[2 * (graph.papers + concept)] = body.x
    plane[2 * (graph.papers + concept) + 1] = body.y
  }
  const names = nameBodies.map(({ x, y }) => [x, y] as const)
  yield* within(movePapers(problem, plane, task), 0.7, 0.9)
  const taken = [...bodies.flatMap((body) => boxesOf(body, 0)), ...obstacles]
  const field = influence(regionSources(task, plane, names, 0), clusters, frame, 8)
  const ground = owners(field, 0.1)
  const papers = placedPapers(plane, graph.papers)
  const held = (paper: number): boolean => task.pinned[paper] === 1 || isPlaced(earlier ?? [], paper)
  const owns = (x: number, y: number, paper: number): boolean =>
    cellAt(field, ground, x, y) === clusterOf[paper]
  placePapers(plane, papers, taken, frame, owns, random, held)
  const free = papers.filter((paper) => !held(paper))
  yield* within(exchangePapers(plane, free, graph, problem.alike, clusterOf), 0.9, 1)
  const labelSides = new Uint8Array(graph.papers + graph.concepts)
  for (const [concept, body] of conceptBodies) labelSides[graph.papers + concept] = body.side
  return { plane, labelSides, names }
}

function placedPapers(plane: Plane, papers: number): number[] {
  return Array.from({ length: papers }, (_, paper) => paper).filter((paper) => isPlaced(plane, paper))
}

/** Earlier places where there are any; newcomers start at the centre of their neighbours, or of the frame. */
function startFrom(earlier: Plane, { graph, frame }: LayoutTask): Plane {
  const plane = earlier.slice()
  const settle = (node: number, rows: Incidence['conceptsOf'], row: number, offset: number): void => {
    const [from, to] = [rows.start[row] ?? 0, rows.start[row + 1] ?? 0]
    if (to === from) plane[2 * node] = plane[2 * node + 1] = NaN
    if (to === from || isPlaced(plane, node)) return
    let [x, y, sum] = [0, 0, 0]
    for (let link = from; link < to; link++) {
      const other = offset + (rows.other[link] ?? 0)
      if (!isPlaced(plane, other)) continue
      const weight = rows.weight[link] ?? 0
      x += weight * (plane[2 * other] ?? 0)
      y += weight * (plane[2 * other + 1] ?? 0)
      sum += weight
    }
    plane[2 * node] = sum > 0 ? x / sum : frame.width / 2
    plane[2 * node + 1] = sum > 0 ? y / sum : frame.height / 2
  }
  for (let concept = 0; concept < graph.concepts; concept++)
    settle(graph.papers + concept, graph.papersOf, concept, 0)
  for (let paper = 0; paper < graph.papers; paper++) settle(paper, graph.conceptsOf, paper, graph.papers)
  return plane
}

/** Places to start from in units of the kernel, near enough that all feel each other; papers amid their concepts. */
function drawnIn(places: Plane, graph: Incidence): Plane {
  const plane = places.map((value) => value / START_UNIT)
  placeAtCentres(graph, plane)
  return plane
}

/** Lets papers find their neighbours again while the concepts stay. */
function* movePapers(
  problem: NeighbourProblem,
  plane: Plane,
  { graph, earlier, pinned }: LayoutTask,
): Steps<void> {
  const held = Uint8Array.from({ length: plane.length / 2 }, (_, node) =>
    node >= graph.papers || pinned[node] === 1 || isPlaced(earlier ?? [], node) ? 1 : 0,
  )
  const scaled = plane.map((value) => value / KERNEL_UNIT)
  yield* neighbourLayout(problem, scaled, PAPER_STEPS, held)
  for (let slot = 0; slot < plane.length; slot++)
    if (held[slot >> 1] === 0) plane[slot] = (scaled[slot] ?? 0) * KERNEL_UNIT
}
