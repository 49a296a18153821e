/** Codes of normalised text: 0 a gap between words, 1 to 26 letters, 27 to 36 digits, 37 a break no phrase crosses. */
export const GAP = 0
export const BREAK = 37
export const ALPHABET = 38

const CODES = new Uint8Array(0x10000).fill(GAP)
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

/** Normalised text beside the place of each code in the original. */
export interface NormalisedText {
  /** Codes; only the first `length` count. */
  readonly codes: Uint8Array
  /** UTF-16 offset of each code. */
  readonly offsets: Uint32Array
  readonly length: number
}

/** Lower case, accents off, hyphens, slashes and white space one gap, punctuation a break. */
export function normalise(text: string): NormalisedText {
  const codes = new Uint8Array(text.length)
  const offsets = new Uint32Array(text.length)
  let length = 0
  let last = GAP
  for (let i = 0; i < text.length; i++) {
    const code = CODES[text.charCodeAt(i)] ?? GAP
    if (code === GAP && (last === GAP || last === BREAK)) continue
    if (code === BREAK && last === GAP && length > 0) length--
    codes[length] = code
    offsets[length++] = i
    last = code
  }
  return { codes, offsets, length }
}

export function isWordCode(code: number | undefined): boolean {
  return code !== undefined && code !== GAP && code !== BREAK
}
