import { MARKED_RULE, type Correction } from '../model/correction.ts'
import type { Span } from '../model/mention.ts'
import { fieldText, type Paper } from '../model/paper.ts'
import { findWords } from './find-words.ts'
import { overlap, type Finding } from './finding.ts'

/** A correction whose words were found. */
export interface PlacedCorrection {
  readonly correction: Correction
  readonly spans: readonly Span[]
}

/** What marked words are worth: as much as a title that names the concept. */
const MARKED_WEIGHT = 0.75

/** The corrections of a paper whose words are there, by concept. */
export function placeCorrections(
  paper: Paper,
  corrections: readonly Correction[],
): ReadonlyMap<string, readonly PlacedCorrection[]> {
  const placed = new Map<string, PlacedCorrection[]>()
  for (const correction of corrections) {
    const spans = findWords(fieldText(paper, correction.field), correction.words)
    if (!spans) continue
    const known = placed.get(correction.concept)
    if (known) known.push({ correction, spans })
    else placed.set(correction.concept, [{ correction, spans }])
  }
  return placed
}

/**
 * Findings of one concept as a person corrected them: refused ones are gone, others have the role they were given,
 * marked words stand in the place of what was found there. Later corrections win over earlier ones.
 */
export function correctFindings(
  findings: readonly Finding[],
  corrections: readonly PlacedCorrection[],
): readonly Finding[] {
  return corrections.reduce((left, { correction, spans }) => {
    const { concept, field, verdict, marked } = correction
    const isMeant = ({ mention }: Finding): boolean => overlap(mention, { field, spans })
    if (verdict === 'not') return left.filter((one) => !isMeant(one) || isMarked(one))
    if (marked) {
      const mention = { concept, rule: MARKED_RULE, role: verdict, field, spans, judged: true } as const
      return [...left.filter((one) => !isMeant(one)), { mention, weight: MARKED_WEIGHT, weak: false }]
    }
    return left.map((one) =>
      isMeant(one) && !isMarked(one)
        ? { ...one, mention: { ...one.mention, role: verdict, judged: true } }
        : one,
    )
  }, findings)
}

function isMarked({ mention }: Finding): boolean {
  return mention.rule === MARKED_RULE
}
