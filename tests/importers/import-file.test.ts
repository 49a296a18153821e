import { describe, expect, it } from 'vitest'
import { englishShare } from '../../src/importers/english-share.ts'
import { importFile } from '../../src/importers/import-file.ts'
import { corpusDigest } from '../../src/model/corpus-digest.ts'
import { bread, packed, read, soup } from './listing.ts'

const listing = `Warm Soup under a Lid\n${soup}\nCold Dough at Night\n${bread}\n`

describe('the bytes of a file', () => {
  it('are unpacked when they are gzip, whatever the name', async () => {
    const { papers, problems } = await read(await packed(listing), 'papers.txt')
    expect(papers).toHaveLength(2)
    expect(problems).toEqual([])
  })

  it('give a problem when the gzip file is cut off', async () => {
    const whole = await packed(listing)
    const { problems } = await read(whole.slice(0, whole.length - 12))
    expect(problems.some(({ message }) => message.includes('gzip'))).toBe(true)
  })

  it('may be UTF-8 or UTF-16 with a byte order mark', async () => {
    const wide = new Uint8Array(2 + 2 * listing.length)
    wide.set([0xff, 0xfe])
    for (let index = 0; index < listing.length; index++) wide[2 + 2 * index] = listing.charCodeAt(index)
    for (const content of [`\uFEFF${listing}`, wide]) {
      const { papers } = await read(content)
      expect(papers[0]?.title).toBe('Warm Soup under a Lid')
    }
  })

  it('that are no text are refused with advice, never read as papers', async () => {
    for (const content of [
      '%PDF-1.7 a document',
      'PK\u0003\u0004 an office file',
      '\0\u0001\0\u0002'.repeat(90),
    ]) {
      const { papers, problems } = await read(content)
      expect(papers).toEqual([])
      expect(problems.map(({ advice }) => advice.length > 0)).toEqual([true])
    }
  })

  it('may hold a stray NUL', async () => {
    const { papers } = await read(listing.replace('Warm Soup', 'Warm\0 Soup'))
    expect(papers[0]?.title).toBe('Warm Soup under a Lid')
  })

  it('give a problem when there are none', async () => {
    const { papers, problems } = await read('')
    expect(papers).toEqual([])
    expect(problems.map(({ message }) => message)).toEqual(['The file is empty.'])
  })

  it('are no longer read once the pace says no', async () => {
    const stop = new Error('stop')
    const reading = importFile({ name: 'a', bytes: new TextEncoder().encode(listing) }, () =>
      Promise.reject(stop),
    )
    await expect(reading).rejects.toBe(stop)
  })
})

describe('what is told about the papers', () => {
  it('is how much of them reads as English', async () => {
    const german = `Warme Suppe unter dem Deckel\n${'Wir untersuchen, wie lange die Suppe im Topf warm bleibt und ob der Deckel dabei hilft. '.repeat(4)}\n`
    expect(englishShare((await read(listing)).papers)).toBe(1)
    expect(englishShare((await read(german)).papers)).toBe(0)
  })

  it('is a digest that changes with every text and not with the copy', async () => {
    const first = (await read(listing)).papers
    const again = (await read(listing.replaceAll('\n', '\r\n'))).papers
    const other = (await read(listing.replace('forty pots', 'fifty pots'))).papers
    expect(corpusDigest(first)).toMatch(/^[0-9a-f]{16}$/)
    expect(corpusDigest(again)).toBe(corpusDigest(first))
    expect(corpusDigest(other)).not.toBe(corpusDigest(first))
  })
})
