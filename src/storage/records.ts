import { belongings } from '../model/belongings.ts'

/**
 * Sorts of records: what the list shows, the papers, positions with pins, names of clusters, and
 * belongings. Keys are digests.
 */
export const shelves = ['entries', 'corpora', 'anchors', 'names', ...belongings] as const

export type Shelf = (typeof shelves)[number]

/** A record to put, or to delete when `value` is absent. */
export interface Change {
  readonly shelf: Shelf
  readonly key: string
  readonly value?: unknown
}

/** A store of records that are not trusted: what comes out is parsed by whoever asks. */
export interface Records {
  get(shelf: Shelf, key: string): Promise<unknown>
  all(shelf: Shelf): Promise<readonly (readonly [key: string, value: unknown])[]>
  /** All changes or none. */
  write(changes: readonly Change[]): Promise<void>
}
