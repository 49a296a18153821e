import type { Cluster, LinkColumns } from '../model/corpus-map.ts'
import type { Concept } from '../model/concept.ts'
import type { Paper } from '../model/paper.ts'
import type { Has } from '../model/query-fields.ts'

/** What of a paper can be asked for beside its words. */
export interface PaperFacts extends Pick<Paper, 'id' | 'title' | 'authors' | 'year' | 'venue'> {
  readonly has: readonly Has[]
}

/** A concept with the phrases that reveal it, by which it can be named too. */
export interface NamedConcept extends Pick<Concept, 'id' | 'kind' | 'family' | 'label'> {
  readonly phrases: readonly string[]
}

/** A corpus as queries see it: papers in corpus order, concepts in vocabulary order, their links and clusters. */
export interface QuerySource {
  readonly papers: readonly PaperFacts[]
  readonly concepts: readonly NamedConcept[]
  readonly links: LinkColumns
  /** Indexed by node. */
  readonly clusterOf: Int16Array
  readonly clusters: readonly Pick<Cluster, 'name'>[]
}

/** The facts of a paper; whether it has links, its links tell. */
export function paperFacts(paper: Paper): PaperFacts {
  const { id, title, authors, year, venue } = paper
  const has = (['code', 'abstract', 'summary', 'doi', 'arxiv', 'venue', 'year'] as const).filter(
    (name) => paper[name],
  )
  return { id, title, authors, year, venue, has: authors.length > 0 ? [...has, 'authors'] : has }
}
