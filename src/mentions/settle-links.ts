import type { Link, Mention, Span } from '../model/mention.ts'
import type { Field } from '../model/paper.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A mention with what it is worth, before overlaps are settled. */
export interface Finding {
  readonly mention: Mention
  /** From 0 to 1: how much it alone says that the paper is about the concept. */
  readonly weight: number
  readonly weak: boolean
}

/** What each further use of the same hint is worth, as a share of the one before. */
const REPEATED_HINT = 0.4

const FIELD_ORDER: Record<Field, number> = { title: 0, summary: 1, abstract: 2 }

/**
 * Settles the findings of one paper into links. Within a concept overlapping mentions become one (the most
 * telling, then the longest); a concept that yields to another loses mentions inside the other's. Weights
 * are joined as independent chances; a link is core when they reach the concept's threshold. A sentence about the
 * work of others counts as any other: what it names is as a rule what the paper is about.
 * @param text the field that links rest on beside the title; mentions elsewhere are kept as evidence only
 */
export function settle(findings: readonly Finding[], vocabulary: Vocabulary, text: Field | null): Link[] {
  const byConcept = new Map<string, Finding[]>()
  for (const finding of findings) {
    const known = byConcept.get(finding.mention.concept)
    if (known) known.push(finding)
    else byConcept.set(finding.mention.concept, [finding])
  }
  const links: Link[] = []
  for (const { concept, yieldsTo, threshold } of vocabulary.concepts) {
    const mine = byConcept.get(concept.id)
    if (!mine) continue
    const stronger = yieldsTo.flatMap((id) => byConcept.get(id) ?? [])
    const left = settleOverlaps(mine.filter((one) => !stronger.some((other) => overlap(one, other))))
    const resting = left.filter(({ mention: { field } }) => field === 'title' || field === text)
    if (resting.length === 0) continue
    const strength = joined(resting)
    const isCore = strength >= threshold - 1e-9
    const mentions = left.map(({ mention }) => mention)
    links.push({ concept: concept.id, role: isCore ? 'core' : 'background', strength, mentions })
  }
  return links
}

/** Weights joined as independent chances; a hint that is repeated says little more than the hint. */
function joined(findings: readonly Finding[]): number {
  const uses = new Map<string, number>()
  const ranked = [...findings].sort((a, b) => b.weight - a.weight || inOrder(a, b))
  return (
    1 -
    ranked.reduce((rest, { mention: { rule }, weight, weak }) => {
      const earlier = uses.get(rule) ?? 0
      uses.set(rule, earlier + 1)
      return rest * (1 - (weak ? weight * REPEATED_HINT ** earlier : weight))
    }, 1)
  )
}

function overlap({ mention: one }: Finding, { mention: other }: Finding): boolean {
  if (one.field !== other.field) return false
  return one.spans.some(([start, end]) => other.spans.some(([from, to]) => start < to && from < end))
}

function settleOverlaps(findings: readonly Finding[]): Finding[] {
  const ranked = [...findings].sort((a, b) => b.weight - a.weight || extent(b) - extent(a) || inOrder(a, b))
  const kept: Finding[] = []
  for (const finding of ranked) if (!kept.some((other) => overlap(other, finding))) kept.push(finding)
  return kept.sort(inOrder)
}

function extent({ mention: { spans } }: Finding): number {
  return spans.reduce((sum, [start, end]: Span) => sum + end - start, 0)
}

function inOrder({ mention: a }: Finding, { mention: b }: Finding): number {
  return FIELD_ORDER[a.field] - FIELD_ORDER[b.field] || (a.spans[0]?.[0] ?? 0) - (b.spans[0]?.[0] ?? 0)
}
