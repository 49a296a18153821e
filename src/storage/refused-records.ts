import type { LibraryError } from './library-error.ts'
import type { Records } from './records.ts'

/** The store of a browser that refuses one: it is empty and takes nothing. */
export function refusedRecords(refusal: LibraryError): Records {
  return {
    get: () => Promise.resolve(undefined),
    all: () => Promise.resolve([]),
    write: () => Promise.reject(refusal),
  }
}
