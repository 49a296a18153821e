import { shelves, type Records } from './records.ts'

/** Records in memory, copied in and out as IndexedDB does. */
export function mapRecords(): Records {
  const held = new Map(shelves.map((shelf) => [shelf, new Map<string, unknown>()]))
  return {
    get: (shelf, key) => Promise.resolve(structuredClone(held.get(shelf)?.get(key))),
    all: (shelf) => Promise.resolve(structuredClone([...(held.get(shelf) ?? [])])),
    write: (changes, expected = new Map()) => {
      for (const [key, stamp] of expected)
        if (held.get('stamps')?.get(key) !== stamp) return Promise.resolve(false)
      for (const { shelf, key, value } of structuredClone(changes)) {
        if (value === undefined) held.get(shelf)?.delete(key)
        else held.get(shelf)?.set(key, value)
      }
      return Promise.resolve(true)
    },
  }
}
