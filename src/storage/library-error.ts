export type LibraryFault = 'refused' | 'full' | 'damaged' | 'changed' | 'failed'

/** Why the library could not do what was asked. The message says what is wrong and what to do. */
export class LibraryError extends Error {
  readonly fault: LibraryFault

  constructor(fault: LibraryFault, message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'LibraryError'
    this.fault = fault
  }
}

/** Puts what a browser's storage throws into words for people. Keeps a `LibraryError` as it is. */
export function libraryError(error: unknown): LibraryError {
  if (error instanceof LibraryError) return error
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  const [fault, message] = worded(name)
  return new LibraryError(fault, message, error)
}

function worded(name: string): readonly [LibraryFault, string] {
  switch (name) {
    case 'QuotaExceededError':
      return ['full', 'The storage of this browser is full. Remove a corpus or free space, then try again.']
    case 'SecurityError':
    case 'InvalidStateError':
    case 'ReferenceError':
      return [
        'refused',
        'This browser refuses storage. Leave private browsing or allow site data, then reload.',
      ]
    case 'VersionError':
      return ['refused', 'A newer Weft has changed the library. Reload the page to get the same version.']
    default:
      return ['failed', 'The library of this browser did not answer. Reload the page and try again.']
  }
}
