import { LONGEST_LIST, LONGEST_TEXT } from './forms.ts'
import { isMethod, methods, readParams, VERSION } from './protocol.ts'
import type {
  WeftErrorCode,
  WeftEvent,
  WeftEvents,
  WeftMethod,
  WeftNote,
  WeftParams,
  WeftReply,
} from './weft-map-types.ts'

/** So many requests wait; more are refused. */
const LONGEST_QUEUE = 200
/** Longest stretch of work between two pauses, in milliseconds. */
const PATIENCE = 8
const LONGEST_ID = 100

/** What went wrong with a request, under a name that its sender can tell from others. */
export class RequestError extends Error {
  readonly code: WeftErrorCode

  constructor(code: WeftErrorCode, message: string) {
    super(message)
    this.code = code
  }
}

export interface HostPorts {
  /** Sends to the window around the frame. @param origin which it must have to get it; `*` for one without */
  send(message: WeftReply | WeftNote, origin: string): void
  /** Carries out a request. Rejects with a `RequestError`, or any other that only its words are told of. */
  run(method: WeftMethod, params: WeftParams<WeftMethod>): Promise<unknown>
  /** The first message of the page around the frame came. */
  met(): void
  now(): number
  pause(): Promise<void>
}

type Id = string | number

interface Waiting {
  readonly id: Id
  readonly method: WeftMethod
  readonly params: WeftParams<WeftMethod>
}

/**
 * The frame's end of the protocol. It answers the one origin that spoke first, every request of it, one after the
 * other, and never runs what it receives: methods come from a table, parameters through its forms.
 */
export class HostChannel {
  readonly #ports: HostPorts
  readonly #allow: readonly string[]
  #origin: string | null = null
  #waiting: Waiting[] = []
  #working = false

  /** @param allow origins that may speak; empty: any */
  constructor(ports: HostPorts, allow: readonly string[]) {
    this.#ports = ports
    this.#allow = allow
  }

  /** Takes a message that came from the window around the frame. */
  receive(data: unknown, origin: string): void {
    if (typeof data !== 'object' || data === null || !('weft' in data)) return
    if (this.#allow.length > 0 && !this.#allow.includes(origin)) return
    if (this.#origin === null) {
      this.#origin = origin
      this.#ports.met()
    } else if (this.#origin !== origin) return
    try {
      this.#take(data)
    } catch (error) {
      if (error instanceof RequestError) this.#refuse(readId(data), error)
      else throw error
    }
  }

  /** Tells the page around the frame of something, once it has spoken. */
  tell<Event extends WeftEvent>(event: Event, detail: WeftEvents[Event]): void {
    this.#send({ weft: VERSION, event, detail })
  }

  #take({ weft, id, method, params }: Readonly<Record<string, unknown>>): void {
    if (weft !== VERSION)
      throw new RequestError(
        'version',
        `This frame speaks version ${VERSION} of the protocol: send weft: ${VERSION}.`,
      )
    const known = readId({ id })
    if (known === null)
      throw new RequestError(
        'malformed',
        'A request needs an id: a number, or a text of at most 100 letters.',
      )
    if (!isMethod(method)) {
      const name = typeof method === 'string' ? `“${method.slice(0, 80)}”` : 'of this kind'
      throw new RequestError(
        'unknown-method',
        `There is no method ${name}. There are: ${Object.keys(methods).join(', ')}.`,
      )
    }
    if (isTooLarge(params))
      throw new RequestError(
        'too-large',
        `A text may have ${LONGEST_TEXT} letters and a list ${LONGEST_LIST} entries.`,
      )
    const read = readParams(method, params)
    if ('fault' in read) throw new RequestError('bad-params', read.fault)
    if (this.#waiting.length >= LONGEST_QUEUE) this.#giveWay(method)
    this.#waiting.push({ id: known, method, params: read.params })
    if (!this.#working) void this.#work()
  }

  /** Where all places are taken: what sets the same thing whole takes that of the last, nothing else has one. */
  #giveWay(method: WeftMethod): void {
    const busy = new RequestError(
      'busy',
      `${LONGEST_QUEUE} requests wait already. Send the next when one was answered.`,
    )
    const last = this.#waiting.at(-1)
    if (last?.method !== method || !methods[method].settles) throw busy
    this.#waiting.pop()
    this.#refuse(last.id, busy)
  }

  async #work(): Promise<void> {
    this.#working = true
    // What comes in one go is seen together.
    await this.#ports.pause()
    let since = this.#ports.now()
    for (;;) {
      const turn = this.#nextTurn()
      const last = turn.at(-1)
      if (!last) break
      try {
        const result = await this.#ports.run(last.method, last.params)
        for (const { id } of turn) this.#send({ weft: VERSION, id, result })
      } catch (error) {
        for (const { id } of turn) this.#refuse(id, error)
      }
      if (this.#ports.now() - since < PATIENCE) continue
      await this.#ports.pause()
      since = this.#ports.now()
    }
    this.#working = false
  }

  /** The next request with those that it makes needless. */
  #nextTurn(): readonly Waiting[] {
    const first = this.#waiting[0]
    if (!first) return []
    let count = 1
    if (methods[first.method].settles) while (this.#waiting[count]?.method === first.method) count++
    return this.#waiting.splice(0, count)
  }

  #refuse(id: Id | null, error: unknown): void {
    const code = error instanceof RequestError ? error.code : 'failed'
    const message = error instanceof Error ? error.message : 'The request failed.'
    this.#send({ weft: VERSION, id, error: { code, message } })
  }

  #send(message: WeftReply | WeftNote): void {
    if (this.#origin === null) return
    // A page opened from a file, or in a sandbox, has no origin that could be named.
    this.#ports.send(message, this.#origin === 'null' ? '*' : this.#origin)
  }
}

function readId(data: object): Id | null {
  const id: unknown = 'id' in data ? data.id : null
  if (typeof id === 'number') return Number.isFinite(id) ? id : null
  return typeof id === 'string' && id.length <= LONGEST_ID ? id : null
}

function isTooLarge(params: unknown): boolean {
  if (typeof params !== 'object' || params === null) return false
  return Object.values(params).some(
    (value: unknown) =>
      (typeof value === 'string' && value.length > LONGEST_TEXT) ||
      (Array.isArray(value) && value.length > LONGEST_LIST),
  )
}
