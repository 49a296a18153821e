import { createLibrary } from './create-library.ts'
import { indexedDbRecords } from './indexed-db-records.ts'
import type { Library } from './library.ts'

/** The library of this browser. Rejects with a `LibraryError` when the browser refuses storage. */
export async function openLibraryStore(): Promise<Library> {
  return createLibrary(await indexedDbRecords())
}
