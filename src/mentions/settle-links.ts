import type { Link, Span } from '../model/mention.ts'
import type { Field } from '../model/paper.ts'
import { correctFindings, type PlacedCorrection } from './correct-findings.ts'
import { inOrder, overlap, type Finding } from './finding.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What each further use of the same hint is worth, as a share of the one before. */
const REPEATED_HINT = 0.4

/**
 * Settles the findings of one paper into links. Within a concept overlapping mentions become one (the most
 * telling, then the longest); a concept that yields to another loses mentions inside the other's. Weights
 * are joined as independent chances; a link is core when they reach the concept's threshold. One
 * mention in a sentence about the work of others does not, two do: the paper keeps coming back to it. What a person
 * says comes last: their evidence counts wherever it stands, and what they call core makes the link so.
 * @param text the field that links rest on beside the title; mentions elsewhere are kept as evidence only
 * @param corrections what a person says about this paper, by concept
 */
export function settle(
  findings: readonly Finding[],
  vocabulary: Vocabulary,
  text: Field | null,
  corrections: ReadonlyMap<string, readonly PlacedCorrection[]>,
): Link[] {
  const byConcept = new Map<string, Finding[]>()
  for (const finding of findings) {
    const known = byConcept.get(finding.mention.concept)
    if (known) known.push(finding)
    else byConcept.set(finding.mention.concept, [finding])
  }
  const links: Link[] = []
  for (const { concept, yieldsTo, threshold } of vocabulary.concepts) {
    const said = corrections.get(concept.id)
    const mine = byConcept.get(concept.id)
    if (!mine && !said) continue
    const stronger = yieldsTo.flatMap((id) => byConcept.get(id) ?? [])
    const free = mine?.filter((one) => !stronger.some((other) => overlap(one.mention, other.mention))) ?? []
    const settled = settleOverlaps(free)
    const left = said ? correctFindings(settled, said).toSorted(inOrder) : settled
    const resting = left.filter(
      ({ mention: { field, judged } }) => judged || field === 'title' || field === text,
    )
    if (resting.length === 0) continue
    const counting = resting.filter(({ mention: { judged, role } }) => !judged || role === 'core')
    const strength = joined(counting.length > 0 ? counting : resting)
    const isCore =
      counting.some(({ mention: { judged } }) => judged) ||
      (counting.length > 0 && strength >= threshold - 1e-9)
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

function settleOverlaps(findings: readonly Finding[]): Finding[] {
  const ranked = [...findings].sort(
    (a, b) => b.weight - a.weight || extent(b) - extent(a) || inOrder(a, b) || byRule(a, b),
  )
  const kept: Finding[] = []
  for (const finding of ranked)
    if (!kept.some((other) => overlap(other.mention, finding.mention))) kept.push(finding)
  return kept.sort(inOrder)
}

/** Of rules that find the same words, the first in the order of letters: whatever else the vocabulary holds. */
function byRule({ mention: a }: Finding, { mention: b }: Finding): number {
  return a.rule < b.rule ? -1 : Number(a.rule > b.rule)
}

function extent({ mention: { spans } }: Finding): number {
  return spans.reduce((sum, [start, end]: Span) => sum + end - start, 0)
}
