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
  /** Its number in the field, and how many the field has. */
  readonly index: number
  readonly count: number
  readonly hits: readonly Hit[]
}

interface PhraseRule {
  readonly concept: string
  readonly text: string
  readonly exactCase: boolean
  readonly weak: boolean
  readonly onlyWith: readonly number[]
  readonly notWith: readonly number[]
}

interface CueRule {
  readonly concept: string
  readonly text: string
  readonly weak: boolean
  readonly second: number
}

/** Rules by the number of the term that sets them off. */
export interface CompiledRules {
  readonly phrases: Map<number, readonly PhraseRule[]>
  readonly cues: Map<number, readonly CueRule[]>
  readonly own: ReadonlySet<number>
  readonly contrast: ReadonlySet<number>
  readonly others: ReadonlySet<number>
}

/** How much one mention says: its place, the surety of its rule, and the part its sentence gives it. */
const WEIGHTS = {
  title: 0.75,
  own: 0.65,
  plain: 0.5,
  others: 0.3,
  contrast: 0.1,
  weakShare: 0.5,
  opening: 0.9,
}

/** All mentions of one sentence, before overlaps are settled. */
export function readSentence(sentence: Sentence, field: Field, rules: CompiledRules): Finding[] {
  const { hits, text } = sentence
  const present = new Set(hits.map(({ term }) => term))
  const found: Finding[] = []
  const judge = roleJudge(sentence, field, rules)
  const add = (concept: string, rule: string, weak: boolean, spans: readonly Span[]) => {
    const first = spans[0]
    if (!first) return
    const { role, weight } = judge(first[0])
    const place = field !== 'title' && sentence.index === 0 && sentence.count > 3 ? WEIGHTS.opening : 1
    const share = weak ? WEIGHTS.weakShare : 1
    found.push({ mention: { concept, rule, role, field, spans }, weight: weight * share * place, weak })
  }
  for (const [index, hit] of hits.entries()) {
    for (const rule of rules.phrases.get(hit.term) ?? []) {
      if (rule.exactCase && !sameCase(text.slice(hit.start, hit.end), rule.text)) continue
      if (rule.onlyWith.length > 0 && !rule.onlyWith.some((term) => present.has(term))) continue
      if (rule.notWith.some((term) => present.has(term))) continue
      add(rule.concept, `phrase: ${rule.text}`, rule.weak, [[hit.start, hit.end]])
    }
    for (const rule of rules.cues.get(hit.term) ?? []) {
      const second = hits.find((other, at) => at !== index && other.term === rule.second && other.start >= hit.end)
      if (!second) continue
      add(rule.concept, `cues: ${rule.text}`, rule.weak, [
        [hit.start, hit.end],
        [second.start, second.end],
      ])
    }
  }
  return found
}

/** Same letters in the same case; what lies between words and a plural ending may differ. */
function sameCase(cut: string, asWritten: string): boolean {
  const letters = asWritten.replace(/[^\p{L}\p{N}]/gu, '')
  return cut.replace(/[^\p{L}\p{N}]/gu, '').startsWith(letters)
}

/** Tells the role and weight of a mention by where it starts. */
function roleJudge({ hits, text }: Sentence, field: Field, rules: CompiledRules) {
  const isOwn = hits.some(({ term }) => rules.own.has(term))
  const isOthers = !isOwn && hits.some(({ term }) => rules.others.has(term))
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
    if (isOthers) return { role: 'background', weight: WEIGHTS.others }
    return { role: 'core', weight: WEIGHTS.plain }
  }
}
