import type { Role, Span } from '../model/mention.ts'
import type { Field } from '../model/paper.ts'
import type { Finding } from './finding.ts'
import type { TermSet } from './term-set.ts'

/** A term of the vocabulary found in a text, in UTF-16 units. */
export interface Hit {
  readonly term: number
  readonly start: number
  readonly end: number
}

/** A sentence with hits, in its field's text. */
export interface Sentence {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly hits: readonly Hit[]
}

/** What must and must not stand in the sentence and in the paper, as numbers of terms. */
interface Conditions {
  readonly onlyWith: readonly number[]
  readonly notWith: readonly number[]
  readonly onlyInPaper: readonly number[]
  readonly notInPaper: readonly number[]
}

export interface PhraseRule extends Conditions {
  readonly concept: string
  /** As mentions name it. */
  readonly name: string
  /** The letters that must be found as written, one of these; null where case does not matter. */
  readonly letters: readonly string[] | null
  readonly weak: boolean
  /** Weak, but not in the title. */
  readonly weakInText: boolean
}

export interface CueRule extends Conditions {
  readonly concept: string
  /** As mentions name it. */
  readonly name: string
  readonly weak: boolean
  readonly anyOrder: boolean
  readonly near: boolean
  readonly second: number
}

/** Rules by the number of the term that sets them off. */
export interface CompiledRules {
  /** By term: what the term can do in a sentence, as a sum of `PART`. */
  readonly parts: Uint8Array
  readonly phrases: readonly (PhraseRule[] | undefined)[]
  /** Phrases that count in titles only. */
  readonly titlePhrases: readonly (PhraseRule[] | undefined)[]
  readonly cues: readonly (CueRule[] | undefined)[]
  /** Concepts that a term keeps from being read where it stands. */
  readonly except: readonly (string[] | undefined)[]
}

/** Parts that a term can play, as bits. `text`: it counts outside titles. */
export const PART = { rule: 1, own: 2, contrast: 4, others: 8, survey: 16, except: 32, text: 64 }

/** The parts that the terms of hits play, together. */
export function partsOf(hits: readonly Hit[], rules: CompiledRules): number {
  let parts = 0
  for (const { term } of hits) parts |= rules.parts[term] ?? 0
  return parts
}

/** What a sentence is read with. */
export interface Reading {
  readonly rules: CompiledRules
  /** Whether a term stands anywhere in the paper. */
  readonly isInPaper: (term: number) => boolean
  /** The paper is about the work of others. */
  readonly isSurvey: boolean
  /** Room for the terms of one sentence. */
  readonly terms: TermSet
}

/** How much one mention says: its place, the surety of its rule, and the part its sentence gives it. */
const WEIGHTS = {
  title: 0.75,
  own: 0.65,
  plain: 0.5,
  others: 0.35,
  contrast: 0.1,
  weakShare: 0.45,
}

const NONE: readonly never[] = []

/** Characters that may stand between cues that must be near: about six words. */
const NEAR = 40

