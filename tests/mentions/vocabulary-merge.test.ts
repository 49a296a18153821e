import { describe, expect, it } from 'vitest'
import type { ConceptSource } from '../../src/mentions/concept-source.ts'
import { changedSources, NO_CHANGES, type VocabularyChanges } from '../../src/mentions/vocabulary-changes.ts'
import { type Choice, compareVocabularies, mergeVocabulary } from '../../src/mentions/vocabulary-merge.ts'
import { namesConcepts, recordOfRow, tableOfConcepts } from '../../src/mentions/vocabulary-table.ts'

const source = (id: string, rules: string): ConceptSource => ({
  id,
  kind: 'technique',
  family: 'Kitchen',
  label: id,
  rules,
})
const shipped = [source('baking', 'phrases: oven; bake'), source('frying', 'phrases: pan')]
const theirBaking = source('baking', 'definition: Heat.\nphrases: oven; kiln')
const imported = [theirBaking, source('frying', 'phrases: pan'), source('steaming', 'phrases: steam')]

describe('another vocabulary beside mine', () => {
  const comparison = compareVocabularies(shipped, NO_CHANGES, imported)

  it('has what is new, what is the same, and what is told differently', () => {
    expect(comparison.fresh.map(({ id }) => id)).toEqual(['steaming'])
    expect(comparison.same).toBe(1)
    expect(comparison.conflicts).toEqual([
      {
        mine: shipped[0],
        theirs: theirBaking,
        onlyMine: ['phrases: bake'],
        onlyTheirs: ['definition: Heat.', 'phrases: kiln'],
        retired: false,
      },
    ])
  })

  it.each<[Choice, string]>([
    ['mine', 'phrases: oven; bake'],
    ['theirs', theirBaking.rules],
    ['both', 'phrases: oven; bake\nphrases: kiln'],
  ])('is merged by choice: %s', (choice, rules) => {
    const merged = mergeVocabulary(shipped, NO_CHANGES, comparison, () => choice)
    expect(changedSources(shipped, merged).map((one) => [one.id, one.rules])).toEqual([
      ['baking', rules],
      ['frying', 'phrases: pan'],
      ['steaming', 'phrases: steam'],
    ])
  })

  it('asks about what I put out of use, and brings it back only when it is chosen', () => {
    const changes: VocabularyChanges = { ...NO_CHANGES, retired: [{ id: 'frying', into: null }] }
    const again = compareVocabularies(shipped, changes, imported)
    expect(again.conflicts.map(({ mine, retired }) => [mine.id, retired])).toEqual([
      ['baking', false],
      ['frying', true],
    ])
    const merge = (choice: Choice) => mergeVocabulary(shipped, changes, again, () => choice).retired
    expect([merge('mine'), merge('theirs')]).toEqual([changes.retired, []])
  })
})

describe('a vocabulary as a table', () => {
  it('comes back as it went, in whatever order its columns are', () => {
    const all = [
      source('a', 'definition: What, "it" is.\nphrases: =MoE; b\nweak: c\nnot with: d\nthreshold: 0.7'),
      source('b', 'cues: e ... f'),
    ]
    const [head = [], ...rows] = tableOfConcepts(all)
    const turned = rows.map((cells) => cells.toReversed())
    expect(turned.map((cells) => recordOfRow(head.toReversed(), cells))).toEqual(all)
    expect(namesConcepts(head)).toBe(true)
    expect(namesConcepts(['title', 'abstract'])).toBe(false)
  })

  it('loses the apostrophe that keeps spreadsheets from reading a formula, and no other', () => {
    const columns = ['label', 'phrases']
    expect(recordOfRow(columns, ['A', "'=MoE; x"])['rules']).toBe('phrases: =MoE; x')
    expect(recordOfRow(columns, ['A', "'t Hooft"])['rules']).toBe("phrases: 't Hooft")
  })
})
