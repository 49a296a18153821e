import type { Span } from '../model/mention.ts'
import type { QueryFault } from '../model/search-answer.ts'
import type { QueryField, QueryRole } from '../model/query-fields.ts'

/** Plain words, searched together as if nothing stood between them; one span for each run of them. */
export interface WordsTerm {
  readonly type: 'words'
  readonly text: string
  readonly spans: readonly Span[]
}

/** Words in quotation marks, which must follow each other. */
export interface PhraseTerm {
  readonly type: 'phrase'
  readonly text: string
  readonly span: Span
}

/** `field:value`. */
export interface FieldTerm {
  readonly type: 'field'
  readonly field: QueryField
  /** As typed, with its quotation marks. Not empty. */
  readonly value: string
  readonly span: Span
  /** Where the value stands. */
  readonly valueSpan: Span
}

export type Term = WordsTerm | PhraseTerm | FieldTerm

/** What a query asks for. */
export type Query =
  | Term
  | { readonly type: 'not'; readonly of: Query; readonly span: Span }
  | { readonly type: 'and' | 'or'; readonly of: readonly Query[]; readonly span: Span }

export interface ParsedQuery {
  /** Null: nothing to look for. */
  readonly query: Query | null
  readonly role: QueryRole
  /** Where the role stands; null: nowhere, so core links count. */
  readonly roleSpan: Span | null
  readonly faults: readonly QueryFault[]
}
