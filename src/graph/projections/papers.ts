import { layPapers } from './lay-papers.ts'
import { paperTies } from './paper-ties.ts'
import type { Projection } from './projection.ts'

/** Papers alone, tied by the techniques and domains they share. */
export const papers: Projection = {
  name: 'papers',
  papers: true,
  kinds: [],
  ties: paperTies,
  layout: layPapers,
}
