import type { Span } from '../model/mention.ts'

/** Words too common to tell one paper from another; left out unless a query has no others. */
const common = new Set(
  'a an and are as at be by can for from has have in is it its of on or our that the their these this to via was we were which while with'.split(
    ' ',
  ),
)

const word = /[\p{L}\p{N}\p{M}]+/gu

/** The words of a text as they stand in it. */
export function splitWords(text: string): string[] {
  return text.match(word) ?? []
}

/** The first word of a text, folded; empty when there is none. */
export function firstWord(text: string): string {
  return foldWord(/[\p{L}\p{N}\p{M}]+/u.exec(text)?.[0] ?? '')
}

/** A word without what people leave out as they type: case and accents. */
export function foldWord(text: string): string {
  const lower = text.toLowerCase()
  return /^[\x20-\x7e]*$/.test(lower) ? lower : lower.normalize('NFKD').replace(/\p{M}+/gu, '')
}

export function isCommon(folded: string): boolean {
  return common.has(folded)
}

/** Folded words joined by single spaces: equal for labels that differ in case, accents or hyphens. */
export function foldPhrase(text: string): string {
  return splitWords(text).map(foldWord).join(' ')
}

/** Where the text has one of these folded words. A word that begins with what is typed is marked whole. */
export function wordSpans(text: string, terms: ReadonlySet<string>): Span[] {
  const spans: Span[] = []
  for (const found of text.matchAll(word)) {
    if (terms.has(foldWord(found[0]))) spans.push([found.index, found.index + found[0].length])
  }
  return spans
}
