import { describe, expect, it } from 'vitest'
import { sentences } from '../../src/mentions/sentences.ts'

function cut(text: string): string[] {
  return sentences(text).map(([start, end]) => text.slice(start, end))
}

describe('sentences', () => {
  it('end at full stops, question marks and line breaks', () => {
    expect(cut('One here. Two? Yes!\nThree')).toEqual(['One here.', 'Two?', 'Yes!', 'Three'])
  })

  it('do not end at abbreviations, initials and decimals', () => {
    expect(cut('See Smith et al. Later, e.g. At 3.5 s. Done.')).toEqual([
      'See Smith et al. Later, e.g. At 3.5 s.',
      'Done.',
    ])
    expect(cut('By J. Doe. End.')).toEqual(['By J. Doe.', 'End.'])
  })

  it('of nothing are none', () => {
    expect(sentences('  \n ')).toEqual([])
  })
})
