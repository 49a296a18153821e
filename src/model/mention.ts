import type { Field } from './paper.ts'

/** `core`: the paper proposes, uses or studies the concept. `background`: named as prior work, contrast or motivation. */
export type Role = 'core' | 'background'

/** Start inclusive, end exclusive, in UTF-16 units of the field's text. */
export type Span = readonly [start: number, end: number]

/** One place in one paper that reveals a concept. The quoted words are cut from the text when shown. */
export interface Mention {
  /** Id of the vocabulary's concept. */
  readonly concept: string
  /** The rule in words, such as `phrase: KV cache` or `cues: draft … verify`. */
  readonly rule: string
  readonly role: Role
  readonly field: Field
  /** One span for a phrase, two for a cue pair, in reading order. */
  readonly spans: readonly Span[]
  /** A person said which role it has. */
  readonly judged?: true
}

/** Paper to concept. The evidence of a link is its mentions, in reading order. */
export interface Link {
  readonly concept: string
  readonly role: Role
  /** From 0 (barely) to 1 (named in the title and proposed). */
  readonly strength: number
  readonly mentions: readonly Mention[]
}
