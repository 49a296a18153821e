import { belongings } from '../model/belongings.ts'

/**
 * Sorts of records: what the list shows, the papers, positions with pins, names of clusters, the stamp of the last
 * change, and belongings. Keys are digests.
 */
export const shelves = ['entries', 'corpora', 'anchors', 'names', 'stamps', ...belongings] as const

export type Shelf = (typeof shelves)[number]

/** A record to put, or to delete when `value` is absent. */
export interface Change {
  readonly shelf: Shelf
  readonly key: string
  readonly value?: unknown
}

/** What stands on the shelf of stamps, by key; undefined: nothing. */
export type Stamps = ReadonlyMap<string, unknown>

/** A store of records that are not trusted: what comes out is parsed by whoever asks. */
export interface Records {
  get(shelf: Shelf, key: string): Promise<unknown>
  all(shelf: Shelf): Promise<readonly (readonly [key: string, value: unknown])[]>
  /**
   * Makes all changes or none.
   * @param expected compared in the same step with what is stored: where it differs, nothing is changed
   * @returns whether the changes were made
   */
  write(changes: readonly Change[], expected?: Stamps): Promise<boolean>
}
