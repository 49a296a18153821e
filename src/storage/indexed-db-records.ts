import { openDB, type IDBPDatabase } from 'idb'
import { libraryError } from './library-error.ts'
import { cutRecord, joinRecord, piecesOf } from './pieces.ts'
import { type Change, shelves, type Records, type Shelf, type Stamps } from './records.ts'

const VERSION = 6

/** Records in IndexedDB, long ones in pieces under keys of their own. Rejects with a `LibraryError` when the browser refuses to open the database. */
export async function indexedDbRecords(name = 'weft'): Promise<Records> {
  let isTaken = false
  const guarded = async <Value>(step: () => Promise<Value>): Promise<Value> => {
    try {
      return await step()
    } catch (error) {
      throw isTaken ? libraryError(new DOMException('', 'VersionError')) : libraryError(error)
    }
  }
  const database = await guarded(() =>
    openDB(name, VERSION, {
      upgrade: (fresh) => {
        for (const shelf of shelves)
          if (!fresh.objectStoreNames.contains(shelf)) fresh.createObjectStore(shelf)
      },
      blocking: (_current, _blocked, event) => {
        isTaken = true
        if (event.target instanceof IDBDatabase) event.target.close()
      },
    }),
  )
  return {
    get: (shelf, key) => guarded(() => readOne(database, shelf, key)),
    all: (shelf) =>
      guarded(async () => {
        const transaction = database.transaction(shelf)
        const [keys, values] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()])
        return keys.flatMap((key, at) =>
          typeof key === 'string' ? [[key, values[at] as unknown] as const] : [],
        )
      }),
    write: (changes, expected = new Map()) => guarded(() => writeAll(database, changes, expected)),
  }
}

async function readOne(database: IDBPDatabase, shelf: Shelf, key: string): Promise<unknown> {
  const { store } = database.transaction(shelf)
  const value: unknown = await store.get(key)
  const pieces: unknown[] = []
  for (let at = 0; at < piecesOf(value); at++) pieces.push(await store.get([key, at]))
  return pieces.length > 0 ? joinRecord(value, pieces) : value
}

async function writeAll(
  database: IDBPDatabase,
  changes: readonly Change[],
  expected: Stamps,
): Promise<boolean> {
  const transaction = database.transaction(shelves, 'readwrite')
  const putAll = async (): Promise<boolean> => {
    for (const [key, stamp] of expected)
      if ((await transaction.objectStore('stamps').get(key)) !== stamp) return false
    for (const { shelf, key, value } of changes) {
      const store = transaction.objectStore(shelf)
      await store.delete(IDBKeyRange.bound([key], [key, []]))
      if (value === undefined) {
        await store.delete(key)
        continue
      }
      const { rest, pieces } = cutRecord(value)
      await store.put(rest, key)
      for (const [at, piece] of pieces.entries()) await store.put(piece, [key, at])
    }
    return true
  }
  const whole = async (): Promise<boolean> => {
    try {
      return await putAll()
    } catch (error) {
      abort(transaction)
      throw error
    }
  }
  const [made] = await Promise.all([whole(), transaction.done])
  return made
}

/** A value that can't be copied fails alone: what was put before it would stay. */
function abort(transaction: { abort: () => void }): void {
  try {
    transaction.abort()
  } catch {
    // It has ended by itself.
  }
}
