import type { TieColumns } from '../../model/corpus-map.ts'
import { placeAtCentres, startPlane } from '../layout/concept-start.ts'
import { placeNames, settleCountries } from '../layout/countries.ts'
import { coveredCorners } from '../layout/frame.ts'
import { type Incidence, rowsOf } from '../incidence.ts'
import { type Layout, type LayoutTask, makeBodies, type NodeShape } from '../layout/layout-task.ts'
import { neighbourLayout } from '../layout/neighbour-layout.ts'
import { isPlaced, type Plane } from '../layout/plane.ts'
import { seededRandom } from '../random.ts'
import { separateBodies } from '../layout/separate-bodies.ts'
import { type Steps, within } from '../steps.ts'
import { tieClusters, tieGraph } from './tie-graph.ts'

const SEED = 1
const STEPS = 60
/** Layout units in one unit of the neighbour layout's kernel. */
const KERNEL_UNIT = 70

/**
 * Places for nodes that are tied to each other, each with room for its label; all others have none. A tie is laid
 * out as a paper with two concepts would be, and forgotten afterwards.
 * @param nodes the nodes on the map, in order
 * @param shapes of these nodes, in the same order
 */
export function* layTied(
  task: LayoutTask,
  ties: TieColumns,
  nodes: readonly number[],
  shapes: readonly NodeShape[],
): Steps<Layout> {
  const graph = tieGraph(ties, nodes)
  const clusterOf = tieClusters(graph, nodes, task.clusterOf)
  const held = nodes.map((node) =>
    task.start && task.pinned[node] === 1 && isPlaced(task.start, node) ? 1 : 0,
  )
  const pinned = Uint8Array.from([...new Uint8Array(graph.papers), ...held])
  const tied: LayoutTask = { ...task, graph, clusterOf, shapes, pinned, earlier: null }
  const plane = task.start ? startOf(task, graph, nodes) : startPlane(graph, clusterOf, seededRandom(SEED))
  const alike = rowsOf(new Uint32Array(), new Uint32Array(), new Float32Array(), graph.papers)
  const clusters = task.letterings.length
  yield* within(neighbourLayout({ graph, clusterOf, clusters, alike }, plane, STEPS), 0, 0.6)
  const obstacles = coveredCorners(task.frame)
  const countries = yield* within(settleCountries(tied, plane, obstacles, 0), 0.6, 0.7)
  held.forEach((isHeld, at) => {
    const node = nodes[at] ?? 0
    if (isHeld) plane.set(task.start?.subarray(2 * node, 2 * node + 2) ?? [], 2 * (graph.papers + at))
  })
  const { bodies, conceptBodies, nameBodies } = makeBodies(tied, plane)
  placeNames(nameBodies, countries)
  yield* within(separateBodies(bodies, obstacles, task.frame), 0.7, 1)
  const layout: Layout = {
    plane: new Float64Array(2 * task.clusterOf.length).fill(NaN),
    labelSides: new Uint8Array(task.clusterOf.length),
    names: nameBodies.map(({ x, y }) => [x, y] as const),
  }
  for (const [at, body] of conceptBodies) {
    const node = nodes[at] ?? 0
    layout.plane.set([body.x, body.y], 2 * node)
    layout.labelSides[node] = body.side
  }
  return layout
}

/** Nodes where they start from, newcomers in the middle, each tie between its ends. */
function startOf({ start, frame }: LayoutTask, graph: Incidence, nodes: readonly number[]): Plane {
  const plane = new Float64Array(2 * (graph.papers + nodes.length))
  nodes.forEach((node, at) => {
    const [x, y] =
      start && isPlaced(start, node)
        ? start.subarray(2 * node, 2 * node + 2)
        : [frame.width / 2, frame.height / 2]
    plane.set([(x ?? 0) / KERNEL_UNIT, (y ?? 0) / KERNEL_UNIT], 2 * (graph.papers + at))
  })
  placeAtCentres(graph, plane)
  return plane
}
