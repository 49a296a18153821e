import type { Concept } from '../model/concept.ts'
import type { Paper } from '../model/paper.ts'

/** A concept with the phrases that reveal it. */
export interface ConceptDocument extends Pick<Concept, 'kind' | 'family' | 'label'> {
  readonly phrases: readonly string[]
}

/** What of a paper is found at once. */
export interface TitleDocument extends Pick<Paper, 'title' | 'authors'> {
  /** Labels of the concepts that it is linked to as core. */
  readonly concepts: readonly string[]
}

/** What of a paper is found when all texts are indexed. */
export type TextDocument = Pick<Paper, 'summary' | 'abstract'>
