import type { Concept } from '../../model/concept.ts'
import { type ClusterCounts, conceptShares } from './distinctive.ts'

/** Least share of a cluster's papers that must have a concept for it to name the cluster. */
const LEAST_SHARE = 0.3
/** Longest line of lettering, in characters. */
const LONGEST_LINE = 22

interface Candidate {
  readonly concept: number
  readonly score: number
}

/**
 * Names each cluster by its one or two most distinctive concepts: those that its papers have far more often
 * than the others' papers do, and often enough to speak for it. No concept names two clusters.
 * @param clusterOf cluster of each concept, in vocabulary order
 * @returns lines of each cluster's name, in cluster order
 */
export function nameClusters(
  counts: ClusterCounts,
  clusterOf: Int16Array,
  concepts: readonly Concept[],
): string[][] {
  const taken = new Set<number>()
  return Array.from({ length: counts.clusters }, (_, cluster) => {
    const ranked = candidates(counts, cluster, clusterOf).filter(({ concept }) => !taken.has(concept))
    const [first, second] = chooseTwo(ranked, concepts)
    for (const chosen of [first, second]) if (chosen !== undefined) taken.add(chosen)
    const lines = [first, second].flatMap((chosen) => {
      const label = chosen === undefined ? undefined : concepts[chosen]?.label
      return label ? [label.toUpperCase()] : []
    })
    return lines.length > 0 ? lines : [`CLUSTER ${cluster + 1}`]
  })
}

/** Concepts of the cluster itself, or ones so common in it that they speak for it anyway; rare ones count less. */
function candidates(counts: ClusterCounts, cluster: number, clusterOf: Int16Array): Candidate[] {
  return conceptShares(counts, cluster)
    .filter(({ concept, inside }) => clusterOf[concept] === cluster || inside >= 2 * LEAST_SHARE)
    .map(({ concept, inside, distinctiveness }) => ({
      concept,
      score: distinctiveness * (inside < LEAST_SHARE ? inside / LEAST_SHARE / 4 : 1),
    }))
    .sort((a, b) => b.score - a.score || a.concept - b.concept)
}

/** The strongest concept and, when it says something else and fits a line, the next of the other kind or the next. */
function chooseTwo(ranked: readonly Candidate[], concepts: readonly Concept[]): (number | undefined)[] {
  const fits = ranked.filter(({ concept }) => (concepts[concept]?.label.length ?? 99) <= LONGEST_LINE)
  const [first, ...rest] = fits
  if (!first) return [ranked[0]?.concept, undefined]
  const strong = rest.filter(({ score }) => score >= first.score / 3)
  const otherKind = strong.find(({ concept }) => concepts[concept]?.kind !== concepts[first.concept]?.kind)
  return [first.concept, (otherKind ?? strong[0])?.concept]
}
