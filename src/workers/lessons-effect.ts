import type { Link, Mention } from '../model/mention.ts'
import type { Paper } from '../model/paper.ts'
import type { ConceptEffect, LessonsEffect, SentenceEffect } from './api.ts'
import { evidenceOf } from './evidence.ts'
import type { ReadPapers } from './reread-links.ts'

/** Sentences that are quoted of those gained, and of those lost. */
const MOST_SENTENCES = 40

interface Found {
  readonly paper: number
  readonly link: Link
  readonly mention: Mention
  /** The paper gains or loses its core link with it. */
  readonly decides: boolean
}

/** What differs between two readings of the same papers. */
export function lessonsEffect(before: ReadPapers, after: ReadPapers): LessonsEffect {
  const gained: Found[] = []
  const lost: Found[] = []
  const papers = { gained: 0, lost: 0 }
  const counts = new Map<string, { before: number; after: number }>()
  const count = (links: readonly Link[], side: 'before' | 'after'): void => {
    for (const { concept, role } of links) {
      if (role !== 'core') continue
      const known = counts.get(concept) ?? { before: 0, after: 0 }
      known[side]++
      counts.set(concept, known)
    }
  }
  for (const paper of before.papers.keys()) {
    const [old, now] = [before.links[paper] ?? [], after.links[paper] ?? []]
    count(old, 'before')
    count(now, 'after')
    const come = newMentions(paper, old, now)
    const gone = newMentions(paper, now, old)
    gained.push(...come)
    lost.push(...gone)
    if (hasNewCore(old, now)) papers.gained++
    if (hasNewCore(now, old)) papers.lost++
  }
  const labels = new Map(
    [...before.reader.concepts, ...after.reader.concepts].map(({ id, label }) => [id, label]),
  )
  const concepts = [...counts]
    .map(([id, change]): ConceptEffect => ({ id, label: labels.get(id) ?? id, ...change }))
    .filter((one) => one.before !== one.after)
    .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before) || (a.id < b.id ? -1 : 1))
  const quote = (change: SentenceEffect['change'], found: readonly Found[]): SentenceEffect[] =>
    found
      .toSorted((a, b) => Number(b.decides) - Number(a.decides))
      .slice(0, MOST_SENTENCES)
      .flatMap(({ paper, link, mention }) =>
        quoted(before.papers[paper], { ...link, mentions: [mention] }, labels).map((rest) => ({
          change,
          paper,
          ...rest,
        })),
      )
  return {
    concepts,
    gained: papers.gained,
    lost: papers.lost,
    gainedSentences: gained.length,
    lostSentences: lost.length,
    sentences: [...quote('gained', gained), ...quote('lost', lost)],
  }
}

function quoted(paper: Paper | undefined, link: Link, labels: ReadonlyMap<string, string>) {
  if (!paper) return []
  const { concept } = link
  const label = labels.get(concept) ?? concept
  return evidenceOf(paper, link).map((evidence) => ({ title: paper.title, concept, label, evidence }))
}

/** Mentions of the second reading at places where the first one has none of the concept. */
function newMentions(paper: number, first: readonly Link[], second: readonly Link[]): Found[] {
  return second.flatMap((link) => {
    const known = first.find(({ concept }) => concept === link.concept)
    if (known === link) return []
    const places = new Set(known?.mentions.map(placeOf))
    const decides = link.role === 'core' && known?.role !== 'core'
    return link.mentions
      .filter((mention) => !places.has(placeOf(mention)))
      .map((mention) => ({ paper, link, mention, decides }))
  })
}

function placeOf({ field, spans }: Mention): string {
  return `${field} ${spans.join(' ')}`
}

function hasNewCore(first: readonly Link[], second: readonly Link[]): boolean {
  return second.some(
    ({ concept, role }) =>
      role === 'core' && !first.some((one) => one.concept === concept && one.role === 'core'),
  )
}
