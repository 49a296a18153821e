/** `3 papers`, `1 paper`, `1,204 papers`. */
export function countWords(count: number, one: string, many = `${one}s`): string {
  // The first use of a locale takes long; small numbers look the same without.
  const figure = count < 1000 ? String(count) : count.toLocaleString('en')
  return `${figure} ${count === 1 ? one : many}`
}

/** `a`, `a and b`, `a, b and c`. */
export function listWords(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
}
