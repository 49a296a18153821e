import { describe, expect, it } from 'vitest'
import { cValues, partsOf, specificity, type CountedTerm } from '../../../src/mentions/candidates/c-value.ts'

function term(key: string, count: number): CountedTerm {
  return { key, words: key.split(' ').length, count }
}

describe('the C-value of a term', () => {
  it('is its count for its length when it is part of no longer term', () => {
    expect(cValues([term('root architecture', 6)]).get('root architecture')).toBeCloseTo(
      6 * Math.log2(2.5),
      9,
    )
  })

  it('leaves out the uses inside of longer terms, as their mean', () => {
    // "soft contact lens" 4 and "hard contact lens" 2 hold "contact lens" 9: 9 − (4 + 2) / 2 = 6.
    const values = cValues([
      term('contact lens', 9),
      term('soft contact lens', 4),
      term('hard contact lens', 2),
    ])
    expect(values.get('contact lens')).toBeCloseTo(6 * Math.log2(2.5), 9)
    expect(values.get('soft contact lens')).toBeCloseTo(4 * Math.log2(3.5), 9)
  })

  it('is nothing for a term that only ever stands inside of one longer term', () => {
    const values = cValues([term('use efficiency', 5), term('water use efficiency', 5)])
    expect(values.get('use efficiency')).toBe(0)
  })

  it('counts a longer term once, however often it holds the shorter one', () => {
    expect([...partsOf('a b a')].sort()).toEqual(['a', 'a b', 'b', 'b a'])
    expect(cValues([term('a', 8), term('a b a', 2)]).get('a')).toBeCloseTo(6 * Math.log2(1.5), 9)
  })
})

describe('specificity', () => {
  it('goes from nothing for what is everywhere to one for what is in one paper', () => {
    expect(specificity(16, 16)).toBe(0)
    expect(specificity(4, 16)).toBeCloseTo(0.5, 9)
    expect(specificity(1, 16)).toBe(1)
  })
})
