import type { Concept } from '../model/concept.ts'
import { type Incidence, neighboursOf } from './incidence.ts'

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
 * @returns lines of each cluster's name, in cluster order
 * Source of the score: signed log-likelihood ratio, T. Dunning, "Accurate methods for the statistics of
 * surprise and coincidence", 1993.
 */
export function nameClusters(
  clusterOf: Int16Array,
  count: number,
  graph: Incidence,
  concepts: readonly Concept[],
): string[][] {
  const size = new Uint32Array(count)
  for (let paper = 0; paper < graph.papers; paper++) {
    const cluster = clusterOf[paper] ?? -1
    if (cluster >= 0) size[cluster] = (size[cluster] ?? 0) + 1
  }
  const taken = new Set<number>()
  return Array.from({ length: count }, (_, cluster) => {
    const ranked = candidates(cluster, clusterOf, size, graph).filter(({ concept }) => !taken.has(concept))
    const [first, second] = chooseTwo(ranked, concepts)
    for (const chosen of [first, second]) if (chosen !== undefined) taken.add(chosen)
    const lines = [first, second].flatMap((chosen) => {
      const label = chosen === undefined ? undefined : concepts[chosen]?.label
      return label ? [label.toUpperCase()] : []
    })
    return lines.length > 0 ? lines : [`CLUSTER ${cluster + 1}`]
  })
}

function candidates(
  cluster: number,
  clusterOf: Int16Array,
  size: Uint32Array,
  graph: Incidence,
): Candidate[] {
  const inside = size[cluster] ?? 0
  const total = size.reduce((sum, papers) => sum + papers, 0)
  const found: Candidate[] = []
  for (let concept = 0; concept < graph.concepts; concept++) {
    const papers = neighboursOf(graph.papersOf, concept)
    let here = 0
    for (const paper of papers) if (clusterOf[paper] === cluster) here++
    const own = clusterOf[graph.papers + concept] === cluster
    if (here === 0 || (!own && here / inside < 2 * LEAST_SHARE)) continue
    const share = here / inside
    const factor = share < LEAST_SHARE ? share / LEAST_SHARE / 4 : 1
    found.push({ concept, score: factor * logLikelihood(here, inside, papers.length - here, total - inside) })
  }
  return found.sort((a, b) => b.score - a.score || a.concept - b.concept)
}

function logLikelihood(here: number, inside: number, elsewhere: number, outside: number): number {
  const share = (here + elsewhere) / (inside + outside)
  if (here / inside <= share) return 0
  const term = (seen: number, expected: number): number => (seen > 0 ? seen * Math.log(seen / expected) : 0)
  return (
    2 *
    (term(here, inside * share) +
      term(inside - here, inside * (1 - share)) +
      term(elsewhere, outside * share) +
      term(outside - elsewhere, outside * (1 - share)))
  )
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
