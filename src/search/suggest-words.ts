import type MiniSearch from 'minisearch'

/** The query with each unknown word replaced by the nearest known one; null when one has none near. */
export function suggestWords(index: MiniSearch, words: readonly string[]): string | null {
  const nearest = words.map((word) => nearestWord(index, word))
  const known = nearest.filter((word) => word !== null)
  if (known.length < words.length) return null
  const suggestion = known.join(' ')
  return suggestion === words.join(' ') ? (known[0] ?? null) : suggestion
}

function nearestWord(index: MiniSearch, word: string): string | null {
  const options = { tokenize: (text: string) => [text], processTerm: (term: string) => term }
  for (const fuzzy of [0, 0.25, 0.4, 0.55]) {
    const [best] = index.autoSuggest(word, { ...options, fuzzy, maxFuzzy: 6, prefix: false })
    if (best) return best.suggestion
  }
  const [begins] = index.autoSuggest(word.slice(0, 3), { ...options, fuzzy: false, prefix: true })
  return word.length > 3 && begins ? begins.suggestion : null
}
