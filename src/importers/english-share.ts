import type { Paper } from '../model/paper.ts'

/** Words that hold English sentences together, hardly used so often in any other language. */
const functionWords = new Set(
  'the of and to a in that is are for with as by this we on which from be an it our can at these their such or not has have using its than while both into'.split(
    ' ',
  ),
)
/** In English prose three to four words in ten are of the list; in other languages at most one in ten. */
const proseThreshold = 0.15
/** Titles leave most of them out. */
const titleThreshold = 0.08
const wordsOfProse = 30

/**
 * Share of the papers' text that reads as English, 0 to 1, by length. Longer texts are judged one by one,
 * titles and short texts together. Without any words: 1, since nothing speaks against it.
 */
export function englishShare(papers: readonly Paper[]): number {
  let english = 0
  let all = 0
  const short = { hits: 0, words: 0, length: 0 }
  for (const { title, abstract, summary } of papers) {
    const text = `${title}. ${abstract ?? summary ?? ''}`
    const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
    const hits = words.filter((word) => functionWords.has(word)).length
    // Scripts without spaces make few words of much text.
    const isProse = words.length >= wordsOfProse || text.length >= wordsOfProse * 12
    if (!isProse) {
      short.hits += hits
      short.words += words.length
      short.length += text.length
      continue
    }
    all += text.length
    if (hits >= words.length * proseThreshold) english += text.length
  }
  if (short.words > 0) {
    all += short.length
    if (short.hits >= short.words * titleThreshold) english += short.length
  }
  return all === 0 ? 1 : english / all
}
