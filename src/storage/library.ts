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

/** Where corpora are kept. Every call rejects with a `LibraryError` when the store refuses or is full. */
export interface Library {
  /** Readable corpora, the one opened last first. */
  list(): Promise<readonly LibraryEntry[]>
  /** What could not be read of the library; the rest is listed. */
  problems(): Promise<readonly LibraryProblem[]>
  /** Null when the library has no such corpus. Puts it first in the list. Rejects when it is damaged. */
  load(digest: string): Promise<StoredCorpus | null>
  /** Keeps a corpus with its anchors, in place of another one if such is named: whole or not at all. */
  save(corpus: StoredCorpus, inPlaceOf?: string): Promise<void>
  remove(digest: string): Promise<void>
  /** What can be read of the parts; anchors and names that are damaged are given up. */
  loadParts(digest: string): Promise<StoredParts>
  /** In place of all that there was, whole or not at all. */
  saveParts(digest: string, parts: StoredParts): Promise<void>
  /** Null when there are none, or when they are damaged: positions can be computed again. */
  loadAnchors(digest: string): Promise<Anchors | null>
  saveAnchors(digest: string, anchors: Anchors): Promise<void>
  loadNames(digest: string): Promise<readonly GivenName[]>
  saveNames(digest: string, names: readonly GivenName[]): Promise<void>
  /** As it was saved, not trusted; undefined when there is none. */
  loadBelonging(digest: string, kind: Belonging): Promise<unknown>
  /** Undefined takes it away. */
  saveBelonging(digest: string, kind: Belonging, value: unknown): Promise<void>
}
