import type { Span } from '../model/mention.ts'

const END = /[.!?]["”’)\]]*\s+(?=["“(\\]?[A-Z0-9\\])|\n+/g
const ABBREVIATED = /(?:\b(?:e\.g|i\.e|etc|vs|cf|al|Fig|Eq|Sec|resp|approx|Dr|Mr|St)|\b[A-Z])\.$/

/**
 * Cuts a text into sentences.
 * @returns spans in order, without the white space between them; together they cover every other character.
 */
export function sentences(text: string): Span[] {
  const spans: Span[] = []
  let start = 0
  const add = (end: number) => {
    const piece = text.slice(start, end)
    const from = start + (piece.length - piece.trimStart().length)
    const to = start + piece.trimEnd().length
    if (to > from) spans.push([from, to])
    start = end
  }
  for (const match of text.matchAll(END)) {
    const upToStop = text.slice(Math.max(start, match.index - 12), match.index + 1)
    if (match[0].startsWith('.') && ABBREVIATED.test(upToStop)) continue
    add(match.index + match[0].length)
  }
  add(text.length)
  return spans
}
