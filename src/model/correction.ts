import type { Role } from './mention.ts'
import type { Field } from './paper.ts'
import type { Problem } from './problem.ts'

/** What a person says words are for a concept: no evidence at all, or evidence in this role. */
export type Verdict = 'not' | Role

/** Words of a text with the place where they stood, in UTF-16 units of the field's text. */
export interface Quoted {
  readonly start: number
  readonly text: string
}

/**
 * What a person says about words of a paper. It names paper and concept by their ids and quotes the words, so that it
 * finds them again after the paper was read anew, enriched or merged, and after the vocabulary changed.
 */
export interface Correction {
  /** Id of the paper, present or former. */
  readonly paper: string
  readonly concept: string
  readonly field: Field
  /** One stretch for a phrase, two for a cue pair, in reading order. */
  readonly words: readonly Quoted[]
  readonly verdict: Verdict
  /** The person marked these words; otherwise the reader took them for evidence, and this corrects it. */
  readonly marked: boolean
}

/** The rule of evidence that a person marked. */
export const MARKED_RULE = 'marked by you'

const VERSION = 1
const FIELDS: readonly Field[] = ['title', 'summary', 'abstract']
const VERDICTS: readonly Verdict[] = ['not', 'background', 'core']
/** Limits of what is read, so that no file can fill the page. */
const MOST_CORRECTIONS = 20_000
const MOST_WORDS = 2
const LONGEST_WORDS = 2000
const LONGEST_ID = 400

/** Whether two corrections are about the same words for the same concept: the later one then takes the place of the other. */
export function sameWords(one: Correction, other: Correction): boolean {
  return wordsKey(one) === wordsKey(other)
}

function wordsKey({ paper, concept, field, words }: Correction): string {
  return JSON.stringify([paper, concept, field, words.map(({ start, text }) => [start, text])])
}

/** The list with a correction at its end, without what was said of the same words before. */
export function withCorrection(list: readonly Correction[], correction: Correction): readonly Correction[] {
  return [...withoutCorrection(list, correction), correction]
}

export function withoutCorrection(
  list: readonly Correction[],
  correction: Correction,
): readonly Correction[] {
  return list.filter((one) => !sameWords(one, correction))
}

/** Corrections as they are kept; undefined when there are none. */
export function storeCorrections(corrections: readonly Correction[]): unknown {
  return corrections.length > 0 ? { version: VERSION, corrections } : undefined
}

/**
 * Reads stored corrections, which are not trusted. Damaged ones are left out and said.
 * @param file where they come from, for problems
 */
export function parseCorrections(
  value: unknown,
  file: string,
): { readonly corrections: readonly Correction[]; readonly problems: readonly Problem[] } {
  if (value === undefined || value === null) return { corrections: [], problems: [] }
  const problem = (record: number | null, message: string, advice: string): Problem => ({
    file,
    line: null,
    record,
    message,
    advice,
  })
  if (!isRecord(value) || value['version'] !== VERSION || !Array.isArray(value['corrections'])) {
    const message = 'The corrections are damaged, or were made by another version of Weft.'
    return { corrections: [], problems: [problem(null, message, 'Reload the page to get the newest one.')] }
  }
  const all = value['corrections'] as readonly unknown[]
  const problems: Problem[] = []
  const known = new Map<string, Correction>()
  for (const [at, one] of all.slice(0, MOST_CORRECTIONS).entries()) {
    const correction = parseCorrection(one)
    if (correction) known.set(wordsKey(correction), correction)
    else problems.push(problem(at + 1, 'The correction is damaged and was left out.', 'Make it again.'))
  }
  if (all.length > MOST_CORRECTIONS)
    problems.push(
      problem(null, `Only the first ${MOST_CORRECTIONS} corrections were read.`, 'Split the file.'),
    )
  return { corrections: [...known.values()], problems }
}

function parseCorrection(value: unknown): Correction | null {
  if (!isRecord(value) || !Array.isArray(value['words'])) return null
  const { paper, concept, marked } = value
  const field = FIELDS.find((one) => one === value['field'])
  const verdict = VERDICTS.find((one) => one === value['verdict'])
  const words = (value['words'] as readonly unknown[]).map(parseQuoted)
  const whole = words.filter((one) => one !== null)
  if (!isId(paper) || !isId(concept) || !field || !verdict || typeof marked !== 'boolean') return null
  if (marked && verdict === 'not') return null
  if (whole.length < words.length || whole.length === 0 || whole.length > MOST_WORDS) return null
  return { paper, concept, field, words: whole, verdict, marked }
}

function parseQuoted(value: unknown): Quoted | null {
  if (!isRecord(value)) return null
  const { start, text } = value
  if (typeof start !== 'number' || !Number.isSafeInteger(start) || start < 0) return null
  if (typeof text !== 'string' || text.trim() === '' || text.length > LONGEST_WORDS) return null
  return { start, text }
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST_ID
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
