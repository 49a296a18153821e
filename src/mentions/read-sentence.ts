import type { Role, Span } from '../model/mention.ts'
import type { Field } from '../model/paper.ts'
import type { Finding } from './settle-links.ts'

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
  readonly text: string
  /** The letters that must be found as written, one of these; null where case does not matter. */
  readonly letters: readonly string[] | null
  readonly weak: boolean
  /** Weak, but not in the title. */
  readonly weakInText: boolean
  /** Nothing outside the title. */
  readonly onlyInTitle: boolean
}

export interface CueRule extends Conditions {
  readonly concept: string
  readonly text: string
  readonly weak: boolean
  readonly anyOrder: boolean
  readonly near: boolean
  readonly second: number
}

/** Rules by the number of the term that sets them off. */
export interface CompiledRules {
  readonly phrases: readonly (PhraseRule[] | undefined)[]
  readonly cues: readonly (CueRule[] | undefined)[]
  /** Concepts that a term keeps from being read where it stands. */
  readonly except: readonly (string[] | undefined)[]
  readonly own: ReadonlySet<number>
  readonly contrast: ReadonlySet<number>
  readonly others: ReadonlySet<number>
  readonly survey: ReadonlySet<number>
}

/** How much one mention says: its place, the surety of its rule, and the part its sentence gives it. */
const WEIGHTS = {
  title: 0.75,
  own: 0.65,
  plain: 0.5,
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
  isInPaper: (term: number) => boolean,
  rules: CompiledRules,
  isSurvey: boolean,
): Finding[] {
  const { hits, text } = sentence
  if (!hits.some(({ term }) => rules.phrases[term] ?? rules.cues[term])) return []
  const isPresent = termsOf(hits)
  const found: Finding[] = []
  const judge = roleJudge(sentence, field, rules, isSurvey)
  const isBarred = barredPlaces(hits, rules)
  const holds = ({ onlyWith, notWith, onlyInPaper, notInPaper }: Conditions): boolean =>
    (onlyWith.length === 0 || onlyWith.some(isPresent)) &&
    (onlyInPaper.length === 0 || onlyInPaper.some(isInPaper)) &&
    !notWith.some(isPresent) &&
    !notInPaper.some(isInPaper)
  const add = (concept: string, rule: string, weak: boolean, places: readonly Hit[]) => {
    const first = places[0]
    if (!first || places.some((place) => isBarred(concept, place))) return
    const { role, weight } = judge(first.start)
    const share = weak ? WEIGHTS.weakShare : 1
    const spans = places.map(({ start, end }): Span => [start, end])
    found.push({ mention: { concept, rule, role, field, spans }, weight: weight * share, weak })
  }
  for (const hit of hits) {
    for (const rule of rules.phrases[hit.term] ?? NONE) {
      if (rule.onlyInTitle && field !== 'title') continue
      if (rule.letters && !sameCase(text.slice(hit.start, hit.end), rule.letters)) continue
      if (holds(rule))
        add(rule.concept, `phrase: ${rule.text}`, rule.weak || (rule.weakInText && field !== 'title'), [hit])
    }
    for (const rule of rules.cues[hit.term] ?? NONE) {
      const later = hits.find(
        ({ term, start }) =>
          term === rule.second && start >= hit.end && (!rule.near || isNear(text.slice(hit.end, start))),
      )
      const earlier =
        rule.anyOrder && !later && hits.find(({ term, end }) => term === rule.second && end <= hit.start)
      if (!(later || earlier) || !holds(rule)) continue
      add(
        rule.concept,
        `cues: ${rule.text}`,
        rule.weak,
        earlier ? [earlier, hit] : [hit, ...(later ? [later] : [])],
      )
    }
  }
  return found
}

/** Tells whether a term is among hits; the set is made when it is first asked for. */
export function termsOf(hits: readonly Hit[]): (term: number) => boolean {
  let terms: Set<number> | null = null
  return (term) => (terms ??= new Set(hits.map((hit) => hit.term))).has(term)
}

/** Whether the words between two cues keep them together. */
function isNear(between: string): boolean {
  return between.length <= NEAR && !/[,;:]/.test(between)
}

/** Whether a place touches words that mean something else than the concept. */
function barredPlaces(hits: readonly Hit[], rules: CompiledRules): (concept: string, place: Hit) => boolean {
  const barred = hits.filter(({ term }) => rules.except[term] !== undefined)
  if (barred.length === 0) return () => false
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
function roleJudge({ hits, text }: Sentence, field: Field, rules: CompiledRules, isSurvey: boolean) {
  const isOwn = hits.some(({ term }) => rules.own.has(term))
  const isOthers = !isOwn && !isSurvey && hits.some(({ term }) => rules.others.has(term))
  const contrasts = hits
    .filter(({ term }) => rules.contrast.has(term))
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
    if (isOthers) return { role: 'background', weight: WEIGHTS.plain }
    return { role: 'core', weight: WEIGHTS.plain }
  }
}
