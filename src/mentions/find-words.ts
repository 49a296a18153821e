import type { Quoted } from '../model/correction.ts'
import type { Span } from '../model/mention.ts'

/**
 * Where quoted words stand in a text now: at their old place, else at the nearest place that has them as whole words,
 * whatever white space lies between.
 * @returns a span for each stretch; null when one of them is not there any more
 */
export function findWords(text: string, words: readonly Quoted[]): readonly Span[] | null {
  const spans = words.map((quoted) => findStretch(text, quoted))
  return spans.every((span) => span !== null) ? spans : null
}

function findStretch(text: string, { start, text: wanted }: Quoted): Span | null {
  if (text.startsWith(wanted, start)) return [start, start + wanted.length]
  let nearest: Span | null = null
  for (const match of text.matchAll(wholeWords(wanted))) {
    const span: Span = [match.index, match.index + match[0].length]
    if (!nearest || Math.abs(span[0] - start) < Math.abs(nearest[0] - start)) nearest = span
  }
  return nearest
}

/** The words anywhere; one more letter at the end may be an ending, as in a plural. */
function wholeWords(wanted: string): RegExp {
  const pattern = wanted
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
    .join('\\s+')
  const [before, after] = [/^[\p{L}\p{N}]/u.test(wanted.trim()), /[\p{L}\p{N}]$/u.test(wanted.trim())]
  return new RegExp(
    `${before ? '(?<![\\p{L}\\p{N}])' : ''}${pattern}${after ? '(?!\\p{L}{2}|\\p{N})' : ''}`,
    'gu',
  )
}
