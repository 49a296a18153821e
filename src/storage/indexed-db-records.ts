import { openDB, type IDBPDatabase } from 'idb'
import { libraryError } from './library-error.ts'
import { shelves, type Records } from './records.ts'

const VERSION = 1

/** Records in IndexedDB. Rejects with a `LibraryError` when the browser refuses to open the database. */
export async function indexedDbRecords(name = 'weft'): Promise<Records> {
  const database = await guarded(() =>
    openDB(name, VERSION, {
      upgrade: (fresh) => {
        for (const shelf of shelves) fresh.createObjectStore(shelf)
      },
      blocking: (_current, _blocked, event) => {
        if (event.target instanceof IDBDatabase) event.target.close()
      },
    }),
  )
  return {
    get: (shelf, key) => guarded(() => database.get(shelf, key)),
    all: (shelf) =>
      guarded(async () => {
        const transaction = database.transaction(shelf)
        const [keys, values] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()])
        return keys.flatMap((key, at) =>
          typeof key === 'string' ? [[key, values[at] as unknown] as const] : [],
        )
      }),
    write: (changes) => guarded(() => writeAll(database, changes)),
  }
}

async function writeAll(database: IDBPDatabase, changes: Parameters<Records['write']>[0]): Promise<void> {
  const transaction = database.transaction(shelves, 'readwrite')
  const steps = changes.map(({ shelf, key, value }) => {
    const store = transaction.objectStore(shelf)
    return value === undefined ? store.delete(key) : store.put(value, key)
  })
  await Promise.all([...steps, transaction.done])
}

async function guarded<Value>(step: () => Promise<Value>): Promise<Value> {
  try {
    return await step()
  } catch (error) {
    throw libraryError(error)
  }
}
