/** Codes of characters: 0 a gap between words, 1 to 26 letters, 27 to 36 digits, 37 a break no phrase crosses. */
export const GAP = 0
export const BREAK = 37
/** How many codes a word can hold, the gap counted. */
export const ALPHABET = 37

/**
 * The code of each UTF-16 unit: lower and upper case are one, accents are off, hyphens, slashes and white space
 * are gaps, punctuation is a break.
 */
export const CODES = new Uint8Array(0x10000).fill(GAP)
for (let i = 0; i < 26; i++) {
  CODES[97 + i] = i + 1
  CODES[65 + i] = i + 1
}
for (let i = 0; i < 10; i++) CODES[48 + i] = 27 + i
for (const mark of '.,;:!?()[]{}"“”|<>=+…') CODES[mark.charCodeAt(0)] = BREAK
for (let unit = 0xc0; unit < 0x250; unit++) {
  const base = CODES[String.fromCharCode(unit).normalize('NFD').charCodeAt(0)] ?? GAP
  if (base > 0 && base < BREAK) CODES[unit] = base
}

/** The words of a term, each as its codes. */
export function wordsOf(term: string): number[][] {
  const words: number[][] = []
  let isInside = false
  for (let i = 0; i < term.length; i++) {
    const code = CODES[term.charCodeAt(i)] ?? GAP
    const isWord = code !== GAP && code !== BREAK
    if (isWord && isInside) words.at(-1)?.push(code)
    else if (isWord) words.push([code])
    isInside = isWord
  }
  return words
}
