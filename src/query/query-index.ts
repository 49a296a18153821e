import { adjacencyOf } from '../graph/ways/adjacency.ts'
import { incidence, type Rows } from '../graph/incidence.ts'
import type { ConceptKind } from '../model/concept.ts'
import type { NodeIndex } from '../model/node.ts'
import { NO_PAPER_MARKS, type PaperMarks } from '../model/paper-marks.ts'
import { foldPhrase } from '../search/words.ts'
import type { QueryRole } from '../model/query-fields.ts'
import type { NamedConcept, QuerySource } from './source.ts'

/** A name as it is written, folded, and how many papers have it. */
export interface CountedName {
  readonly text: string
  readonly folded: string
  readonly count: number
}

/** What makes questions about a source quick; each table is made when it is first asked for. */
export class QueryIndex {
  readonly source: QuerySource
  readonly papers: number
  readonly nodes: number
  /** What somebody keeps about the papers. */
  marks: PaperMarks = NO_PAPER_MARKS
  readonly #rows = new Map<QueryRole, Rows>()
  #names: readonly (readonly string[])[] | null = null
  #titles: readonly string[] | null = null
  #authorsOf: readonly (readonly string[])[] | null = null
  #venueOf: readonly string[] | null = null
  #authors: readonly CountedName[] | null = null
  #venues: readonly CountedName[] | null = null
  #linked: Uint8Array | null = null

  constructor(source: QuerySource) {
    this.source = source
    this.papers = source.papers.length
    this.nodes = this.papers + source.concepts.length
  }

  /** The links that count, by node: core ones, background ones (which weigh less beside core ones), or all. */
  rows(role: QueryRole): Rows {
    const known = this.#rows.get(role)
    if (known) return known
    const { links } = this.source
    const columns = role === 'background' ? { ...links, role: links.role.map((one) => 1 - one) } : links
    const made = adjacencyOf(
      incidence(columns, this.papers, this.source.concepts.length, role === 'all' ? 0.5 : 0),
    )
    this.#rows.set(role, made)
    return made
  }

  /** Folded names of each concept: its id and label first, then its phrases. */
  get names(): readonly (readonly string[])[] {
    return (this.#names ??= this.source.concepts.map(({ id, label, phrases }) =>
      [id, label, ...phrases].map(foldPhrase),
    ))
  }

  /** Folded titles. */
  get titles(): readonly string[] {
    return (this.#titles ??= this.source.papers.map(({ title }) => foldPhrase(title)))
  }

  /** Authors of each paper, folded. */
  get authorsOf(): readonly (readonly string[])[] {
    return (this.#authorsOf ??= this.source.papers.map(({ authors }) => authors.map(foldPhrase)))
  }

  /** Venue of each paper, folded; empty where it is unknown. */
  get venueOf(): readonly string[] {
    return (this.#venueOf ??= this.source.papers.map(({ venue }) => foldPhrase(venue ?? '')))
  }

  get authors(): readonly CountedName[] {
    return (this.#authors ??= countNames(this.source.papers.flatMap(({ authors }) => authors)))
  }

  get venues(): readonly CountedName[] {
    return (this.#venues ??= countNames(this.source.papers.flatMap(({ venue }) => venue ?? [])))
  }

  /** 1 for papers with any link. */
  get linked(): Uint8Array {
    if (!this.#linked) {
      this.#linked = new Uint8Array(this.papers)
      for (const paper of this.source.links.paper) this.#linked[paper] = 1
    }
    return this.#linked
  }

  concept(node: NodeIndex): NamedConcept | undefined {
    return this.source.concepts[node - this.papers]
  }

  kind(node: NodeIndex): 'paper' | ConceptKind {
    return this.concept(node)?.kind ?? 'paper'
  }

  label(node: NodeIndex): string {
    return this.concept(node)?.label ?? this.source.papers[node]?.title ?? ''
  }

  /** Number of core links. */
  degree(node: NodeIndex): number {
    const { start } = this.rows('core')
    return (start[node + 1] ?? 0) - (start[node] ?? 0)
  }
}

function countNames(names: readonly string[]): CountedName[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].map(([text, count]) => ({ text, folded: foldPhrase(text), count }))
}
