import { describe, expect, it } from 'vitest'
import { BYTE_ORDER_MARK, csvLine } from '../../src/exporters/csv.ts'
import { writtenVocabulary } from '../../src/mentions/concept-source.ts'
import { tableOfConcepts } from '../../src/mentions/vocabulary-table.ts'
import { bundledVocabularyText } from '../../src/mentions/vocabulary/index.ts'
import { problemText } from '../../src/model/problem.ts'
import { readVocabulary } from '../../src/workers/read-vocabulary.ts'

const { sources } = writtenVocabulary(bundledVocabularyText)

function read(text: string, known: readonly string[] = []) {
  const { concepts, problems } = readVocabulary({ name: 'v', bytes: new TextEncoder().encode(text) }, known)
  return { concepts, problems: problems.map(problemText) }
}

describe('a vocabulary from a file', () => {
  it('comes back whole from JSON, CSV and text', () => {
    const json = JSON.stringify({ format: 'weft-vocabulary', version: 1, concepts: sources })
    expect(read(json)).toEqual({ concepts: sources, problems: [] })
    const table = tableOfConcepts(sources)
    expect(read(BYTE_ORDER_MARK + table.map(csvLine).join(''))).toMatchObject({ problems: [] })
    const ids = sources.map(({ id }) => id)
    const files = bundledVocabularyText
      .filter(({ file }) => file !== 'roles.txt')
      .map(({ text }) => read(text, ids))
    expect(files.flatMap(({ concepts }) => concepts)).toEqual(sources)
    expect(files.flatMap(({ problems }) => problems)).toEqual([])
  })

  it('may be a small table of labels and phrases', () => {
    expect(read('label;phrases\nTort;tort*, liability\nTort;wrong\n')).toEqual({
      problems: [],
      concepts: [
        { id: 'tort', kind: 'technique', family: 'Other', label: 'Tort', rules: 'phrases: tort*, liability' },
        { id: 'tort-2', kind: 'technique', family: 'Other', label: 'Tort', rules: 'phrases: wrong' },
      ],
    })
  })

  it('tells of every fault and keeps the good rest', () => {
    const good = { id: 'a', kind: 'domain', family: 'F', label: 'A', rules: 'phrases: a\nphases: b' }
    expect(read(JSON.stringify([good, { id: 'B' }]))).toEqual({
      concepts: [good],
      problems: [
        'v, record 2: The concept has no id that can be used. Write small letters, digits and hyphens.',
        expect.stringContaining('v:2: A: There is no rule named “phases”.') as string,
      ],
    })
    const text = read('phrases: lost\ntechnique a: A\nphrases: x\ntechnique a: A\n')
    expect(text.concepts).toHaveLength(1)
    expect(text.problems.map((problem) => problem.slice(0, 5))).toEqual(['v:1: ', 'v:4: '])
  })

  it.each([
    '',
    '{',
    '[1',
    '{"papers": []}',
    'Some title\nAn abstract.',
    'title,abstract\na,b',
    '\u0000\u0001',
  ])('is refused when it is none: %j', (text) => {
    const { concepts, problems } = read(text)
    expect(concepts).toEqual([])
    expect(problems).toHaveLength(1)
  })
})
