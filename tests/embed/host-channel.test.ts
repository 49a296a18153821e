import { describe, expect, test, vi } from 'vitest'
import { HostChannel, RequestError, type HostPorts } from '../../src/embed/host-channel.ts'
import type { Param } from '../../src/embed/forms.ts'
import { methods } from '../../src/embed/protocol.ts'

interface Sent {
  readonly id?: unknown
  readonly result?: unknown
  readonly error?: { readonly code: string; readonly message: string }
  readonly event?: string
}

const PAGE = 'https://talk.example'

/** A channel whose requests answer with their method and parameters, and all that it sent. */
function opened(allow: readonly string[] = [], run?: HostPorts['run']) {
  const sent: { message: Sent; origin: string }[] = []
  const met = vi.fn()
  const channel = new HostChannel(
    {
      send: (message, origin) => {
        sent.push({ message, origin })
      },
      run: run ?? ((method, params) => Promise.resolve({ method, params })),
      met,
      now: () => 0,
      pause: () => new Promise((resolve) => setTimeout(resolve)),
    },
    allow,
  )
  const answers = async (count: number): Promise<Sent[]> => {
    await vi.waitFor(() => {
      expect(sent.length).toBeGreaterThanOrEqual(count)
    })
    return sent.map(({ message }) => message)
  }
  return { channel, sent, met, answers }
}

const ask = (method: unknown, params?: unknown, id: unknown = 1): unknown => ({ weft: 1, id, method, params })

