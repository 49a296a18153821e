import { describe, expect, it } from 'vitest'
import {
  parseCorrections,
  storeCorrections,
  withCorrection,
  withoutCorrection,
  type Correction,
} from '../../src/model/correction.ts'

const refused: Correction = {
  paper: 'doi:10.1/a',
  concept: 'kv-cache',
  field: 'abstract',
  words: [{ start: 12, text: 'cache' }],
  verdict: 'not',
  marked: false,
}
const marked: Correction = {
  ...refused,
  words: [{ start: 40, text: 'kept keys' }],
  verdict: 'core',
  marked: true,
}

describe('a list of corrections', () => {
  it('holds one verdict for the same words of the same concept, the last one', () => {
    const both = withCorrection(withCorrection([], refused), marked)
    const changed = withCorrection(both, { ...refused, verdict: 'background' })
    expect(changed).toEqual([marked, { ...refused, verdict: 'background' }])
    expect(withCorrection(both, { ...refused, concept: 'caching' })).toHaveLength(3)
    expect(withoutCorrection(both, refused)).toEqual([marked])
  })

  it('comes back from the store as it was', () => {
    const stored: unknown = JSON.parse(JSON.stringify(storeCorrections([refused, marked])))
    expect(parseCorrections(stored, 'library')).toEqual({ corrections: [refused, marked], problems: [] })
    expect(storeCorrections([])).toBeUndefined()
    expect(parseCorrections(undefined, 'library')).toEqual({ corrections: [], problems: [] })
  })

  it.each([
    ['no paper', { paper: 7 }],
    ['an unknown field', { field: '__proto__' }],
    ['an unknown verdict', { verdict: 'maybe' }],
    ['no words', { words: [] }],
    ['blank words', { words: [{ start: 0, text: ' ' }] }],
    ['a place before the text', { words: [{ start: -1, text: 'cache' }] }],
    ['too many stretches', { words: [1, 2, 3].map((start) => ({ start, text: 'cache' })) }],
    ['a mark that is no evidence', { marked: true, verdict: 'not' }],
  ])('leaves out a damaged one, which has %s, and says so', (_, damage) => {
    const stored = { version: 1, corrections: [{ ...refused, ...damage }, marked] }
    const { corrections, problems } = parseCorrections(stored, 'library')
    expect(corrections).toEqual([marked])
    expect(problems).toMatchObject([{ file: 'library', record: 1 }])
  })

  it.each([[[]], ['text'], [{ version: 2, corrections: [] }], [{ version: 1 }]])(
    'is none, with a problem, where the record is %j',
    (stored) => {
      const { corrections, problems } = parseCorrections(stored, 'library')
      expect(corrections).toEqual([])
      expect(problems).toHaveLength(1)
    },
  )
})
