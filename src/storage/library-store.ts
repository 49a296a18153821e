import { createLibrary } from './create-library.ts'
import { indexedDbRecords } from './indexed-db-records.ts'
import { libraryError } from './library-error.ts'
import type { Library } from './library.ts'

/** The library of this browser. Where the browser refuses storage, one that lasts as long as the page and says so. */
export async function openLibraryStore(): Promise<Library> {
  try {
    const records = await indexedDbRecords()
    return createLibrary(
      records,
      import('./other-tabs.ts').then(({ otherTabs }) => otherTabs()),
    )
  } catch (error) {
    const refusal = libraryError(error)
    return createLibrary((await import('./refused-records.ts')).refusedRecords(refusal), null, refusal)
  }
}
