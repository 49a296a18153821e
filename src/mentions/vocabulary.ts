import type { Concept } from '../model/concept.ts'

/** Something a rule looks for: words, possibly with conditions on the sentence around it. */
export interface Phrase {
  /** Words as written in the vocabulary. A star at the end of a word stands for any ending. */
  readonly text: string
  /** Upper and lower case must be as written. */
  readonly exactCase: boolean
  /** The sentence must hold one of these (none: no condition). */
  readonly onlyWith: readonly string[]
  /** The sentence must hold none of these. */
  readonly notWith: readonly string[]
  /** Title or text of the paper must hold one of these (none: no condition). */
  readonly onlyInPaper: readonly string[]
  /** Title and text of the paper must hold none of these. */
  readonly notInPaper: readonly string[]
}

/** Two phrases in one sentence. */
export interface CuePair extends Omit<Phrase, 'text' | 'exactCase'> {
  readonly first: string
  readonly second: string
  /** Written `&`: they may stand in either order. Written `...`: the first comes first. */
  readonly anyOrder: boolean
  /** Written `~`: in this order, with few words and no comma between. */
  readonly near: boolean
}

/** A concept with everything that reveals it. */
export interface ConceptRules {
  readonly concept: Concept
  readonly phrases: readonly Phrase[]
  readonly weak: readonly Phrase[]
  /** Full phrases in the title, weak ones elsewhere. */
  readonly inTitle: readonly Phrase[]
  /** Full phrases in the title, nothing elsewhere: common words that name the subject where a title has them. */
  readonly onlyInTitle: readonly Phrase[]
  readonly cues: readonly CuePair[]
  readonly weakCues: readonly CuePair[]
  /** Other senses: a mention that touches one of these does not count. */
  readonly except: readonly string[]
  /** Ids of concepts: a mention inside one of theirs does not count. */
  readonly yieldsTo: readonly string[]
  /** A paper counts as core from this summed weight on, from 0 to 1. */
  readonly threshold: number
}

/** What the sentence says about the part a mention plays in the paper. */
export interface RoleCues {
  /** In such a sentence the authors speak of their own work. */
  readonly own: readonly string[]
  /** What follows, up to the next comma, is named as contrast. */
  readonly contrast: readonly string[]
  /** Such a sentence speaks of others' work or of motivation, unless it also speaks of the authors' own. */
  readonly others: readonly string[]
  /** In a paper with one of these in its title, the work of others is the subject. */
  readonly survey: readonly string[]
}

/** A set of concepts and the words that reveal them. */
export interface Vocabulary {
  readonly concepts: readonly ConceptRules[]
  readonly roles: RoleCues
  /** Pairs of spellings that are the same word, such as `isation`, `ization`. */
  readonly spellings: readonly (readonly [string, string])[]
}

/** One file of a vocabulary. */
export interface VocabularyText {
  readonly file: string
  readonly text: string
}
