import { describe, expect, it } from 'vitest'
import { parseConcept, type ConceptSource } from '../../src/mentions/concept-source.ts'
import { changedSources, NO_CHANGES } from '../../src/mentions/vocabulary-changes.ts'
import {
  forgetConcept,
  freshId,
  mergeConcepts,
  restoreConcept,
  retireConcept,
  ruleItems,
  splitConcept,
  withPhrase,
  writeConcept,
} from '../../src/mentions/vocabulary-edits.ts'

const source = (id: string, rules: string): ConceptSource => ({
  id,
  kind: 'technique',
  family: 'Kitchen',
  label: id,
  rules,
})
const baking = source('baking', 'definition: Dry heat.\nphrases: baking; oven\ncues: heat ... dry')
const roasting = source(
  'roasting',
  'definition: Meat.\nphrases: roast*; oven; spit [not: spat]\nexcept: coffee roaster\nnot with: debate\nthreshold: 0.7',
)
const shipped = [baking, roasting]
const rulesOf = (one: ConceptSource) => parseConcept(one, new Set(['baking', 'roasting'])).rules

describe('writing a concept', () => {
  it('is no change once it says again what the shipped one says', () => {
    const edited = writeConcept(shipped, NO_CHANGES, { ...baking, label: 'Oven work' })
    expect(edited.written).toHaveLength(1)
    expect(writeConcept(shipped, edited, baking)).toEqual(NO_CHANGES)
  })

  it('brings a retired one back into use', () => {
    const retired = retireConcept(NO_CHANGES, 'baking')
    expect(writeConcept(shipped, retired, { ...baking, label: 'Oven work' }).retired).toEqual([])
  })

  it('is forgotten as if it had never been', () => {
    const edited = writeConcept(shipped, NO_CHANGES, { ...baking, label: 'Oven work' })
    expect(forgetConcept(retireConcept(edited, 'baking'), 'baking')).toEqual(NO_CHANGES)
    expect(restoreConcept(retireConcept(edited, 'baking'), 'baking')).toEqual(edited)
  })
})

describe('merging concepts', () => {
  const merged = mergeConcepts(shipped, NO_CHANGES, 'roasting', 'baking')

  it('retires the one and gives its words to the other, each once', () => {
    expect(merged.retired).toEqual([{ id: 'roasting', into: 'baking' }])
    const [now] = changedSources(shipped, merged)
    const items = now ? ruleItems(now).map(({ item }) => item) : []
    expect(items).toEqual([
      'baking',
      'oven',
      'heat ... dry',
      'roast* [not: debate]',
      'spit [not: spat] [not: debate]',
    ])
  })

  it('keeps definition and threshold of the one that stays, and the conditions of the other with its words', () => {
    const [now] = changedSources(shipped, merged)
    if (!now) throw new Error('The concept is there.')
    const rules = rulesOf(now)
    expect(rules.concept.definition).toBe('Dry heat.')
    expect(rules.threshold).toBe(0.5)
    expect(rules.except).toEqual(['coffee roaster'])
    expect(rules.phrases.map(({ text, notWith }) => [text, notWith])).toEqual([
      ['baking', []],
      ['oven', []],
      ['roast*', ['debate']],
      ['spit', ['spat', 'debate']],
    ])
  })

  it('does nothing with itself or with what is not there', () => {
    expect(mergeConcepts(shipped, NO_CHANGES, 'baking', 'baking')).toBe(NO_CHANGES)
    expect(mergeConcepts(shipped, NO_CHANGES, 'baking', 'boiling')).toBe(NO_CHANGES)
  })
})

describe('splitting a concept', () => {
  it('moves what was chosen, and what holds for the whole holds for both', () => {
    const [first] = ruleItems(roasting)
    if (!first) throw new Error('It has phrases.')
    const [rest, split] = splitConcept(roasting, [first], { id: 'meat', label: 'Meat' })
    expect(rest.rules).toBe(
      'definition: Meat.\nphrases: oven; spit [not: spat]\nexcept: coffee roaster\nnot with: debate\nthreshold: 0.7',
    )
    expect(split).toEqual({
      ...roasting,
      id: 'meat',
      label: 'Meat',
      rules: 'phrases: roast*\nexcept: coffee roaster\nnot with: debate\nthreshold: 0.7',
    })
  })

  it('writes long lists in several lines that read the same', () => {
    const phrases = Array.from({ length: 30 }, (_, at) => `phrase number ${at}`)
    const long = source('long', `phrases: ${phrases.join('; ')}; moved`)
    const [rest] = splitConcept(long, [{ name: 'phrases', item: 'moved' }], { id: 'x', label: 'X' })
    expect(rest.rules.split('\n').length).toBeGreaterThan(3)
    expect(rulesOf(rest).phrases.map(({ text }) => text)).toEqual(phrases)
  })
})

describe('a phrase more', () => {
  it('stands in a line of its own and counts like the others', () => {
    expect(rulesOf(withPhrase(baking, 'kiln')).phrases.map(({ text }) => text)).toEqual([
      'baking',
      'oven',
      'kiln',
    ])
    expect(withPhrase(source('new', ''), 'kiln').rules).toBe('phrases: kiln')
  })
})

describe('ids of new concepts', () => {
  it.each([
    ['KV cache', [], 'kv-cache'],
    ['Übersicht & Größe!', [], 'ubersicht-gro-e'],
    ['植物', [], 'concept'],
    ['KV cache', ['kv-cache', 'kv-cache-2'], 'kv-cache-3'],
    ['__proto__', [], 'proto'],
  ])('of %s beside %j', (label, taken, id) => {
    expect(freshId(label, new Set(taken))).toBe(id)
  })
})
