export type ConceptKind = 'technique' | 'domain'

/** A technique or a domain, as the vocabulary defines it. */
export interface Concept {
  /** Lower-case words joined by hyphens, such as `kv-cache`. */
  readonly id: string
  readonly kind: ConceptKind
  readonly family: string
  readonly label: string
  readonly definition: string
}
