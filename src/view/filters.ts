import { paperCount } from '../model/corpus-map.ts'
import type { CorpusIndex } from './corpus-index.ts'
import type { FilterState } from './view-state.ts'

/** The facets of a filter as bits: a paper's set bits are the facets that it fails. */
export const facetBits = {
  technique: 1,
  domain: 2,
  years: 4,
  cluster: 8,
  starred: 16,
  reading: 32,
  tags: 64,
  noted: 128,
} as const
export type Facet = keyof typeof facetBits

/** Whether any facet leaves papers out. */
export function isFiltering(filter: FilterState): boolean {
  const { family, technique, domain, years, cluster, marks } = filter
  return (
    family.length + technique.length + domain.length + cluster.length + marks.length > 0 || years !== null
  )
}

/**
 * Which facets each paper fails, as `facetBits`; 0: it passes all. Any of within a facet (techniques and
 * their families: all of them when so switched), all of across facets.
 * @param byMarks facets that each paper fails by what a person keeps about it; null: none
 */
export function failedFacets(
  index: CorpusIndex,
  filter: FilterState,
  byMarks: Uint8Array | null = null,
): Uint8Array {
  const failed = byMarks?.slice() ?? new Uint8Array(paperCount(index.map))
  failConcepts(index, filter, 'technique', failed)
  failConcepts(index, filter, 'domain', failed)
  failYears(index, filter, failed)
  failClusters(index, filter, failed)
  return failed
}

/** The papers that pass all facets, or all but one, as indices in corpus order. */
export function passingPapers(failed: Uint8Array, but?: Facet): number[] {
  const passing: number[] = []
  const counts = but ? ~facetBits[but] : -1
  for (let paper = 0; paper < failed.length; paper++)
    if (((failed[paper] ?? 0) & counts) === 0) passing.push(paper)
  return passing
}

/** What the concepts of one kind demand: each wanted id or family is one of up to 31 wishes. */
function wishesOf(index: CorpusIndex, filter: FilterState, kind: 'technique' | 'domain') {
  const ids = filter[kind]
  const wanted = new Map<string, number>()
  const { concepts } = index.map
  const wishes = concepts.map((concept, at) => {
    if (concept.kind !== kind) return 0
    let mine = 0
    const family = index.familyOf[at] ?? ''
    const names = [
      ...(ids.includes(concept.id) ? [concept.id] : []),
      ...(filter.family.includes(family) ? [`family:${family}`] : []),
    ]
    for (const name of names) {
      const bit = wanted.get(name) ?? wanted.size
      wanted.set(name, bit)
      mine |= 1 << Math.min(bit, 30)
    }
    return mine
  })
  return { wishes: Int32Array.from(wishes), count: wanted.size }
}

function failConcepts(
  index: CorpusIndex,
  filter: FilterState,
  kind: 'technique' | 'domain',
  failed: Uint8Array,
): void {
  const { wishes, count } = wishesOf(index, filter, kind)
  if (count === 0) return
  const { paper, concept, role } = index.map.links
  const met = new Int32Array(failed.length)
  for (let link = 0; link < paper.length; link++) {
    if (filter.roles === 'core' && role[link] !== 0) continue
    const at = paper[link] ?? 0
    met[at] = (met[at] ?? 0) | (wishes[concept[link] ?? 0] ?? 0)
  }
  const everything = 2 ** Math.min(count, 31) - 1
  const all = kind === 'technique' && filter.techniques === 'all'
  for (let at = 0; at < failed.length; at++) {
    const pass = all ? met[at] === everything : met[at] !== 0
    if (!pass) failed[at] = (failed[at] ?? 0) | facetBits[kind]
  }
}

function failYears(index: CorpusIndex, { years }: FilterState, failed: Uint8Array): void {
  if (!years) return
  const column = index.map.papers.years
  for (let at = 0; at < failed.length; at++) {
    const year = column[at] ?? 0
    if (year < years[0] || year > years[1]) failed[at] = (failed[at] ?? 0) | facetBits.years
  }
}

function failClusters(index: CorpusIndex, { cluster }: FilterState, failed: Uint8Array): void {
  const wanted = new Set(index.clusterSlugs.flatMap((slug, at) => (cluster.includes(slug) ? [at] : [])))
  if (wanted.size === 0) return
  for (let at = 0; at < failed.length; at++) {
    if (!wanted.has(index.map.clusterOf[at] ?? -1)) failed[at] = (failed[at] ?? 0) | facetBits.cluster
  }
}
