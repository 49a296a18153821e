import { filledRows } from '../incidence.ts'
import { layTechniques } from './lay-techniques.ts'
import type { Projection } from './projection.ts'
import { techniqueTies } from './technique-ties.ts'

/** Room around each technique, so that the ties between them can be followed. */
const AIR = 1.8

/** Techniques alone, tied where papers use both. */
export const techniques: Projection = {
  name: 'techniques',
  kinds: ['technique'],
  content: ({ papersOf }) => ({ dots: 0, labelled: AIR * filledRows(papersOf) }),
  ties: techniqueTies,
  layout: layTechniques,
}
