import type { Projection } from './projection.ts'
import { papersTechniquesDomains } from './papers-techniques-domains.ts'

/** Papers with the techniques they are linked to. */
export const papersTechniques: Projection = {
  ...papersTechniquesDomains,
  name: 'papers-techniques',
  kinds: ['technique'],
}
