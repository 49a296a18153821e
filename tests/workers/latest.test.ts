import { describe, expect, it } from 'vitest'
import { latest } from '../../src/workers/latest.ts'

describe('a function of which only the newest call counts', () => {
  it('rejects the older call with an AbortError and answers the newer one', async () => {
    const signals: AbortSignal[] = []
    const ask = latest((signal, word: string) => {
      signals.push(signal)
      return Promise.resolve(word.toUpperCase())
    })
    const older = ask('sp')
    const newer = ask('spec')
    await expect(older).rejects.toMatchObject({ name: 'AbortError' })
    expect(await newer).toBe('SPEC')
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false])
  })

  it('passes on the failure of the newest call', async () => {
    const ask = latest(() => Promise.reject(new Error('No index.')))
    await expect(ask()).rejects.toThrow('No index.')
  })

  it('leaves an answer alone that was given before', async () => {
    const ask = latest((_, word: string) => Promise.resolve(word))
    const first = await ask('a')
    expect([first, await ask('b')]).toEqual(['a', 'b'])
  })
})
