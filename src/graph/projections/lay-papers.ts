import { bestLayout } from '../layout.ts'
import type { Layout, LayoutTask } from '../layout-task.ts'
import type { Steps } from '../steps.ts'

/** Papers where they stand among their concepts; concepts have no place. */
export function* layPapers(task: LayoutTask): Steps<Layout> {
  const layout = yield* bestLayout(task)
  layout.plane.fill(NaN, 2 * task.graph.papers)
  return layout
}