describe('the frame’s end of the protocol', () => {
  test('answers a request with its id, to the origin that asked', async () => {
    const { channel, sent, answers, met } = opened()
    channel.receive(ask('select', { nodes: ['concept:a'] }, 'one'), PAGE)
    expect(await answers(1)).toEqual([
      { weft: 1, id: 'one', result: { method: 'select', params: { nodes: ['concept:a'] } } },
    ])
    expect(sent[0]?.origin).toBe(PAGE)
    expect(met).toHaveBeenCalledOnce()
  })

  test('keeps to the origin that spoke first', async () => {
    const { channel, answers } = opened()
    channel.receive(ask('hello', {}, 1), PAGE)
    channel.receive(ask('hello', {}, 2), 'https://other.example')
    channel.receive(ask('getView', {}, 3), PAGE)
    expect((await answers(2)).map(({ id }) => id)).toEqual([1, 3])
  })

  test('does not hear origins that allow leaves out', async () => {
    const { channel, sent, answers } = opened(['https://a.example'])
    channel.receive(ask('hello', {}, 1), PAGE)
    channel.receive(ask('hello', {}, 2), 'https://a.example')
    await answers(1)
    expect(sent).toEqual([
      { message: { weft: 1, id: 2, result: { method: 'hello', params: {} } }, origin: 'https://a.example' },
    ])
  })

  test('a page without an origin gets its answers wherever it is', async () => {
    const { channel, sent, answers } = opened()
    channel.receive(ask('hello'), 'null')
    await answers(1)
    expect(sent[0]?.origin).toBe('*')
  })

  test('tells nothing before anybody spoke', () => {
    const { channel, sent } = opened()
    channel.tell('selectionchange', { nodes: [] })
    expect(sent).toEqual([])
  })

  test.each([['slide:start'], [null], [42], [{ type: 'webpackOk' }], [[1, 2]]])(
    'takes %o for no message of its own',
    (data) => {
      const { channel, sent, met } = opened()
      channel.receive(data, PAGE)
      expect(sent).toEqual([])
      expect(met).not.toHaveBeenCalled()
    },
  )

  test.each([
    [{ weft: 2, id: 1, method: 'hello' }, 1, 'version'],
    [{ weft: '1', id: 1, method: 'hello' }, 1, 'version'],
    [{ weft: 1, method: 'hello' }, null, 'malformed'],
    [{ weft: 1, id: {}, method: 'hello' }, null, 'malformed'],
    [{ weft: 1, id: NaN, method: 'hello' }, null, 'malformed'],
    [{ weft: 1, id: 'x'.repeat(101), method: 'hello' }, null, 'malformed'],
    [ask('constructor'), 1, 'unknown-method'],
    [ask('__proto__'), 1, 'unknown-method'],
    [ask(undefined), 1, 'unknown-method'],
    [ask({ toString: 'hello' }), 1, 'unknown-method'],
    [ask('select'), 1, 'bad-params'],
    [ask('select', 'concept:a'), 1, 'bad-params'],
    [ask('select', ['concept:a']), 1, 'bad-params'],
    [ask('select', { nodes: [1] }), 1, 'bad-params'],
    [ask('select', { nodes: [], more: 1 }), 1, 'bad-params'],
    [ask('focus', { node: 'concept:a', depth: 4 }), 1, 'bad-params'],
    [ask('filter', { years: [2020] }), 1, 'bad-params'],
    [ask('theme', { theme: 'blue' }), 1, 'bad-params'],
    [ask('exportImage', { format: 'png', width: 1e9 }), 1, 'bad-params'],
    [ask('setView', { view: 'x'.repeat(20_001) }), 1, 'too-large'],
    [ask('select', { nodes: Array.from({ length: 2001 }, () => 'x') }), 1, 'too-large'],
  ])('answers %o with an error', async (data, id, code) => {
    const { channel, answers } = opened()
    channel.receive(data, PAGE)
    const [answer] = await answers(1)
    expect(answer).toMatchObject({ id, error: { code } })
    expect(answer?.error?.message).toMatch(/\.$/)
  })

  test('answers what goes wrong while it is carried out', async () => {
    const { channel, answers } = opened([], (method) =>
      Promise.reject(method === 'scene' ? new RequestError('not-found', 'No.') : new Error('Broken.')),
    )
    channel.receive(ask('scene', { id: 'x' }, 1), PAGE)
    channel.receive(ask('next', {}, 2), PAGE)
    expect(await answers(2)).toEqual([
      { weft: 1, id: 1, error: { code: 'not-found', message: 'No.' } },
      { weft: 1, id: 2, error: { code: 'failed', message: 'Broken.' } },
    ])
  })

  test('carries out requests one after the other, in their order', async () => {
    const running: string[] = []
    const { channel, answers } = opened([], async (method) => {
      running.push(`${method} begins`)
      await new Promise((resolve) => setTimeout(resolve, 2))
      running.push(`${method} ends`)
    })
    channel.receive(ask('next', {}, 1), PAGE)
    channel.receive(ask('getView', {}, 2), PAGE)
    await answers(2)
    expect(running).toEqual(['next begins', 'next ends', 'getView begins', 'getView ends'])
  })

  test('of settings that wait in a row only the last is carried out, and all are answered', async () => {
    const done: unknown[] = []
    const { channel, answers } = opened([], (_method, params) => {
      done.push(params)
      return Promise.resolve(params)
    })
    for (let at = 0; at < 50; at++) channel.receive(ask('highlight', { nodes: [`concept:${at}`] }, at), PAGE)
    channel.receive(ask('next', {}, 50), PAGE)
    channel.receive(ask('highlight', { nodes: [] }, 51), PAGE)
    const all = await answers(52)
    expect(done).toEqual([{ nodes: ['concept:49'] }, {}, { nodes: [] }])
    expect(all.map(({ id }) => id)).toEqual(Array.from({ length: 52 }, (_, at) => at))
    expect(all[0]?.result).toEqual({ nodes: ['concept:49'] })
  })

  test('the newest of settings that flood it is carried out, and what it takes the place of is refused', async () => {
    const done: unknown[] = []
    const { channel, answers } = opened([], (method, params) => {
      if (method === 'setView') done.push(params)
      return Promise.resolve(params)
    })
    for (let at = 0; at < 199; at++) channel.receive(ask('next', {}, at), PAGE)
    for (let at = 199; at < 1000; at++) channel.receive(ask('setView', { view: `years=${at}` }, at), PAGE)
    channel.receive(ask('theme', { theme: 'dark' }, 1000), PAGE)
    const all = await answers(1001)
    expect(done).toEqual([{ view: 'years=999' }])
    expect(all.filter(({ error }) => error?.code === 'busy').map(({ id }) => id)).toEqual([
      ...Array.from({ length: 800 }, (_, at) => 199 + at),
      1000,
    ])
    expect(new Set(all.map(({ id }) => id)).size).toBe(1001)
  })

  test('refuses what floods it, and answers the rest', async () => {
    const { channel, answers } = opened()
    for (let at = 0; at < 5000; at++) channel.receive(ask('next', {}, at), PAGE)
    const all = await answers(5000)
    const refused = all.filter(({ error }) => error?.code === 'busy')
    expect(refused).toHaveLength(4800)
    expect(new Set(all.map(({ id }) => id)).size).toBe(5000)
  })
})

test('every method says what it does, and every parameter what it takes', () => {
  for (const { does, params } of Object.values(methods)) {
    expect(does).toMatch(/\.$/)
    for (const { form } of Object.values(params as Readonly<Record<string, Param<unknown>>>))
      expect(form.words).not.toBe('')
  }
})
