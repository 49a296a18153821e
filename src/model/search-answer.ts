import type { Span } from './mention.ts'
import type { NodeIndex, NodeKind } from './node.ts'

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
  /** What the parts of the query that are no words say of it, such as `2 steps from Pruning`. */
  readonly because: readonly string[]
}

/** A part of a query that can be taken out by itself. Places are in the text of the query. */
export interface QueryPart {
  /** The field in words, such as `Technique`. */
  readonly prefix: string
  /** What it was understood as. */
  readonly label: string
  /** It takes nodes out instead of letting them in. */
  readonly out: boolean
  /** Its value could not be used, so it is left out of what is asked. */
  readonly refused: boolean
  readonly kind: NodeKind | null
  readonly spans: readonly Span[]
}

/** Something in a query that was left out: where it stands, what is wrong and what to do. All else is answered. */
export interface QueryFault {
  readonly span: Span
  readonly message: string
  /** Something is still to be typed there; no mistake yet. */
  readonly unfinished: boolean
}

/** What could stand at the caret instead of the text from `from` to `to`. */
export interface Completion {
  readonly label: string
  readonly note: string
  readonly kind: NodeKind | null
  readonly from: number
  readonly to: number
  readonly insert: string
  /** A value of the field before it; else the name of a field. */
  readonly value: boolean
}

export interface SearchAnswer {
  readonly query: string
  /** Nothing is asked for: the box is empty, or holds only what can't be answered. */
  readonly blank: boolean
  /** Concepts named by the words first, then papers and concepts by rank. */
  readonly hits: readonly SearchHit[]
  /** All matching nodes, also those beyond the hits listed. */
  readonly nodes: Uint32Array
  /** Nearest known word or words when nothing was found, else null. */
  readonly suggestion: string | null
  /** The parts of a query that is more than plain words, in reading order. */
  readonly parts: readonly QueryPart[]
  readonly faults: readonly QueryFault[]
  readonly completions: readonly Completion[]
}