/** All mentions of one sentence, before overlaps are settled. */
export function readSentence(
  sentence: Sentence,
  field: Field,
  { rules, isInPaper, isSurvey, terms }: Reading,
): Finding[] {
  const { hits, text } = sentence
  const parts = partsOf(hits, rules)
  if (!(parts & PART.rule)) return []
  terms.clear()
  for (const { term } of hits) terms.add(term)
  const isPresent = terms.has
  const found: Finding[] = []
  const judge = roleJudge(sentence, field, parts, rules, isSurvey)
  const isBarred = parts & PART.except ? barredPlaces(hits, rules) : null
  const holds = ({ onlyWith, notWith, onlyInPaper, notInPaper }: Conditions): boolean =>
    (onlyWith.length === 0 || onlyWith.some(isPresent)) &&
    (onlyInPaper.length === 0 || onlyInPaper.some(isInPaper)) &&
    !notWith.some(isPresent) &&
    !notInPaper.some(isInPaper)
  const add = (concept: string, rule: string, weak: boolean, places: readonly Hit[]) => {
    const first = places[0]
    if (!first || (isBarred && places.some((place) => isBarred(concept, place)))) return
    const { role, weight } = judge(first.start)
    const share = weak ? WEIGHTS.weakShare : 1
    const spans = places.map(({ start, end }): Span => [start, end])
    found.push({ mention: { concept, rule, role, field, spans }, weight: weight * share, weak })
  }
  const addPhrase = (hit: Hit, rule: PhraseRule) => {
    if (rule.letters && !sameCase(text.slice(hit.start, hit.end), rule.letters)) return
    if (!holds(rule)) return
    add(rule.concept, rule.name, rule.weak || (rule.weakInText && field !== 'title'), [hit])
  }
  for (const hit of hits) {
    if (!((rules.parts[hit.term] ?? 0) & PART.rule)) continue
    for (const rule of rules.phrases[hit.term] ?? NONE) addPhrase(hit, rule)
    if (field === 'title') for (const rule of rules.titlePhrases[hit.term] ?? NONE) addPhrase(hit, rule)
    for (const rule of rules.cues[hit.term] ?? NONE) {
      if (!isPresent(rule.second)) continue
      const later = hits.find(
        ({ term, start }) =>
          term === rule.second && start >= hit.end && (!rule.near || isNear(text.slice(hit.end, start))),
      )
      const earlier =
        rule.anyOrder && !later && hits.find(({ term, end }) => term === rule.second && end <= hit.start)
      if (!(later || earlier) || !holds(rule)) continue
      add(rule.concept, rule.name, rule.weak, earlier ? [earlier, hit] : [hit, ...(later ? [later] : [])])
    }
  }
  return found
}

/** Whether the words between two cues keep them together. */
function isNear(between: string): boolean {
  return between.length <= NEAR && !/[,;:]/.test(between)
}

/** Whether a place touches words that mean something else than the concept. */
function barredPlaces(hits: readonly Hit[], rules: CompiledRules): (concept: string, place: Hit) => boolean {
  const barred = hits.filter(({ term }) => rules.except[term] !== undefined)
  return (concept, { start, end }) =>
    barred.some((one) => one.start < end && start < one.end && rules.except[one.term]?.includes(concept))
}

/** Same letters in the same case; what lies between words and a plural ending may differ. */
function sameCase(cut: string, letters: readonly string[]): boolean {
  const found = lettersOf(cut)
  return letters.some((written) => found.startsWith(written))
}

/** Letters and digits only. */
export function lettersOf(words: string): string {
  return words.replace(/[^\p{L}\p{N}]/gu, '')
}

/** Tells the role and weight of a mention by where it starts. */
function roleJudge(
  { hits, text }: Sentence,
  field: Field,
  parts: number,
  rules: CompiledRules,
  isSurvey: boolean,
) {
  const isOwn = (parts & PART.own) !== 0
  const isOthers = !isOwn && !isSurvey && (parts & PART.others) !== 0
  const contrasts = (parts & PART.contrast ? hits : NONE)
    .filter(({ term }) => (rules.parts[term] ?? 0) & PART.contrast)
    .map(({ end }) => {
      const stop = text.slice(end).search(/[,;:.](?:\s|$)/)
      return { from: end, to: stop < 0 ? text.length : end + stop }
    })
  return (start: number): { role: Role; weight: number } => {
    if (contrasts.some(({ from, to }) => start >= from && start < to)) {
      return { role: 'background', weight: WEIGHTS.contrast }
    }
    if (field === 'title') return { role: 'core', weight: WEIGHTS.title }
    if (isOwn) return { role: 'core', weight: WEIGHTS.own }
    if (isOthers) return { role: 'background', weight: WEIGHTS.others }
    return { role: 'core', weight: WEIGHTS.plain }
  }
}
