import type { Anchors } from '../model/anchors.ts'
import type { Belonging, Belongings } from '../model/belongings.ts'
import type { GivenName } from '../model/given-name.ts'
import type { Paper } from '../model/paper.ts'
import type { Problem } from '../model/problem.ts'

/** One corpus of the library, without its papers. */
export interface LibraryEntry {
  readonly digest: string
  readonly name: string
  readonly papers: number
}

export interface StoredCorpus extends StoredParts {
  readonly digest: string
  readonly name: string
  readonly description: string
  readonly papers: readonly Paper[]
}

/** What is kept beside the papers of a corpus, be it in the library or come with Weft. */
export interface StoredParts {
  readonly anchors: Anchors | null
  /** What the user calls its clusters. */
  readonly names: readonly GivenName[]
  /** Story, vocabulary changes, corrections and marks as their owners store them; not trusted. */
  readonly belongings: Belongings
}

/** A corpus whose record can't be read. */
export interface LibraryProblem extends Problem {
  readonly digest: string
}

/**
 * What a corpus is read for. `work`: what this tab writes of it from then on is compared with what was read now.
 * `look`: what this tab works on stays compared with what it read before.
 */
export type Use = 'work' | 'look'

/**
 * What is heard of a corpus. `changed`: another tab changed what this one works on. `renewed`: it was opened here with
 * what another tab made of it since this one had it. `listed`: another tab changed something else.
 */
export interface News {
  readonly digest: string
  readonly kind: 'changed' | 'renewed' | 'listed'
}

/**
 * Where corpora are kept. Every call rejects with a `LibraryError` when the store refuses, is full, or has what another
 * tab wrote meanwhile. What could not be stored is there all the same until the page is closed.
 */
export interface Library {
  /** Readable corpora, the one opened last first. */
  list(): Promise<readonly LibraryEntry[]>
  /** What could not be read of the library; the rest is listed. */
  problems(): Promise<readonly LibraryProblem[]>
  /** Null when the library has no such corpus. Puts it first in the list when it is worked on. Rejects when it is damaged. */
  load(digest: string, use: Use): Promise<StoredCorpus | null>
  /** Keeps a corpus with its anchors, in place of another one if such is named: whole or not at all. */
  save(corpus: StoredCorpus, inPlaceOf?: string): Promise<void>
  remove(digest: string): Promise<void>
  /** What can be read of the parts; anchors and names that are damaged are given up: both can be made again. */
  loadParts(digest: string, use: Use): Promise<StoredParts>
  /** In place of all that there was, whole or not at all. */
  saveParts(digest: string, parts: StoredParts): Promise<void>
  saveAnchors(digest: string, anchors: Anchors): Promise<void>
  saveNames(digest: string, names: readonly GivenName[]): Promise<void>
  /** As it was saved, not trusted; undefined when there is none. */
  loadBelonging(digest: string, kind: Belonging): Promise<unknown>
  /**
   * Undefined takes it away.
   * @param anchors where the nodes are from then on, kept in the same step; absent: they stay where they are
   */
  saveBelonging(digest: string, kind: Belonging, value: unknown, anchors?: Anchors | null): Promise<void>
  /** Why nothing outlives the page; null: the store is there. */
  readonly refusal: Error | null
  /** @param told in place of who was told before */
  watch(told: (news: News) => void): void
  /**
   * Has a corpus open in place of the one before.
   * @returns whether another tab has it open too
   */
  enter(digest: string): Promise<boolean>
  /** Whether something of a corpus could not be stored and would be gone with the page. */
  holds(digest: string): boolean
  /** Stores what could not be stored of a corpus, over what another tab wrote of the same parts. */
  insist(digest: string): Promise<void>
}
