import { editDistance } from './edit-distance.ts'

const SHARE = 0.55
const MOST_EDITS = 4

/**
 * The query with each unknown word replaced by the nearest known one; null when one has none near.
 * @param known how many names hold each known word
 */
export function suggestWords(known: ReadonlyMap<string, number>, words: readonly string[]): string | null {
  const nearest = words.map((word) => nearestWord(known, word))
  const found = nearest.filter((word) => word !== null)
  if (found.length < words.length) return null
  const suggestion = found.join(' ')
  return suggestion === words.join(' ') ? (found[0] ?? null) : suggestion
}

/** Of equally near words the most frequent; when none is near, one that begins alike. */
function nearestWord(known: ReadonlyMap<string, number>, word: string): string | null {
  if (known.has(word)) return word
  let best: string | null = null
  let least = Math.min(MOST_EDITS, Math.round(SHARE * word.length))
  for (const [other, count] of known) {
    const distance = editDistance(word, other, least)
    if (distance > least || (distance === least && best !== null && count <= (known.get(best) ?? 0))) continue
    best = other
    least = distance
  }
  if (best !== null || word.length < 4) return best
  const start = word.slice(0, 3)
  for (const [other, count] of known)
    if (other.startsWith(start) && count > (best === null ? 0 : (known.get(best) ?? 0))) best = other
  return best
}
