import type { CorpusMap } from '../../model/corpus-map.ts'
import { neighboursOf } from '../incidence.ts'
import type { Layout, LayoutTask } from '../layout/layout-task.ts'
import type { Steps } from '../steps.ts'
import { layTied } from './lay-tied.ts'
import { tieColumns } from './tie.ts'

/** Techniques by their ties, with room for their labels. */
export function* layTechniques(task: LayoutTask, { ties }: CorpusMap): Steps<Layout> {
  const { graph, shapes } = task
  const used = [...shapes.keys()].filter((concept) => neighboursOf(graph.papersOf, concept).length > 0)
  return yield* layTied(
    task,
    ties ?? tieColumns([]),
    used.map((concept) => graph.papers + concept),
    shapes.filter((_, concept) => used.includes(concept)),
  )
}
