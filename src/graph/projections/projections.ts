import type { ProjectionName } from '../../model/map-settings.ts'
import { papers } from './papers.ts'
import { papersTechniques } from './papers-techniques.ts'
import { papersTechniquesDomains } from './papers-techniques-domains.ts'
import type { Projection } from './projection.ts'
import { techniques } from './techniques.ts'

/** All ways to show a corpus. */
export const projections: { readonly [Name in ProjectionName]: Projection } = {
  'papers-techniques-domains': papersTechniquesDomains,
  'papers-techniques': papersTechniques,
  techniques,
  papers,
}
