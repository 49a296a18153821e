import { afterEach, describe, expect, it } from 'vitest'
import { type Channel, connect, serve } from '../../src/workers/rpc.ts'

interface Api {
  add(a: number, b: number): number
  fail(): never
  count(to: number, tell: (step: number) => void): Promise<string>
  wait(signal?: AbortSignal): Promise<string>
  wasStopped(): boolean
  read(port: MessagePort): Promise<unknown>
  join(one: Shelf, other: Shelf, signal?: AbortSignal): Shelf
}

interface Shelf {
  readonly name: string
  readonly books: readonly { readonly title: string }[]
}

function shelf(name: string, count: number): Shelf {
  return { name, books: Array.from({ length: count }, (_, book) => ({ title: `${name} ${book}` })) }
}

const never = new Promise<never>(() => undefined)
const ports: MessagePort[] = []

function channel(): { near: Channel; far: Channel } {
  const { port1, port2 } = new MessageChannel()
  ports.push(port1, port2)
  port1.start()
  port2.start()
  return { near: port1, far: port2 }
}

function served(failed: Promise<never> = never, watch: (message: unknown) => void = () => undefined) {
  const { near, far } = channel()
  for (const side of [near, far])
    side.addEventListener('message', ({ data }) => {
      watch(data)
    })
  let stopped = false
  const api: Api = {
    add: (a, b) => a + b,
    fail: () => {
      throw new RangeError('The corpus is too large.')
    },
    count: (to, tell) => {
      for (let step = 1; step <= to; step++) tell(step)
      return Promise.resolve('counted')
    },
    wait: (signal) =>
      new Promise((_, reject) => {
        signal?.addEventListener('abort', () => {
          stopped = true
          reject(new DOMException('Stopped.', 'AbortError'))
        })
      }),
    wasStopped: () => stopped,
    join: (one, other) => ({
      name: `${one.name} and ${other.name}`,
      books: [...one.books, ...other.books],
    }),
    read: (port) =>
      new Promise((resolve) => {
        port.addEventListener('message', ({ data }) => {
          resolve(data)
        })
        port.start()
      }),
  }
  serve(api, far)
  return connect<Api>(near, failed)
}

afterEach(() => {
  for (const port of ports.splice(0)) port.close()
})

describe('a call to a worker', () => {
  it('answers with what the function returns, each call its own', async () => {
    const remote = served()
    expect(await Promise.all([remote.add(1, 2), remote.add(3, 4)])).toEqual([3, 7])
  })

  it('rejects with the name and words of what the function throws', async () => {
    await expect(served().fail()).rejects.toMatchObject({
      name: 'RangeError',
      message: 'The corpus is too large.',
    })
  })

  it('rejects when there is no such function, inherited ones included', async () => {
    const remote = served() as unknown as Record<string, () => Promise<unknown>>
    await expect(remote['missing']?.()).rejects.toThrow('There is no function missing')
    await expect(remote['valueOf']?.()).rejects.toThrow('There is no function valueOf')
  })

  it('calls a function argument back on this side, in order and before the answer', async () => {
    const steps: number[] = []
    const answer = await served().count(3, (step) => steps.push(step))
    expect([answer, steps]).toEqual(['counted', [1, 2, 3]])
  })

  it('rejects at once when it is cancelled, and stops the function', async () => {
    const remote = served()
    const stop = new AbortController()
    const waiting = remote.wait(stop.signal)
    stop.abort()
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' })
    expect(await remote.wasStopped()).toBe(true)
  })

  it('is never sent when it was cancelled before', async () => {
    const remote = served()
    await expect(remote.wait(AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' })
    expect(await remote.wasStopped()).toBe(false)
  })

  it('brings long lists over in pieces, each where it belongs', async () => {
    const [red, blue] = [shelf('red', 1203), shelf('blue', 500)]
    const sizes: number[] = []
    const remote = served(never, (message) => sizes.push(JSON.stringify(message).length))
    const [one, other] = await Promise.all([remote.join(red, blue), remote.join(blue, red)])
    expect(one).toEqual({ name: 'red and blue', books: [...red.books, ...blue.books] })
    expect(other).toEqual({ name: 'blue and red', books: [...blue.books, ...red.books] })
    expect(Math.max(...sizes)).toBeLessThan(JSON.stringify(red).length)
  })

  it('sends no more of a list once it is cancelled, and goes on', async () => {
    const remote = served()
    const stop = new AbortController()
    const joining = remote.join(shelf('red', 20_000), shelf('blue', 1), stop.signal)
    stop.abort()
    await expect(joining).rejects.toMatchObject({ name: 'AbortError' })
    expect((await remote.join(shelf('red', 700), shelf('blue', 1))).books).toHaveLength(701)
  })

  it('hands over a port', async () => {
    const { port1, port2 } = new MessageChannel()
    ports.push(port1)
    const answer = served().read(port2)
    port1.postMessage('over the port')
    expect(await answer).toBe('over the port')
  })

  it('rejects what can not be sent', async () => {
    const remote = served() as unknown as { add: (value: unknown) => Promise<unknown> }
    await expect(remote.add({ clone: () => undefined })).rejects.toMatchObject({ name: 'DataCloneError' })
  })

  it('rejects, waiting or new, when the worker could not be loaded', async () => {
    let fail: (error: Error) => void = () => undefined
    const remote = served(
      new Promise<never>((_, reject) => {
        fail = reject
      }),
    )
    const waiting = remote.wait()
    fail(new Error('The script did not load.'))
    await expect(waiting).rejects.toThrow('The script did not load.')
    await expect(remote.add(1, 2)).rejects.toThrow('The script did not load.')
  })

  it('lets the proxy itself be awaited', async () => {
    const remote = served()
    expect(await Promise.resolve(remote)).toBe(remote)
  })
})
