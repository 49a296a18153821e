import type { NodeIndex, NodeKind } from '../model/node.ts'
import { clusterTitle } from '../view/cluster-title.ts'
import { countFacets, type FacetCounts } from '../view/counts.ts'
import { failedFacets, isFiltering, passingPapers } from '../view/filters.ts'
import { nodesOfKinds, withConcepts } from '../view/lit-nodes.ts'
import type { FilterState, RoleChoice, ViewState, YearRange } from '../view/view-state.ts'
import type { Analysis } from './analysis.svelte.ts'
import type { View } from './view.svelte.ts'

/** One active choice of a filter, and the way to take it back. */
export interface ActiveFilter {
  readonly key: string
  /** Facet in words, such as `Technique`. */
  readonly facet: string
  readonly label: string
  readonly colour: number | null
  readonly remove: () => void
  /** It tells of somebody's own marks: it goes into no figure and no link. */
  readonly own?: true
}

/** The part of filtering that needs what a person keeps about papers. */
export interface OwnFilters {
  /** Facets that each paper fails; null: none is chosen. */
  readonly failed: Uint8Array | null
  readonly chips: readonly ActiveFilter[]
  /** Papers with a star. */
  readonly starred: ReadonlySet<NodeIndex>
}

type ListField = 'family' | 'technique' | 'domain' | 'cluster' | 'marks'

/** Which papers stand out, how many each choice would leave, and the choices themselves. */
export class Filters {
  readonly #view: View
  readonly #analysis: Analysis
  // Each field by itself, so that a moving camera or a selection filters nothing anew.
  readonly #family = $derived.by(() => this.#view.fields.family)
  readonly #technique = $derived.by(() => this.#view.fields.technique)
  readonly #domain = $derived.by(() => this.#view.fields.domain)
  readonly #cluster = $derived.by(() => this.#view.fields.cluster)
  readonly #marks = $derived.by(() => this.#view.fields.marks)
  readonly #years = $derived.by(() => this.#view.fields.years)
  readonly #techniques = $derived.by(() => this.#view.fields.techniques)
  readonly #roles = $derived.by(() => this.#view.fields.roles)
  readonly #kinds = $derived.by(() => this.#view.fields.kinds)

  readonly state = $derived.by((): FilterState => ({
    family: this.#family,
    technique: this.#technique,
    domain: this.#domain,
    cluster: this.#cluster,
    marks: this.#marks,
    years: this.#years,
    techniques: this.#techniques,
    roles: this.#roles,
  }))
  /** Comes with what a person keeps about papers. */
  own = $state.raw<OwnFilters | null>(null)
  readonly active = $derived(isFiltering(this.state))
  /** Facets that each paper fails. */
  readonly failed = $derived.by(() =>
    this.#analysis.index ? failedFacets(this.#analysis.index, this.state, this.own?.failed) : null,
  )
  readonly counts = $derived.by((): FacetCounts | null =>
    this.#analysis.index && this.failed ? countFacets(this.#analysis.index, this.state, this.failed) : null,
  )
  /** Papers that pass all facets, as indices in corpus order. */
  readonly papers = $derived.by((): readonly number[] => (this.failed ? passingPapers(this.failed) : []))
  /** Papers that pass all facets but the years. */
  readonly papersOfAnyYear = $derived.by((): readonly number[] =>
    this.failed ? passingPapers(this.failed, 'years') : [],
  )
  /** What the filters light up on the map; null: everything. */
  readonly lit = $derived.by((): ReadonlySet<NodeIndex> | null =>
    this.active && this.#analysis.index && this.failed
      ? withConcepts(this.#analysis.index, this.failed, this.#roles)
      : null,
  )
  /** Nodes of the kinds that are shown; null: all kinds are. */
  readonly ofShownKinds = $derived.by((): ReadonlySet<NodeIndex> | null => {
    const map = this.#analysis.map
    if (!map || this.#kinds.length === 3) return null
    return nodesOfKinds(map, this.#kinds)
  })
  readonly chips = $derived.by((): readonly ActiveFilter[] => [
    ...this.#listChips('cluster'),
    ...this.#listChips('family'),
    ...this.#listChips('technique'),
    ...this.#listChips('domain'),
    ...this.#yearChips(),
    ...(this.own?.chips ?? []),
  ])

  constructor(view: View, analysis: Analysis) {
    this.#view = view
    this.#analysis = analysis
  }

  has(field: ListField, name: string): boolean {
    return this.state[field].includes(name)
  }

  toggle(field: ListField, name: string): void {
    const now = this.state[field]
    const next = now.includes(name) ? now.filter((one) => one !== name) : [...now, name]
    this.#view.set({ [field]: next } satisfies Partial<ViewState>)
  }

  setYears(years: YearRange | null): void {
    this.#view.set({ years })
  }

  setTechniques(techniques: 'any' | 'all'): void {
    this.#view.set({ techniques })
  }

  setRoles(roles: RoleChoice): void {
    this.#view.set({ roles })
  }

  /** The last kind that is shown can't be hidden. */
  toggleKind(kind: NodeKind): void {
    const kinds = this.#kinds.includes(kind)
      ? this.#kinds.filter((one) => one !== kind)
      : [...this.#kinds, kind]
    if (kinds.length > 0) this.#view.set({ kinds })
  }

  clear(): void {
    this.#view.set({ family: [], technique: [], domain: [], cluster: [], marks: [], years: null })
  }

  #listChips(field: ListField): ActiveFilter[] {
    const index = this.#analysis.index
    if (!index) return []
    return this.state[field].map((name) => ({
      key: `${field}:${name}`,
      remove: () => {
        this.toggle(field, name)
      },
      ...nameOfChoice(index.map, index, field, name),
    }))
  }

  #yearChips(): ActiveFilter[] {
    const years = this.#years
    if (!years) return []
    const remove = (): void => {
      this.setYears(null)
    }
    const label = years[0] === years[1] ? `${years[0]}` : `${years[0]} to ${years[1]}`
    return [{ key: 'years', facet: 'Years', label, colour: null, remove }]
  }
}

function nameOfChoice(
  map: NonNullable<Analysis['map']>,
  index: NonNullable<Analysis['index']>,
  field: ListField,
  name: string,
): Pick<ActiveFilter, 'facet' | 'label' | 'colour'> {
  if (field === 'cluster') {
    const cluster = index.clusterSlugs.indexOf(name)
    return {
      facet: 'Cluster',
      label: cluster >= 0 ? clusterTitle(map, cluster) : name,
      colour: map.clusters[cluster]?.colour ?? null,
    }
  }
  if (field === 'family') {
    const family = map.concepts[index.familyOf.indexOf(name)]?.family
    return { facet: 'Family', label: family ?? name, colour: null }
  }
  const at = map.concepts.findIndex(({ id }) => id === name)
  const cluster = map.clusters[map.clusterOf[map.papers.ids.length + at] ?? -1]
  const facet = field === 'technique' ? 'Technique' : 'Domain'
  return { facet, label: map.concepts[at]?.label ?? name, colour: cluster?.colour ?? null }
}
