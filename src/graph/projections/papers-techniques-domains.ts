import { bestLayout } from '../layout.ts'
import type { Projection } from './projection.ts'

/** Papers with the techniques and domains they are linked to. */
export const papersTechniquesDomains: Projection = {
  name: 'papers-techniques-domains',
  papers: true,
  kinds: ['technique', 'domain'],
  ties: null,
  layout: bestLayout,
}
