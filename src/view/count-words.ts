/** `3 papers`, `1 paper`, `1,204 papers`. */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${figureOf(count)} ${count === 1 ? one : many}`
}

/** `1,204`: a whole number as English writes it. The first use of a locale would take as long as two frames. */
export function figureOf(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** `a`, `a and b`, `a, b and c`. */
export function listWords(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
}
