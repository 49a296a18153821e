import { describe, expect, it } from 'vitest'
import {
  conceptText,
  parseConcept,
  writtenVocabulary,
  type ConceptSource,
} from '../../src/mentions/concept-source.ts'
import { parseVocabulary } from '../../src/mentions/parse-vocabulary.ts'
import {
  applyChanges,
  changedSources,
  NO_CHANGES,
  parseChanges,
  storeChanges,
  type VocabularyChanges,
} from '../../src/mentions/vocabulary-changes.ts'
import { bundledVocabularyText } from '../../src/mentions/vocabulary/index.ts'
import { problemText } from '../../src/model/problem.ts'

const text = `
own: we propose

# Heat.
family: Kitchen

technique baking: Baking
definition: Dry
    heat.
phrases: baking;
    oven

# A note between.
technique frying: Frying
phrases: frying
yields to: baking

family: Fields
domain bread: Bread
phrases: bread
`
const shipped = writtenVocabulary([{ file: 'kitchen.txt', text }])

function source(id: string, rules: string, more: Partial<ConceptSource> = {}): ConceptSource {
  return { id, kind: 'technique', family: 'Kitchen', label: id, rules, ...more }
}

function changed(some: Partial<VocabularyChanges>) {
  return applyChanges(shipped, { ...NO_CHANGES, ...some }).vocabulary
}

const idsOf = (vocabulary: { concepts: readonly { concept: { id: string } }[] }): string[] =>
  vocabulary.concepts.map(({ concept }) => concept.id)

describe('the texts of concepts', () => {
  it('are cut out of the files, each list in one line', () => {
    expect(shipped.sources).toEqual([
      source('baking', 'definition: Dry heat.\nphrases: baking; oven', { label: 'Baking' }),
      source('frying', 'phrases: frying\nyields to: baking', { label: 'Frying' }),
      source('bread', 'phrases: bread', { label: 'Bread', kind: 'domain', family: 'Fields' }),
    ])
  })

  it('say the same as the files that come with Weft', () => {
    const { vocabulary, sources } = writtenVocabulary(bundledVocabularyText)
    const again = parseVocabulary(sources.map((one) => ({ file: one.id, text: conceptText(one) })))
    expect(again.problems).toEqual([])
    expect(again.vocabulary.concepts).toEqual(vocabulary.concepts)
  })
})

describe('reading one concept', () => {
  const problemsOf = (rules: string): string[] =>
    parseConcept(source('steaming', rules), new Set(['baking'])).problems.map(problemText)

  it('may yield to concepts of the vocabulary', () => {
    expect(problemsOf('phrases: steam\nyields to: baking')).toEqual([])
  })

  it.each([
    ['phases: steam', 'concept:1: There is no rule named “phases”.'],
    ['phrases: steam\ncues: hot', 'concept:2: “hot” is not a pair of cues.'],
    ['phrases: steam\n\n\nyields to: boiling', 'concept:4: There is no concept boiling to yield to.'],
    ['phrases: a* b* c* d* e', 'concept:1: “a* b* c* d* e” stands for too many words.'],
    [
      'phrases: steam\ntechnique b: B\nphrases: x',
      'concept:2: “technique b” does not belong into a concept.',
    ],
    ['own: we say', 'concept:1: “own” does not belong into a concept.'],
  ])('tells of %j where the fault is', (rules, problem) => {
    expect(problemsOf(rules)[0]).toContain(problem)
  })

  it('keeps the good rules beside a fault, and none of another concept', () => {
    const { rules } = parseConcept(source('a', 'phrases: steam; x [y\ntechnique b: B\nphrases: z'), new Set())
    expect(rules.concept.id).toBe('a')
    expect(rules.phrases.map((phrase) => phrase.text)).toEqual(['steam', 'x [y'])
  })

  it('counts the words that nested choices stand for before it writes them out', () => {
    const deep = `${'(a|b'.repeat(40)}${')'.repeat(40)}`
    expect(problemsOf(`phrases: ${deep}`)[0]).toContain('stands for too many words')
  })
})

