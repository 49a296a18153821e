import { alikeRows } from './alike.ts'
import type { Incidence } from './incidence.ts'
import { largeLayout } from './large-layout.ts'
import type { Layout, LayoutTask } from './layout-task.ts'
import { preservation } from './preservation.ts'
import { nearestToOwnCentre } from './separation.ts'
import { smallLayout } from './small-layout.ts'
import type { Steps } from './steps.ts'

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
  if (!isSmall(task.graph)) {
    yield { stage: 'Laying out the map', share: null }
    return largeLayout(task, 1)
  }
  const seeds = task.earlier ? 1 : Math.max(1, Math.round(SEEDS * Math.min(1, 150 / task.graph.papers)))
  let best: { layout: Layout; score: number } | null = null
  for (let seed = 1; seed <= seeds; seed++) {
    yield { stage: 'Laying out the map', share: (seed - 1) / seeds }
    const layout = smallLayout(task, seed)
    const score = seeds > 1 ? layoutScore(task, layout) : 0
    if (!best || score > best.score) best = { layout, score }
  }
  return best?.layout ?? smallLayout(task, 1)
}

/** Preservation of a paper's concepts and of similar papers, and the share of nodes nearest to their own centre. */
function layoutScore({ graph, clusterOf, letterings }: LayoutTask, { plane }: Layout): number {
  const alike = alikeRows(graph, NEIGHBOURS)
  const concepts = preservation(plane, graph.conceptsOf, 0, graph.papers, graph.concepts, NEIGHBOURS)
  const papers = preservation(plane, alike, 0, 0, graph.papers, NEIGHBOURS)
  return concepts + papers + nearestToOwnCentre(plane, clusterOf, letterings.length)
}
