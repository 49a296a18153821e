/**
 * Lets only the newest call of a function count: when a newer one starts, older ones reject with an AbortError.
 * The function gets a signal that says so.
 */
export function latest<Args extends unknown[], Result>(
  run: (signal: AbortSignal, ...args: Args) => Promise<Result>,
): (...args: Args) => Promise<Result> {
  let current: AbortController | null = null
  return (...args) => {
    current?.abort(new DOMException('A newer request took over.', 'AbortError'))
    const own = new AbortController()
    current = own
    const { signal } = own
    return new Promise<Result>((resolve, reject) => {
      signal.addEventListener('abort', () => {
        reject(signal.reason as Error)
      })
      run(signal, ...args).then(resolve, reject)
    })
  }
}