describe('changes of a vocabulary', () => {
  it('leave the shipped one as it is when there are none', () => {
    expect(applyChanges(shipped, NO_CHANGES)).toBe(shipped)
  })

  it('put a concept in its place and new ones at the end', () => {
    const vocabulary = changed({
      written: [source('steaming', 'phrases: steam'), source('baking', 'phrases: roasting')],
    })
    expect(idsOf(vocabulary)).toEqual(['baking', 'frying', 'bread', 'steaming'])
    expect(vocabulary.concepts[0]?.phrases.map((phrase) => phrase.text)).toEqual(['roasting'])
    expect(vocabulary.roles).toBe(shipped.vocabulary.roles)
  })

  it('take concepts out of use, and let others yield to what took them in', () => {
    const alone = changed({ retired: [{ id: 'baking', into: null }] })
    expect(idsOf(alone)).toEqual(['frying', 'bread'])
    expect(alone.concepts[0]?.yieldsTo).toEqual([])
    const merged = changed({ retired: [{ id: 'baking', into: 'bread' }] })
    expect(merged.concepts[0]?.yieldsTo).toEqual(['bread'])
  })

  it('never let a concept yield to itself, nor follow retired ones in a ring', () => {
    const itself = changed({ retired: [{ id: 'baking', into: 'frying' }] })
    expect(itself.concepts[0]?.yieldsTo).toEqual([])
    const ring = changed({
      retired: [
        { id: 'baking', into: 'bread' },
        { id: 'bread', into: 'baking' },
      ],
    })
    expect(ring.concepts[0]?.yieldsTo).toEqual([])
  })

  it('start from nothing but roles and spellings when a person wants so', () => {
    const vocabulary = changed({ base: 'empty', written: [source('law', 'phrases: tort')] })
    expect(idsOf(vocabulary)).toEqual(['law'])
    expect(vocabulary.roles.own).toEqual(['we propose'])
  })

  it('show retired concepts among the sources, with what was written', () => {
    const changes = {
      ...NO_CHANGES,
      written: [source('baking', 'phrases: x')],
      retired: [{ id: 'bread', into: null }],
    }
    expect(changedSources(shipped.sources, changes).map(({ id, rules }) => [id, rules])).toEqual([
      ['baking', 'phrases: x'],
      ['frying', 'phrases: frying\nyields to: baking'],
      ['bread', 'phrases: bread'],
    ])
  })
})

describe('stored changes', () => {
  const changes: VocabularyChanges = {
    base: 'empty',
    written: [source('law', 'phrases: tort')],
    retired: [{ id: 'law', into: null }],
  }

  it('come back as they went', () => {
    const stored: unknown = JSON.parse(JSON.stringify(storeChanges(changes)))
    expect(parseChanges(stored, 'f')).toEqual({ changes, problems: [] })
  })

  it('are nothing where nothing was changed', () => {
    expect(storeChanges(NO_CHANGES)).toBeUndefined()
    expect(parseChanges(undefined, 'f')).toEqual({ changes: NO_CHANGES, problems: [] })
  })

  it.each([[null], [1], ['x'], [[]], [{}], [{ version: 2 }]])('survive %j', (value) => {
    expect(parseChanges(value, 'f').changes).toEqual(NO_CHANGES)
  })

  it('keep the good concepts of a damaged record and say what is wrong with the others', () => {
    const written = [
      source('law', 'phrases: tort'),
      null,
      { ...source('x', ''), id: 'Not an id' },
      { ...source('y', ''), kind: 'paper' },
      { ...source('z', ''), label: ' ' },
      { ...source('w', ''), rules: 7 },
      { ...source('v', 'phrases: a'), label: 'two\nlines', family: null },
    ]
    const read = parseChanges(
      { version: 1, base: 'other', written, retired: [{ id: 1 }, { id: 'law' }] },
      'f',
    )
    expect(read.changes).toEqual({
      base: 'shipped',
      written: [
        source('law', 'phrases: tort'),
        source('v', 'phrases: a', { label: 'two lines', family: 'Other' }),
      ],
      retired: [{ id: 'law', into: null }],
    })
    expect(read.problems.map(({ record }) => record)).toEqual([2, 3, 4, 5, 6])
  })
})
