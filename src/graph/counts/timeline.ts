import { chanceAmong, UNSURE_FROM } from './chance.ts'
import { conceptsAt, takePapers, type CountSource } from './counted-papers.ts'

export interface TimelineQuestion {
  /** Which links count. */
  readonly roles: 'core' | 'all'
  /** Indices of the papers that count, ascending; null: all. */
  readonly papers: Uint32Array | null
  /** Most techniques to show. */
  readonly lanes: number
}

/** One technique through the years. */
export interface Lane {
  /** Index of the concept in the vocabulary. */
  readonly concept: number
  /** Papers of a known year that have it. */
  readonly papers: number
  /** By year, from the timeline's first one on. */
  readonly counts: Uint32Array
  /**
   * 1: rises, -1: falls, 0: neither for certain. The years are cut so that both parts hold as equal a number of
   * papers as can be; the technique rises when the later part has more of its papers than chance explains (5 %
   * on both sides together, hypergeometric, see `chance.ts`).
   */
  readonly trend: -1 | 0 | 1
}

export interface Timeline {
  /** The first year with a paper, or 0 when no paper has a year. */
  readonly first: number
  /** Papers by year, from the first to the last year with a paper, years without papers included. */
  readonly papers: Uint32Array
  /** Papers whose year is not known; they are in no other figure. */
  readonly undated: number
  /** The first year of the later part that trends are judged by. */
  readonly later: number
  /** Those of most papers first, equal ones in vocabulary order. */
  readonly lanes: readonly Lane[]
  /** Techniques that have papers but no lane. */
  readonly more: number
}

/** Papers by year, all together and by technique. */
export function makeTimeline(source: CountSource, question: TimelineQuestion): Timeline {
  const { links, concepts, years } = source
  const given = question.papers ?? Uint32Array.from({ length: years.length }, (_, paper) => paper)
  const dated = given.filter((paper) => (years[paper] ?? 0) > 0)
  const [first, last] = rangeOf(dated, years)
  const length = dated.length > 0 ? last - first + 1 : 0
  const papers = new Uint32Array(length)
  const counted = takePapers(links, dated, question.roles, concepts.length)
  const byConcept = new Map<number, Uint32Array>()
  dated.forEach((paper, place) => {
    const at = (years[paper] ?? 0) - first
    papers[at] = (papers[at] ?? 0) + 1
    for (const concept of conceptsAt(counted, place)) {
      if (concepts[concept]?.kind !== 'technique') continue
      const counts = byConcept.get(concept) ?? new Uint32Array(length)
      counts[at] = (counts[at] ?? 0) + 1
      byConcept.set(concept, counts)
    }
  })
  const cut = evenCut(papers)
  const trendOf = trendAmong(papers, cut)
  const ranked = [...byConcept]
    .map(([concept, counts]) => ({ concept, counts, papers: counted.spread[concept] ?? 0 }))
    .sort((one, other) => other.papers - one.papers || one.concept - other.concept)
  return {
    first,
    papers,
    undated: given.length - dated.length,
    later: first + cut,
    lanes: ranked.slice(0, question.lanes).map((lane) => ({ ...lane, trend: trendOf(lane.counts) })),
    more: Math.max(0, ranked.length - question.lanes),
  }
}

function rangeOf(papers: Uint32Array, years: ArrayLike<number>): readonly [first: number, last: number] {
  let [first, last] = [0, 0]
  for (const paper of papers) {
    const year = years[paper] ?? 0
    first = first === 0 ? year : Math.min(first, year)
    last = Math.max(last, year)
  }
  return [first, last]
}

/** Where to cut a list of counts so that both parts' sums differ least; the earlier of equal places. */
function evenCut(counts: Uint32Array): number {
  const total = counts.reduce((sum, count) => sum + count, 0)
  let [best, least, before] = [0, total, 0]
  counts.forEach((count, at) => {
    before += count
    const difference = Math.abs(total - 2 * before)
    if (difference >= least) return
    least = difference
    best = at + 1
  })
  return best
}

function trendAmong(papers: Uint32Array, cut: number): (counts: Uint32Array) => Lane['trend'] {
  const sum = (counts: Uint32Array): number => counts.reduce((all, count) => all + count, 0)
  const all = sum(papers)
  const later = sum(papers.subarray(cut))
  const chance = chanceAmong(all)
  return (counts) => {
    const own = sum(counts)
    const seen = sum(counts.subarray(cut))
    if (chance.atLeast(seen, own, later) < UNSURE_FROM) return 1
    return chance.atMost(seen, own, later) < UNSURE_FROM ? -1 : 0
  }
}
