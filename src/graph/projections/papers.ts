import { filledRows } from '../incidence.ts'
import { areNamed, layPapers } from './lay-papers.ts'
import { paperTies } from './paper-ties.ts'
import type { Projection } from './projection.ts'

/** Room around each paper, for a name that is longer than a concept's. */
const AIR = 1.2

/** Papers alone, tied by the techniques and domains they share. */
export const papers: Projection = {
  name: 'papers',
  kinds: [],
  content: ({ conceptsOf }) => {
    const count = filledRows(conceptsOf)
    return areNamed(count) ? { dots: 0, labelled: AIR * count } : { dots: count, labelled: 0 }
  },
  ties: (graph, _, rank) => paperTies(graph, rank),
  layout: layPapers,
}
