import type { LinkColumns } from '../../model/corpus-map.ts'

/** How many papers of each cluster have each concept as a core link. */
export interface ClusterCounts {
  readonly clusters: number
  readonly concepts: number
  /** At `cluster * concepts + concept`. */
  readonly having: Uint32Array
  /** Papers of each cluster. */
  readonly papers: Uint32Array
}

/** A concept as it stands in one cluster against all the others. */
export interface ConceptShare {
  /** Index into the vocabulary. */
  readonly concept: number
  /** Papers of the cluster that have it. */
  readonly here: number
  /** Papers of other clusters that have it. */
  readonly elsewhere: number
  /** Share of the cluster's papers, 0 to 1. */
  readonly inside: number
  /** Share of the papers of all other clusters, 0 to 1. */
  readonly outside: number
  /** How surely it is over-represented here: 0 when it is not. */
  readonly distinctiveness: number
}

/** @param papers number of papers; `clusterOf` has these first */
export function countByCluster(
  links: LinkColumns,
  clusterOf: Int16Array,
  clusters: number,
  papers: number,
  concepts: number,
): ClusterCounts {
  const counts = { having: new Uint32Array(clusters * concepts), papers: new Uint32Array(clusters) }
  for (const cluster of clusterOf.subarray(0, papers))
    if (cluster >= 0) counts.papers[cluster] = (counts.papers[cluster] ?? 0) + 1
  links.paper.forEach((paper, link) => {
    const cluster = clusterOf[paper] ?? -1
    if (cluster < 0 || links.role[link] !== 0) return
    const slot = cluster * concepts + (links.concept[link] ?? 0)
    counts.having[slot] = (counts.having[slot] ?? 0) + 1
  })
  return { clusters, concepts, ...counts }
}

/** The concepts of a cluster's papers, most distinctive first; equal ones in vocabulary order. */
export function conceptShares(
  { clusters, concepts, having, papers }: ClusterCounts,
  cluster: number,
): ConceptShare[] {
  const size = papers[cluster] ?? 0
  const others = papers.reduce((sum, count) => sum + count, 0) - size
  const found: ConceptShare[] = []
  for (let concept = 0; concept < concepts; concept++) {
    const here = having[cluster * concepts + concept] ?? 0
    if (here === 0) continue
    let elsewhere = -here
    for (let each = 0; each < clusters; each++) elsewhere += having[each * concepts + concept] ?? 0
    found.push({
      concept,
      here,
      elsewhere,
      inside: here / size,
      outside: elsewhere / Math.max(1, others),
      distinctiveness: overRepresentation(here, size, elsewhere, others),
    })
  }
  return found.sort(
    (a, b) => b.distinctiveness - a.distinctiveness || b.here - a.here || a.concept - b.concept,
  )
}

/**
 * Signed log-likelihood ratio: twice the log of how much better two shares, one for inside and one for outside,
 * explain the counts than one share for both; 0 when the share inside is not the larger one. 10.8 and more would
 * come by chance once in a thousand times.
 * Source: T. Dunning, "Accurate methods for the statistics of surprise and coincidence", 1993.
 * @param here papers inside that have it, of `inside` papers
 * @param elsewhere papers outside that have it, of `outside` papers
 */
export function overRepresentation(here: number, inside: number, elsewhere: number, outside: number): number {
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
