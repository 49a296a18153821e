import { LibraryError } from './library-error.ts'
import type { Change, Records, Shelf } from './records.ts'

/**
 * The records as one tab has them. What another tab changed meanwhile is never written over: a write is compared with
 * the stamp that the corpus had when this tab took it up. What the store did not take lies here until the page is
 * closed, or until it takes it.
 */
export interface Desk {
  get(shelf: Shelf, key: string): Promise<unknown>
  all(shelf: Shelf): Promise<readonly (readonly [key: string, value: unknown])[]>
  /** Before reading what is only looked at: what this tab works on stays at the stamp that it was taken up with. */
  look(digest: string): Promise<void>
  /**
   * Before reading what this tab works on from then on.
   * @returns whether it is no more as this tab left it
   */
  take(digest: string): Promise<boolean>
  /** Whether something of a corpus lies here and not in the store. */
  holds(digest: string): boolean
  /**
   * Rejects with the fault `changed` when another tab has written a corpus that is concerned.
   * @param removed digest of a corpus that goes in the same step; it stays when the store refuses
   */
  write(changes: readonly Change[], removed?: readonly Change[]): Promise<void>
  /** Makes the order of the list; it is nobody's loss when it is not kept. */
  sort(change: Change): Promise<void>
  /** Stores what lies here of a corpus over what another tab wrote. */
  insist(digest: string): Promise<void>
  /** Whether another tab's news of a corpus are news: this tab works on it and has not seen this stamp. */
  isNews(digest: string, stamp: unknown): boolean
}

/** @param tell told of each corpus that was written, with its new stamp (undefined: it is gone) */
export function createDesk(records: Records, tell: (digest: string, stamp: unknown) => void): Desk {
  const stamps = new Map<string, unknown>()
  const taken = new Set<string>()
  let held: readonly Change[] = []
  let last: Promise<unknown> = Promise.resolve()

  /** One write after the other: each knows the stamp that the one before has set. */
  const inTurn = <Value>(step: () => Promise<Value>): Promise<Value> => {
    const turn = last.then(step, step)
    last = turn
    return turn
  }
  const heldOf = (digest: string): readonly Change[] => held.filter(({ key }) => key === digest)
  const stampOf = (digest: string): Promise<unknown> => records.get('stamps', digest)

  const writeNow = async (changes: readonly Change[], removed: readonly Change[]): Promise<void> => {
    const gone = new Set(removed.map(({ key }) => key))
    const written = new Set(changes.map(({ key }) => key))
    const digests = [...gone, ...written]
    const fresh = new Map(digests.map((digest) => [digest, written.has(digest) ? newStamp() : undefined]))
    const made = await records.write(
      [
        ...removed,
        ...held.filter(({ key }) => written.has(key)),
        ...changes,
        ...[...fresh].map(([key, value]) => ({ shelf: 'stamps' as const, key, value })),
      ],
      new Map(digests.map((digest) => [digest, stamps.get(digest)])),
    )
    if (!made) throw changedElsewhere()
    held = held.filter(({ key }) => !fresh.has(key))
    for (const [digest, stamp] of fresh) {
      stamps.set(digest, stamp)
      taken.add(digest)
      tell(digest, stamp)
    }
  }

  const write = async (changes: readonly Change[], removed: readonly Change[] = []): Promise<void> => {
    try {
      await writeNow(changes, removed)
    } catch (error) {
      held = [...held.filter((one) => !changes.some((other) => isSame(one, other))), ...changes]
      throw error
    }
  }

  return {
    get: (shelf, key) => {
      const own = held.find((one) => isSame(one, { shelf, key }))
      return own ? Promise.resolve(own.value) : records.get(shelf, key)
    },
    all: async (shelf) => {
      const own = held.filter((one) => one.shelf === shelf)
      const kept = (await records.all(shelf)).filter(([key]) => !own.some((one) => one.key === key))
      return [
        ...kept,
        ...own.flatMap(({ key, value }) => (value === undefined ? [] : [[key, value] as const])),
      ]
    },
    look: (digest) =>
      inTurn(async () => {
        if (!taken.has(digest)) stamps.set(digest, await stampOf(digest))
      }),
    take: (digest) =>
      inTurn(async () => {
        // What lies here still waits for a decision.
        if (heldOf(digest).length > 0) return false
        const stamp = await stampOf(digest)
        const isOther = taken.has(digest) && stamps.get(digest) !== stamp
        stamps.set(digest, stamp)
        taken.add(digest)
        return isOther
      }),
    holds: (digest) => heldOf(digest).length > 0,
    write: (changes, removed) => inTurn(() => write(changes, removed)),
    sort: (change) =>
      inTurn(async () => {
        await records.write([change], new Map([[change.key, stamps.get(change.key)]]))
      }),
    insist: (digest) =>
      inTurn(async () => {
        stamps.set(digest, await stampOf(digest))
        await write(heldOf(digest))
      }),
    isNews: (digest, stamp) => taken.has(digest) && stamps.get(digest) !== stamp,
  }
}

function isSame(one: Change, other: Change): boolean {
  return one.shelf === other.shelf && one.key === other.key
}

/** Not by counting: a corpus that was removed and added again is another one. */
function newStamp(): string {
  return crypto.getRandomValues(new Uint32Array(2)).join('-')
}

function changedElsewhere(): LibraryError {
  return new LibraryError(
    'changed',
    'This corpus was changed in another tab, so what you change here is not stored.',
  )
}
