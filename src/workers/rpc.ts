import { takeTurn } from './pace.ts'
import { Arrivals, cutUp, type Piece, type Sent } from './pieces.ts'

/**
 * Calls across threads: one side serves an object of functions, the other holds a proxy of it. Every call is
 * answered or rejected. Function arguments are called back on the caller's side (for progress); an AbortSignal
 * as argument reaches the other side as one of its own. Long lists of arguments and answers cross in pieces.
 */

type Served = Record<string, (...args: never[]) => unknown>

/** What the proxy of an object of functions looks like: every function answers by promise. */
export type Remote<Api> = {
  readonly [Name in keyof Api]: Api[Name] extends (...args: infer Args) => infer Result
    ? (...args: Args) => Promise<Awaited<Result>>
    : never
}

/** The part of Worker and MessagePort that calls need. */
export interface Channel {
  postMessage(message: unknown, transfer: Transferable[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void
}

/** The channel of a worker to the page that started it. */
export const ownChannel: Channel = {
  postMessage: (message, transfer) => {
    globalThis.postMessage(message, { transfer })
  },
  addEventListener: (type, listener) => {
    globalThis.addEventListener(type, listener)
  },
}

type Argument = Sent | { readonly kind: 'callback' } | { readonly kind: 'signal' }

type Message =
  | { readonly type: 'call'; readonly id: number; readonly name: string; readonly args: readonly Argument[] }
  | ({ readonly type: 'piece' } & Piece)
  | { readonly type: 'answer'; readonly id: number; readonly sent: Sent }
  | { readonly type: 'failure'; readonly id: number; readonly name: string; readonly message: string }
  | { readonly type: 'callback'; readonly id: number; readonly at: number; readonly args: readonly unknown[] }
  | { readonly type: 'abort'; readonly id: number }

/** Answers calls that come in on a channel with the functions of an object. */
export function serve(api: object, channel: Channel): void {
  const functions = api as Served
  const running = new Map<number, AbortController>()
  const arrivals = new Arrivals()
  channel.addEventListener('message', ({ data }) => {
    const message = data as Message
    if (message.type === 'piece') arrivals.take(message)
    if (message.type === 'abort') {
      running.get(message.id)?.abort()
      arrivals.drop(message.id)
    }
    if (message.type !== 'call') return
    const { id, name, args } = message
    const stop = new AbortController()
    running.set(id, stop)
    const received = args.map((argument, at) => {
      if (argument.kind === 'signal') return stop.signal
      if (argument.kind !== 'callback') return arrivals.whole(id, at, argument)
      return (...values: unknown[]) => {
        channel.postMessage({ type: 'callback', id, at, args: values } satisfies Message, [])
      }
    })
    void Promise.resolve()
      .then(() => answer(functions, name, received))
      .then((value) => {
        const { pieces, sent } = cutUp(value)
        for (const entries of pieces)
          channel.postMessage({ type: 'piece', id, at: 0, entries } satisfies Message, [])
        channel.postMessage({ type: 'answer', id, sent } satisfies Message, [])
      })
      .catch((error: unknown) => {
        channel.postMessage({ type: 'failure', id, ...wordsOf(error) } satisfies Message, [])
      })
      .finally(() => running.delete(id))
  })
}

function answer(functions: Served, name: string, args: readonly unknown[]): unknown {
  const known = Object.hasOwn(functions, name) ? functions[name] : undefined
  if (!known) throw new Error(`There is no function ${name} on the other side.`)
  return (known as (...values: readonly unknown[]) => unknown)(...args)
}

function wordsOf(error: unknown): { name: string; message: string } {
  return error instanceof Error || error instanceof DOMException
    ? { name: error.name, message: error.message }
    : { name: 'Error', message: String(error) }
}

interface Waiting {
  readonly args: readonly unknown[]
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}

/**
 * A proxy whose functions are those served at the other end of a channel.
 * @param failed rejects when the other end can't be reached at all; every waiting and later call then rejects
 */
export function connect<Api extends object>(channel: Channel, failed: Promise<never>): Remote<Api> {
  const waiting = new Map<number, Waiting>()
  const arrivals = new Arrivals()
  let next = 1
  let broken: { readonly error: unknown } | null = null
  failed.catch((error: unknown) => {
    broken = { error }
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  })
  channel.addEventListener('message', ({ data }) => {
    const message = data as Message
    const call = waiting.get(message.id)
    if (!call) return
    if (message.type === 'piece') arrivals.take(message)
    if (message.type === 'callback') (call.args[message.at] as (...args: unknown[]) => void)(...message.args)
    if (message.type !== 'answer' && message.type !== 'failure') return
    waiting.delete(message.id)
    if (message.type === 'answer') call.resolve(arrivals.whole(message.id, 0, message.sent))
    else call.reject(errorFrom(message))
  })
  const call = (name: string, args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const signal = args.find((argument) => argument instanceof AbortSignal)
      if (broken || signal?.aborted) {
        reject(asError(broken ? broken.error : signal?.reason))
        return
      }
      const id = next++
      waiting.set(id, { args, resolve, reject })
      signal?.addEventListener('abort', () => {
        if (!waiting.delete(id)) return
        arrivals.drop(id)
        channel.postMessage({ type: 'abort', id } satisfies Message, [])
        reject(asError(signal.reason))
      })
      const ports = args.filter((argument) => argument instanceof MessagePort)
      const wrapped = args.map(wrap)
      const post = (): void => {
        const sent = wrapped.map(({ argument }) => argument)
        channel.postMessage({ type: 'call', id, name, args: sent } satisfies Message, ports)
      }
      const pieces = wrapped.flatMap((one, at) => one.pieces.map((entries) => ({ id, at, entries })))
      if (pieces.length === 0) post()
      else
        sendAhead(pieces, () => waiting.has(id))
          .then((all) => {
            if (all) post()
          })
          .catch(reject)
    })
  /** Sends pieces, a task each; false: the call was cancelled meanwhile. */
  const sendAhead = async (pieces: readonly Piece[], wanted: () => boolean): Promise<boolean> => {
    for (const piece of pieces) {
      if (!wanted()) return false
      channel.postMessage({ type: 'piece', ...piece } satisfies Message, [])
      await takeTurn()
    }
    return wanted()
  }
  return new Proxy({} as Remote<Api>, {
    // A proxy that is awaited must not look like a promise.
    get: (_, name) =>
      typeof name === 'string' && name !== 'then' ? (...args: unknown[]) => call(name, args) : undefined,
  })
}

function wrap(argument: unknown): { argument: Argument; pieces: readonly (readonly unknown[])[] } {
  if (typeof argument === 'function') return { argument: { kind: 'callback' }, pieces: [] }
  if (argument instanceof AbortSignal) return { argument: { kind: 'signal' }, pieces: [] }
  const { pieces, sent } = cutUp(argument)
  return { argument: sent, pieces }
}

function asError(reason: unknown): Error {
  return reason instanceof Error || reason instanceof DOMException ? reason : new Error(String(reason))
}

function errorFrom({ name, message }: { readonly name: string; readonly message: string }): Error {
  if (name === 'AbortError') return new DOMException(message, name)
  return Object.assign(new Error(message), { name })
}
