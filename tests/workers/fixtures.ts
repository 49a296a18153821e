import { parseVocabulary } from '../../src/mentions/parse-vocabulary.ts'
import { writtenVocabulary } from '../../src/mentions/concept-source.ts'
import type { Paper } from '../../src/model/paper.ts'
import { createAnalysis } from '../../src/workers/analysis.ts'

const text = `
own: we propose
contrast: unlike

family: Kitchen
technique baking: Baking
definition: Dry heat.
phrases: baking; oven
technique frying: Frying
definition: Heat in oil.
phrases: frying; pan
cues: oil ... hot

family: Fields
domain bread: Bread
definition: Flour and water.
phrases: bread; loaf
`

const texts = [{ file: 'kitchen.txt', text }]
const parsed = parseVocabulary(texts)
export const { vocabulary } = parsed
export const faults = parsed.problems
/** Indices of the concepts of this vocabulary. */
export const [BAKING, FRYING, BREAD] = [0, 1, 2]

/** The analysis with a vocabulary of three concepts. */
export function kitchen() {
  return createAnalysis(writtenVocabulary(texts))
}

export function paper(title: string, more: Partial<Paper> = {}): Paper {
  return {
    id: `title:${title}`,
    aliases: [],
    title,
    authors: [],
    year: null,
    venue: null,
    doi: null,
    arxiv: null,
    url: null,
    code: null,
    keywords: [],
    abstract: null,
    summary: null,
    ...more,
  }
}

export const cookbook = {
  name: 'Cookbook',
  description: 'Made up.',
  papers: [
    paper('Baking slowly', {
      abstract: 'Time is short. We propose a slow oven for bread. Guests wait, e.g. at noon, for a loaf.',
    }),
    paper('Baking at night', { summary: 'We propose baking bread while all sleep.' }),
    paper('Crisp things', { summary: 'We propose oil that is kept hot. Unlike baking, it splashes.' }),
  ],
}
