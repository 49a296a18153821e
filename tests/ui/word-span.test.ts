import { describe, expect, it } from 'vitest'
import { wholeWordSpan } from '../../src/ui/corrections/word-span.ts'

const TEXT = 'A kept cache, (KV) is paged.'

function words(from: number, to: number): string | null {
  const span = wholeWordSpan(TEXT, [from, to])
  return span && TEXT.slice(...span)
}

describe('a selected stretch of text', () => {
  it.each([
    ['cut words are filled up', 4, 9, 'kept cache'],
    ['white space and punctuation at the ends fall away', 1, 15, 'kept cache'],
    ['one letter is enough', 16, 17, 'KV'],
    ['ends beyond the text count as its end', 22, 99, 'paged'],
  ])('is taken as whole words: %s', (_, from, to, expected) => {
    expect(words(from, to)).toBe(expected)
  })

  it.each([
    ['white space', 1, 2],
    ['punctuation', 12, 15],
    ['nothing', 5, 5],
  ])('is no word when it holds only %s', (_, from, to) => {
    expect(words(from, to)).toBeNull()
  })
})
