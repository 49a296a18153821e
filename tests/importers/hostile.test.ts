import { gzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { unzip } from '../../src/importers/archive.ts'
import { fuzzImporters } from './fuzz.ts'
import { read, soup } from './listing.ts'

describe('hostile files', () => {
  it('damaged in any way never throw, never change a prototype, never give a broken paper', async () => {
    expect(await fuzzImporters(1, 400)).toEqual([])
  })

  it('with ten megabytes on one line give a sentence', async () => {
    const { papers, problems } = await read(`Warm Soup\n${'soup '.repeat(2_000_000)}`)
    expect(papers.length).toBeLessThanOrEqual(1)
    expect(problems.length).toBeGreaterThan(0)
  })

  it.each([
    ['JSON', '['.repeat(100_000)],
    ['objects', '{"a":'.repeat(50_000)],
    ['XML', `<feed><entry>${'<a>'.repeat(20_000)}</entry></feed>`],
    ['BibTeX', `@misc{a, title={${'{'.repeat(100_000)}`],
  ])('nested deeply end with a sentence: %s', async (_, text) => {
    const { problems } = await read(text)
    expect(problems.length).toBeGreaterThan(0)
  })

  it('a zip bomb ends with a sentence, whatever sizes it claims', () => {
    const archive = zipSync({ 'a.txt': new Uint8Array(400_000), 'b.txt': new Uint8Array(6_000_000) })
    const { files, notes } = unzip(archive, () => true, 1_000_000)
    expect([...files.keys()]).toEqual(['a.txt'])
    expect(notes).toEqual(['The archive unpacks to more than 1 MB; the rest was left out.'])
  })

  it('a binary named .csv, and NUL bytes in a text', async () => {
    const binary = Uint8Array.from({ length: 5_000 }, (_, at) => ((at * 7919) % 256) & (at % 3 ? 255 : 0))
    expect((await read(binary, 'papers.csv')).problems.length).toBeGreaterThan(0)
    const { papers } = await read(`title,abstract\nWarm\u0000 Soup,"${soup}"`, 'a.csv')
    expect(papers[0]?.title).toBe('Warm Soup')
  })

  it('UTF-16 with and without a mark, and Latin-1', async () => {
    const text = 'title,year\nWärme für Suppen,2020'
    const wide = (mark: string): Uint8Array => {
      const units = Uint16Array.from(mark + text, (unit) => unit.charCodeAt(0))
      return new Uint8Array(units.buffer)
    }
    const narrow = Uint8Array.from(text, (unit) => unit.charCodeAt(0))
    for (const bytes of [wide('\uFEFF'), wide(''), narrow])
      expect((await read(bytes)).papers.map(({ title }) => title)).toEqual(['Wärme für Suppen'])
  })

  it('HTML, right-to-left and emoji in titles stay text', async () => {
    const titles = ['<script>alert(1)</script> Soup', 'מרק חם בחדר קר', 'Soup 🍲 and Bread 🍞']
    const { papers } = await read(`title,year\n${titles.map((title) => `${title},2020`).join('\n')}`)
    expect(papers.map(({ title }) => title)).toEqual(titles)
  })

  it('a cut gzip file gives what stands before the cut', async () => {
    const lines = Array.from(
      { length: 3_000 },
      (_, at) => `{"title":"Soup number ${at} of many","abstract":"${Math.sin(at)}"}`,
    )
    const bytes = gzipSync(new TextEncoder().encode(lines.join('\n')))
    const { papers, problems } = await read(bytes.subarray(0, bytes.length / 2), 'a.jsonl.gz')
    expect(papers.length).toBeGreaterThan(100)
    expect(problems.length).toBeGreaterThan(0)
  })
})
