export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError'
}

/** What is wrong with the store, as it says itself; undefined: something else failed. */
export function faultOf(error: unknown): unknown {
  return error instanceof Error && 'fault' in error ? error.fault : undefined
}

/** The words of an error, or what to say without any. */
export function message(error: unknown, otherwise: string): string {
  return error instanceof Error && error.message !== '' ? error.message : otherwise
}
