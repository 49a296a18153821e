import type { CorpusMap } from '../../model/corpus-map.ts'
import type { Role } from '../../model/mention.ts'
import type { NodeIndex, NodeKind } from '../../model/node.ts'
import type { Field } from '../../model/paper.ts'
import { countWords } from '../../view/count-words.ts'
import { clusterColour } from '../parts/cluster-colour.ts'

export { countWords }

export const KIND_WORDS: Readonly<Record<NodeKind, string>> = {
  paper: 'Paper',
  technique: 'Technique',
  domain: 'Domain',
}

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  core: 'Core: the paper proposes, uses or studies it',
  background: 'Background: named as prior work, contrast or motivation',
}

/** `2019 to 2026`, `2024`, or null when no year is known. */
export function yearsWords(years: Iterable<number>): string | null {
  let first = Infinity
  let last = -Infinity
  for (const year of years) {
    if (year <= 0) continue
    first = Math.min(first, year)
    last = Math.max(last, year)
  }
  if (first > last) return null
  return first === last ? String(first) : `${first} to ${last}`
}

/** The rule and the place of an evidence in words, such as `phrase “KV cache”, in title`. */
export function ruleWords(rule: string, field: Field): string {
  const colon = rule.indexOf(': ')
  const words = colon < 0 ? rule : `${rule.slice(0, colon)} “${rule.slice(colon + 2)}”`
  return `${words}, in ${field}`
}

/** At most `count` authors, then how many more. */
export function authorWords(authors: readonly string[], count = 6): string {
  const shown = authors.slice(0, count).join(', ')
  return authors.length > count ? `${shown} and ${countWords(authors.length - count, 'other')}` : shown
}

/** How strong a link is, for people. */
export function strengthWords(strength: number): string {
  if (strength >= 0.75) return 'strong'
  return strength >= 0.4 ? 'clear' : 'faint'
}

/** CSS colour of a node's cluster. */
export function nodeColour(map: CorpusMap, node: NodeIndex): string {
  return clusterColour(map.clusters[map.clusterOf[node] ?? -1]?.colour ?? -1)
}

/** Only `https:` addresses become links. */
export function safeAddress(address: string | null): string | null {
  if (!address || !URL.canParse(address)) return null
  return new URL(address).protocol === 'https:' ? address : null
}

/**
 * What a corpus is, in a line or two: how many papers of which years, then the first sentence of its
 * description, unless that begins with a number of papers itself.
 */
export function leadOf(map: CorpusMap): string {
  const count = map.papers.ids.length
  const years = yearsWords(map.papers.years)
  const sentence = (/^.*?[.!?](?=\s|$)/s.exec(map.description)?.[0] ?? map.description).trim()
  // A corpus that others went on from may have more papers now, or fewer, than it says.
  if (/^\d+ papers\b/.test(sentence)) {
    const counted = sentence.replace(/^\d+/, String(count))
    return years ? `${counted.replace(/\.$/, '')}, ${years}.` : counted
  }
  return `${countWords(count, 'paper')}${years ? `, ${years}` : ''}. ${sentence}`.trim()
}
