import { describe, expect, it } from 'vitest'
import { parseVocabulary } from '../../src/mentions/parse-vocabulary.ts'
import { problemText } from '../../src/model/problem.ts'

function problemsOf(text: string): string[] {
  return parseVocabulary([{ file: 'v.txt', text }]).problems.map(problemText)
}

const HEAD = 'family: F\ntechnique a: A\n'

describe('parsing a vocabulary', () => {
  it('reads concepts in order, with their rules, past comments and continued lines', () => {
    const text = `# note\n${HEAD}definition: What\n    it is.\nphrases: one; two [not: x, y]\nthreshold: 0.7\n`
    const { vocabulary, problems } = parseVocabulary([{ file: 'v.txt', text }])
    expect(problems).toEqual([])
    const [rules] = vocabulary.concepts
    expect(rules?.concept).toEqual({
      id: 'a',
      kind: 'technique',
      family: 'F',
      label: 'A',
      definition: 'What it is.',
    })
    expect(rules?.phrases.map(({ text: words, notWith }) => [words, notWith])).toEqual([
      ['one', []],
      ['two', ['x', 'y']],
    ])
    expect(rules?.threshold).toBe(0.7)
  })

  it.each([
    [`${HEAD}phases: one`, 'v.txt:3: There is no rule named “phases”.'],
    ['phrases: one', 'v.txt:1: “phrases” is not expected here.'],
    [`${HEAD}cues: one two`, 'v.txt:3: “one two” is not a pair of cues.'],
    [`${HEAD}phrases: one [near: x]`, 'v.txt:3: The brackets in “one [near: x]” are not understood.'],
    [`${HEAD}threshold: high`, 'v.txt:3: The threshold high is not a number from 0 to 1.'],
    [`${HEAD}technique a: A`, 'v.txt:3: The concept a is defined twice.'],
    [`${HEAD}yields to: b`, 'v.txt:3: There is no concept b to yield to.'],
    ['same spelling: colour', 'v.txt:1: “colour” is not a pair of spellings.'],
  ])('names file, line and fault: %j', (text, start) => {
    const [first, ...more] = problemsOf(text)
    expect(first?.startsWith(start), first).toBe(true)
    expect(more).toEqual([])
  })
})
