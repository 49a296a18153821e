import { bundledVocabularyText } from '../../src/mentions/vocabulary/index.ts'
import { parseVocabulary } from '../../src/mentions/parse-vocabulary.ts'
import { seededRandom } from '../../src/graph/random.ts'

/** One line of a corpus in JSON Lines. */
export interface MadeUpPaper {
  readonly title: string
  readonly abstract: string
  readonly authors: readonly string[]
  readonly year: number
}

const SEED = 20
const FIRST_YEAR = 2012
const YEARS = 14
/** Concepts that a paper speaks of beside its own: other ones of its group, mostly. */
const COMPANY = [2, 3, 4, 5] as const
const GROUPS = 24
const STRAY = 0.2
const SURNAMES = ['Abara', 'Berg', 'Costa', 'Dumont', 'Eze', 'Fujii', 'Garcia', 'Hansen', 'Ito', 'Jansen']

/**
 * Papers that never were, of phrases of the vocabulary in plain sentences: for benches that want thousands where no
 * file is at hand. Concepts keep company in groups, as in a field; the same count always gives the same papers.
 */
export function madeUpPapers(count: number): MadeUpPaper[] {
  const phrases = parseVocabulary(bundledVocabularyText)
    .vocabulary.concepts.map((concept) =>
      concept.phrases.filter(plain).map(({ text }) => text.replaceAll('*', '')),
    )
    .filter((texts) => texts.length > 0)
  const random = seededRandom(SEED)
  const below = (limit: number): number => Math.floor(random() * limit)
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[below(items.length)]
  const phraseOf = (group: number): string => {
    const members = Math.ceil((phrases.length - group) / GROUPS)
    const concept = random() < STRAY ? below(phrases.length) : group + GROUPS * below(members)
    return pick(phrases[concept] ?? []) ?? ''
  }
  return Array.from({ length: count }, (_, number) => {
    const group = below(GROUPS)
    const [subject, setting] = [phraseOf(group), phraseOf(group)]
    const company = Array.from({ length: pick(COMPANY) ?? 2 }, () => phraseOf(group))
    return {
      title: `Study ${number + 1}: ${subject} for ${setting}`,
      abstract: [
        `We present a method of ${subject} and test it on ${setting}.`,
        ...company.map((phrase) => `Our approach uses ${phrase} where earlier work did without.`),
        'It needs less time and memory than the methods that we compare it with, at the same quality.',
      ].join(' '),
      authors: [`${pick(SURNAMES) ?? ''}, A.`, `${pick(SURNAMES) ?? ''}, B.`],
      year: FIRST_YEAR + below(YEARS),
    }
  })
}

/** Whether a phrase counts wherever it stands. */
function plain(phrase: {
  readonly onlyWith: readonly string[]
  readonly onlyInPaper: readonly string[]
}): boolean {
  return phrase.onlyWith.length === 0 && phrase.onlyInPaper.length === 0
}
