import { expect, test } from 'vitest'
import { cutAtMarks, plainMarks } from '../../src/ui/parts/marked-pieces.ts'

const text = 'A drafter proposes tokens, a verifier checks them.'

const note = (start: number, end: number, words: string, background = false) => ({
  span: [start, end] as const,
  note: words,
  background,
})

test('the pieces of a marked text, joined, are the text', () => {
  for (let start = 0; start < text.length; start += 3) {
    for (let end = start; end <= text.length + 4; end += 5) {
      const pieces = cutAtMarks(
        text,
        plainMarks([
          [start, end],
          [end - 2, end + 6],
          [7, 3],
        ]),
      )
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    }
  }
})

test('a mark starts at its first and ends before its last unit', () => {
  const marked = cutAtMarks(text, plainMarks([[2, 9]])).filter((piece) => piece.notes)
  expect(marked.map((piece) => piece.text)).toEqual(['drafter'])
})

test('marks that overlap become one with the notes of both', () => {
  const [piece] = cutAtMarks(text, [note(4, 18, 'second', true), note(0, 9, 'first')])
  expect(piece).toMatchObject({ text: 'A drafter proposes', notes: ['first', 'second'], background: false })
})

test('marks that only touch stay apart', () => {
  const marked = cutAtMarks(text, [note(0, 1, 'one'), note(1, 9, 'two', true)]).slice(0, 2)
  expect(marked.map((piece) => piece.notes)).toEqual([['one'], ['two']])
  expect(marked.map((piece) => piece.background)).toEqual([false, true])
})

test('spans outside the text are cut to it', () => {
  expect(
    cutAtMarks(
      'abc',
      plainMarks([
        [-4, 1],
        [2, 99],
        [50, 60],
      ]),
    ).map((piece) => piece.text),
  ).toEqual(['a', 'b', 'c'])
})
