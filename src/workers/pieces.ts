/**
 * Values too large to cross between threads at once: copying ten thousand papers holds up a page for two frames and
 * more. The long list of such a value goes ahead in pieces, a message each.
 */

/** So many entries of a list go in one message. */
const PIECE = 500

/** A value as it is sent: whole, or what is left of it when its list went ahead. */
export type Sent =
  | { readonly kind: 'value'; readonly value: unknown }
  | {
      readonly kind: 'rest'
      readonly rest: object
      /** The property that the list belongs to. */
      readonly list: string
    }

/** Some entries of the list that belongs to the value at a place of the arguments of a call, or to its answer (0). */
export interface Piece {
  readonly id: number
  readonly at: number
  readonly entries: readonly unknown[]
}

/** What is to be sent for a value: pieces of its first long list, if it is a plain object with one, then the rest. */
export function cutUp(value: unknown): { pieces: readonly (readonly unknown[])[]; sent: Sent } {
  const plain = isPlain(value) ? value : {}
  const long = Object.entries(plain).find(([, one]) => Array.isArray(one) && one.length > PIECE)
  if (!long) return { pieces: [], sent: { kind: 'value', value } }
  const [list, entries] = long as [string, unknown[]]
  const pieces = Array.from({ length: Math.ceil(entries.length / PIECE) }, (_, piece) =>
    entries.slice(piece * PIECE, (piece + 1) * PIECE),
  )
  return { pieces, sent: { kind: 'rest', rest: { ...plain, [list]: [] }, list } }
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

/** Pieces that have come, until the rest of their value does. */
export class Arrivals {
  readonly #lists = new Map<string, unknown[]>()

  take({ id, at, entries }: Piece): void {
    const key = `${id} ${at}`
    const list = this.#lists.get(key) ?? []
    list.push(...entries)
    this.#lists.set(key, list)
  }

  /** The value with the list that came ahead of it. */
  whole(id: number, at: number, sent: Sent): unknown {
    if (sent.kind === 'value') return sent.value
    const list = this.#lists.get(`${id} ${at}`) ?? []
    this.#lists.delete(`${id} ${at}`)
    return { ...sent.rest, [sent.list]: list }
  }

  /** Forgets what came of a call that was cancelled. */
  drop(id: number): void {
    for (const key of this.#lists.keys()) if (key.startsWith(`${id} `)) this.#lists.delete(key)
  }
}
