import type { Span } from './mention.ts'
import type { NodeIndex } from './node.ts'

/** One answer of a search. */
export interface SearchHit {
  /** A paper or a concept. */
  readonly node: NodeIndex
  readonly score: number
  /** Where it matched, for people: `title`, `abstract`, `author: …`, `technique`. */
  readonly reason: string
  /** Parts of the title or label that matched. */
  readonly titleSpans: readonly Span[]
  /** A piece of text around the best match, and the matched parts of it; empty when the title says it all. */
  readonly snippet: string
  readonly snippetSpans: readonly Span[]
}

export interface SearchAnswer {
  readonly query: string
  /** Concepts named by the words first, then papers and concepts by rank. */
  readonly hits: readonly SearchHit[]
  /** All matching nodes, also those beyond the hits listed. */
  readonly nodes: Uint32Array
  /** Nearest known word or words when nothing was found, else null. */
  readonly suggestion: string | null
}
