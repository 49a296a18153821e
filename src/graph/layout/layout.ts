import type { Incidence } from '../incidence.ts'
import { largeLayout } from './large-layout.ts'
import type { Layout, LayoutTask } from './layout-task.ts'
import { preservation } from '../preservation.ts'
import { nearestToOwnCentre } from '../separation.ts'
import { smallLayout, type SmallTask, smallTask } from './small-layout.ts'
import { type Steps, within } from '../steps.ts'

/** Up to so many papers the careful layout is used. */
const MOST_SMALL = 600
/** Seeds tried for the first layout of a small corpus; the best one is kept. */
const SEEDS = 6
const NEIGHBOURS = 10

export function isSmall(graph: Incidence): boolean {
  return graph.papers <= MOST_SMALL
}

/**
 * The layout of a corpus: for small ones the best of several seeds by how well it keeps neighbours and clusters
 * together, for large ones the quick recipe. Same task: same layout.
 */
export function* bestLayout(task: LayoutTask): Steps<Layout> {
  if (!isSmall(task.graph)) return yield* largeLayout(task, 1)
  const small = smallTask(task)
  const seeds =
    task.earlier || task.start ? 1 : Math.max(1, Math.round(SEEDS * Math.min(1, 150 / task.graph.papers)))
  let best = yield* within(smallLayout(small, 1), 0, 1 / seeds)
  let highest = seeds > 1 ? layoutScore(small, best) : 0
  for (let seed = 2; seed <= seeds; seed++) {
    const layout = yield* within(smallLayout(small, seed), (seed - 1) / seeds, seed / seeds)
    const score = layoutScore(small, layout)
    if (score > highest) [best, highest] = [layout, score]
  }
  return best
}

/** Preservation of a paper's concepts and of similar papers, and the share of nodes nearest to their own centre. */
function layoutScore({ graph, clusterOf, problem }: SmallTask, { plane }: Layout): number {
  const concepts = preservation(plane, graph.conceptsOf, 0, graph.papers, graph.concepts, NEIGHBOURS)
  const papers = preservation(plane, problem.alike, 0, 0, graph.papers, NEIGHBOURS)
  return concepts + papers + nearestToOwnCentre(plane, clusterOf, problem.clusters)
}
