import { filledRows } from '../incidence.ts'
import { bestLayout } from '../layout/layout.ts'
import type { Projection } from './projection.ts'

/** Papers with the techniques and domains they are linked to. */
export const papersTechniquesDomains: Projection = {
  name: 'papers-techniques-domains',
  kinds: ['technique', 'domain'],
  content: ({ conceptsOf, papersOf }) => ({ dots: filledRows(conceptsOf), labelled: filledRows(papersOf) }),
  ties: null,
  layout: bestLayout,
}
