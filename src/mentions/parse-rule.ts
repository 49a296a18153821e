import { formCount } from './term-forms.ts'
import type { CuePair, Phrase } from './vocabulary.ts'

/** Says that something of the vocabulary could not be used, and what to do. */
export type Report = (message: string, advice: string) => void

/** Ways of writing one term, at most: a few stars and choices each multiply them. */
const MOST_FORMS = 1000

/** The items of a value: `a; b; c`. */
export function items(value: string): string[] {
  return splitOn(value, ';')
}

/** Two items around a separator, or null when there are not two. */
export function pair(item: string, separator: string): [string, string] | null {
  const [first, second, ...more] = item.split(separator).map((part) => part.trim())
  return first && second && more.length === 0 ? [first, second] : null
}

/** `words [with: a, b] [not: c, d] [paper: e] [not paper: f]`; a leading `=` asks for the case as written. */
export function parsePhrase(item: string, report: Report): Phrase[] {
  const { words, ...conditions } = parseConditions(item, report)
  if (isTooWide([words, ...Object.values(conditions).flat()], item, report)) return []
  return [{ text: words.replace(/^=/, '').trim(), exactCase: words.startsWith('='), ...conditions }]
}

/** `first ... second`, `first & second` or `first ~ second`, with conditions as a phrase has them. */
export function parseCues(item: string, report: Report): CuePair[] {
  const { words, ...conditions } = parseConditions(item, report)
  const anyOrder = words.includes('&')
  const near = words.includes('~')
  const parts = pair(words, anyOrder ? '&' : near ? '~' : '...')
  if (parts && isTooWide([...parts, ...Object.values(conditions).flat()], item, report)) return []
  if (parts) return [{ first: parts[0], second: parts[1], anyOrder, near, ...conditions }]
  report(`“${item}” is not a pair of cues.`, 'Write two parts joined by “...”, “&” or “~”.')
  return []
}

/** Says so when a term stands for more words than can be looked for. */
function isTooWide(terms: readonly string[], item: string, report: Report): boolean {
  if (terms.every((term) => formCount(term) <= MOST_FORMS)) return false
  report(`“${item}” stands for too many words.`, 'Use fewer stars and choices, or several phrases.')
  return true
}

const CONDITION = /\[(with|not|paper|not paper):([^\]]*)\]/g

function parseConditions(item: string, report: Report) {
  const found: Record<string, string[]> = {}
  const words = item.replace(CONDITION, (_, name: string, value: string) => {
    found[name] = [...(found[name] ?? []), ...splitOn(value, ',').map((word) => word.replace(/^=/, ''))]
    return ''
  })
  if (/[[\]]/.test(words)) {
    report(
      `The brackets in “${item}” are not understood.`,
      'Write [with: …], [not: …], [paper: …] or [not paper: …].',
    )
  }
  return {
    words: words.trim(),
    onlyWith: found['with'] ?? [],
    notWith: found['not'] ?? [],
    onlyInPaper: found['paper'] ?? [],
    notInPaper: found['not paper'] ?? [],
  }
}

function splitOn(value: string, separator: string): string[] {
  return value
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== '')
}
