import { describe, expect, it } from 'vitest'
import { coverageOf } from '../../src/mentions/coverage.ts'
import { parseVocabulary } from '../../src/mentions/parse-vocabulary.ts'
import { compileVocabulary } from '../../src/mentions/reader.ts'
import { paperOf } from './helpers.ts'

const { vocabulary } = parseVocabulary([
  {
    file: 'test.txt',
    text: `
own: we propose
contrast: unlike

family: Orchard
technique pruning: Pruning
definition: Cutting.
phrases: pruning; tree pruning; coppicing
cues: cut ... branch
technique grafting: Grafting
definition: Joining.
phrases: grafting
domain fruit: Fruit
definition: Fruit.
phrases: apple; pear
`,
  },
])
const reader = compileVocabulary(vocabulary)

function coverage(texts: readonly string[]) {
  return coverageOf(
    vocabulary,
    texts.map((text, at) => reader.read(paperOf(`Note ${at}`, text))),
  )
}

describe('coverage', () => {
  // Papers 1 and 3 have no technique of their own; no paper has grafting at all but as contrast.
  const found = coverage([
    'We propose pruning of the apple.',
    'We propose an apple.',
    'We propose tree pruning.',
    'Unlike grafting, it is cheap.',
  ])

  it('names the papers that have no technique of their own', () => {
    expect(found.bare).toEqual([1, 3])
    expect(found.papers).toBe(4)
  })

  it('names the concepts that no paper has, not even as background', () => {
    expect(found.unused).toEqual([])
    expect(coverage(['We propose an apple.']).unused).toEqual(['pruning', 'grafting'])
  })

  it('names what is found nowhere, phrases and cues alike', () => {
    expect(found.silent.map(({ rule }) => rule)).toEqual([
      'phrase: coppicing',
      'cues: cut … branch',
      'phrase: pear',
    ])
  })

  it('holds a phrase for silent whose words are always those of a better one', () => {
    const silent = coverage(['Tree pruning helps.']).silent.map(({ rule }) => rule)
    expect(silent).toContain('phrase: pruning')
    expect(silent).not.toContain('phrase: tree pruning')
  })

  it('names what is found in 15 % of the papers or more, but nothing in fewer than five', () => {
    expect(found.wide).toEqual([])
    const apples = Array.from({ length: 20 }, (_, at) => (at < 6 ? 'An apple.' : 'No fruit.'))
    const pears = apples.map((text, at) => (at > 6 && at < 11 ? 'A pear.' : text))
    expect(coverage(pears).wide).toEqual([{ concept: 'fruit', rule: 'phrase: apple', papers: 6 }])
  })

  it('is of an empty vocabulary: every paper without technique, nothing else', () => {
    const none = coverageOf({ ...vocabulary, concepts: [] }, [[], []])
    expect(none).toEqual({ papers: 2, bare: [0, 1], unused: [], silent: [], wide: [] })
  })
})
