import type { Projection } from './projection.ts'
import { layTechniques } from './lay-techniques.ts'
import { techniqueTies } from './technique-ties.ts'

/** Techniques alone, tied where papers use both. */
export const techniques: Projection = {
  name: 'techniques',
  papers: false,
  kinds: ['technique'],
  ties: techniqueTies,
  layout: layTechniques,
}
