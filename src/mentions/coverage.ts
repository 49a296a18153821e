import type { Link } from '../model/mention.ts'
import { cueRule, phraseRule } from './rule-names.ts'
import type { ConceptRules, Vocabulary } from './vocabulary.ts'

/** A rule of a concept, as its mentions name it, such as `phrase: KV cache`. */
export interface RuleUse {
  readonly concept: string
  readonly rule: string
  /** Papers in which it is found. */
  readonly papers: number
}

/** How well a vocabulary and a corpus fit each other. */
export interface Coverage {
  readonly papers: number
  /** Indices of papers without a technique that is theirs. */
  readonly bare: readonly number[]
  /** Ids of concepts that no paper has. */
  readonly unused: readonly string[]
  /** Rules that are found nowhere, in the order of the vocabulary. */
  readonly silent: readonly RuleUse[]
  /** Rules that are found in many papers, the widest first. */
  readonly wide: readonly RuleUse[]
}

/** From this share of all papers on, words tell papers apart little. */
export const WIDE_SHARE = 0.15
/** In fewer papers nothing is wide, however small the corpus. */
const LEAST_WIDE = 5

/**
 * What of a corpus a vocabulary does not reach, and what of it reveals nothing or nearly everything. A rule counts
 * where its words are the evidence: within a concept, words that a better rule finds too are that rule's.
 * @param links of each paper
 */
export function coverageOf({ concepts }: Vocabulary, links: readonly (readonly Link[])[]): Coverage {
  const techniques = new Set(
    concepts.flatMap(({ concept: { id, kind } }) => (kind === 'technique' ? [id] : [])),
  )
  const known = new Set<string>()
  const uses = new Map<string, Map<string, number>>()
  const bare: number[] = []
  for (const [paper, ofPaper] of links.entries()) {
    for (const { concept, mentions } of ofPaper) {
      known.add(concept)
      const counts = uses.get(concept) ?? new Map<string, number>()
      for (const rule of new Set(mentions.map((mention) => mention.rule)))
        counts.set(rule, (counts.get(rule) ?? 0) + 1)
      uses.set(concept, counts)
    }
    if (!ofPaper.some(({ concept, role }) => role === 'core' && techniques.has(concept))) bare.push(paper)
  }
  const rules = concepts.flatMap((one) =>
    rulesOf(one).map((rule): RuleUse => {
      const { id } = one.concept
      return { concept: id, rule, papers: uses.get(id)?.get(rule) ?? 0 }
    }),
  )
  const widest = Math.max(LEAST_WIDE, WIDE_SHARE * links.length)
  return {
    papers: links.length,
    bare,
    unused: concepts.flatMap(({ concept: { id } }) => (known.has(id) ? [] : [id])),
    silent: rules.filter(({ papers }) => papers === 0),
    wide: rules.filter(({ papers }) => papers >= widest).sort((a, b) => b.papers - a.papers),
  }
}

/** The rules of a concept as the reader names them in mentions, each once. */
function rulesOf({ phrases, weak, inTitle, onlyInTitle, cues, weakCues }: ConceptRules): string[] {
  return [
    ...new Set([
      ...[...phrases, ...weak, ...inTitle, ...onlyInTitle].map(phraseRule),
      ...[...cues, ...weakCues].map(cueRule),
    ]),
  ]
}
