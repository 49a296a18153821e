import { isDrawn, type CorpusMap } from '../model/corpus-map.ts'
import { edgesOf } from '../model/edges.ts'
import type { CorpusIndex } from './corpus-index.ts'
import { facetBits } from './filters.ts'
import type { FilterState, RoleChoice } from './view-state.ts'

/** How many papers each choice of each facet would show. */
export interface FacetCounts {
  /** By concept. */
  readonly concepts: Uint32Array
  /** By slug of the family, of techniques and of domains. */
  readonly families: ReadonlyMap<string, number>
  /** By cluster. */
  readonly clusters: Uint32Array
  /** By year, known years only. */
  readonly years: ReadonlyMap<number, number>
  /** Papers that pass all facets. */
  readonly papers: number
}

/** How many edges the map shows: those whose ends are both on it; background links only when they count. */
export function drawnEdges(map: CorpusMap, roles: RoleChoice): number {
  const { from, to, role, drawn } = edgesOf(map)
  let count = 0
  for (let edge = 0; edge < drawn; edge++)
    if ((roles === 'all' || role[edge] === 0) && isDrawn(map, from[edge] ?? 0) && isDrawn(map, to[edge] ?? 0))
      count++
  return count
}

/**
 * Counts papers per choice. A facet's own selection does not lessen its own counts, but where all of the
 * techniques are wanted: there a count says what is left when this technique is added.
 *
 * @param failed facets that each paper fails, of `failedFacets` for the same filter
 */
export function countFacets(index: CorpusIndex, filter: FilterState, failed: Uint8Array): FacetCounts {
  const concepts = new Uint32Array(index.map.concepts.length)
  const clusters = new Uint32Array(index.map.clusters.length)
  const years = new Map<number, number>()
  let papers = 0
  for (let paper = 0; paper < failed.length; paper++) {
    const fails = failed[paper] ?? 0
    if (fails === 0) papers++
    if ((fails & ~facetBits.cluster) === 0) {
      const cluster = index.map.clusterOf[paper] ?? -1
      if (cluster >= 0) clusters[cluster] = (clusters[cluster] ?? 0) + 1
    }
    if ((fails & ~facetBits.years) === 0) {
      const year = index.map.papers.years[paper] ?? 0
      if (year > 0) years.set(year, (years.get(year) ?? 0) + 1)
    }
  }
  const families = countConcepts(index, filter, failed, concepts)
  return { concepts, families, clusters, years, papers }
}

/** Fills the counts of the concepts and returns those of their families: a paper counts once in each. */
function countConcepts(
  index: CorpusIndex,
  filter: FilterState,
  failed: Uint8Array,
  counts: Uint32Array,
): Map<string, number> {
  const slugs = [...new Set(index.familyOf)]
  const familyAt = Uint16Array.from(index.familyOf, (slug) => slugs.indexOf(slug))
  const passMask = Uint8Array.from(index.map.concepts, ({ kind }) =>
    kind === 'technique' && filter.techniques === 'all' ? 0 : facetBits[kind],
  )
  const families = new Uint32Array(slugs.length)
  const lastPaper = new Int32Array(slugs.length).fill(-1)
  const { paper, concept, role } = index.map.links
  for (let link = 0; link < paper.length; link++) {
    if (filter.roles === 'core' && role[link] !== 0) continue
    const one = concept[link] ?? 0
    const at = paper[link] ?? 0
    if (((failed[at] ?? 0) & ~(passMask[one] ?? 0)) !== 0) continue
    counts[one] = (counts[one] ?? 0) + 1
    const family = familyAt[one] ?? 0
    // Links are sorted by paper, so the last paper counted tells whether this one was.
    if (lastPaper[family] === at) continue
    lastPaper[family] = at
    families[family] = (families[family] ?? 0) + 1
  }
  return new Map(slugs.map((slug, at) => [slug, families[at] ?? 0]))
}
