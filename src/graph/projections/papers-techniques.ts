import { bestLayout } from '../layout.ts'
import type { Projection } from './projection.ts'

/** Papers with the techniques they are linked to. */
export const papersTechniques: Projection = {
  name: 'papers-techniques',
  papers: true,
  kinds: ['technique'],
  ties: null,
  layout: bestLayout,
}
