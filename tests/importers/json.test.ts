import { describe, expect, it } from 'vitest'
import { bread, read, soup } from './listing.ts'

const lines = [
  { title: 'Warm Soup', abstract: soup, authors: ['Ada Ladle'], year: 2021, venue: 'Kitchen Letters' },
  { title: 'Cold Dough', abstract: bread, authors: [{ name: 'Ben Pot' }], year: '2022' },
].map((record) => JSON.stringify(record))

describe('JSON Lines', () => {
  it('gives complete papers whatever the file is called', async () => {
    const { format, papers, problems } = await read(lines.join('\r\n'), 'notes.txt')
    expect(format).toBe('JSON Lines')
    expect(papers.map(({ title, authors, year, venue }) => [title, authors, year, venue])).toEqual([
      ['Warm Soup', ['Ada Ladle'], 2021, 'Kitchen Letters'],
      ['Cold Dough', ['Ben Pot'], 2022, null],
    ])
    expect(problems).toEqual([])
  })

  it('names the line of a damaged record and keeps the others', async () => {
    const { papers, problems } = await read([lines[0], '{"title": "Half a', lines[1]].join('\n'), 'a.jsonl')
    expect(papers).toHaveLength(2)
    expect(problems.map(({ file, line }) => [file, line])).toEqual([['a.jsonl', 2]])
  })

  it('survives a damaged first line', async () => {
    const { papers, problems } = await read(['{oops', ...lines].join('\n'))
    expect(papers).toHaveLength(2)
    expect(problems.map(({ line }) => line)).toEqual([1])
  })

  it('reports records without a title and values that are no records', async () => {
    const { papers, problems } = await read([...lines, '{"abstract": "Nameless."}', '7', 'null'].join('\n'))
    expect(papers).toHaveLength(2)
    expect(problems.map(({ line }) => line)).toEqual([3, 4, 5])
  })

  it('treats __proto__ and constructor as names like any other', async () => {
    const text = '{"title": "Soup", "__proto__": {"abstract": "Not this."}, "constructor": 1}'
    const { papers } = await read(text)
    expect(papers[0]?.abstract).toBeNull()
    expect(Object.hasOwn(Object.prototype, 'abstract')).toBe(false)
  })

  it('writes links as https, leaves out other schemes and says so', async () => {
    const { papers, problems } = await read(
      '{"title": "Soup", "url": "javascript:alert(1)", "code": "http://a.example/"}',
    )
    expect(papers.map(({ url, code }) => [url, code])).toEqual([[null, 'https://a.example/']])
    expect(problems).toHaveLength(1)
  })

  it('names a paper by DOI, else by arXiv number, else by title and year', async () => {
    const records = [
      { title: 'A', doi: 'https://doi.org/10.1000/XyZ', arxiv: '2101.00001v3' },
      { title: 'B', arxiv: 'https://arxiv.org/abs/2101.00002v1' },
      { title: 'Über Soup!', year: 2020 },
      { title: 'uber soup', year: 2021 },
    ]
    const { papers } = await read(records.map((record) => JSON.stringify(record)).join('\n'))
    const ids = papers.map(({ id }) => id)
    expect(ids.slice(0, 2)).toEqual(['doi:10.1000/xyz', 'arxiv:2101.00002'])
    expect(ids[2]).toMatch(/^title:[0-9a-f]{16}$/)
    expect(ids[3]).not.toBe(ids[2])
  })

  it('leaves out a text longer than any abstract and keeps the paper', async () => {
    const { papers, problems } = await read(
      JSON.stringify({ title: 'Soup', abstract: 'hot '.repeat(50_000) }),
    )
    expect(papers.map(({ abstract }) => abstract)).toEqual([null])
    expect(problems.map(({ line }) => line)).toEqual([1])
  })
})

describe("Weft's JSON and JSON arrays", () => {
  const corpus = {
    name: 'Kitchen',
    description: 'Two papers.',
    papers: lines.map((line) => JSON.parse(line) as unknown),
  }

  it('give name, description and papers, indented or not', async () => {
    for (const text of [JSON.stringify(corpus), JSON.stringify(corpus, null, 2)]) {
      const { format, name, description, papers, problems } = await read(text)
      expect([format, name, description, papers.length]).toEqual(['Weft corpus', 'Kitchen', 'Two papers.', 2])
      expect(problems).toEqual([])
    }
  })

  it('may be a bare array', async () => {
    const { format, papers } = await read(JSON.stringify(corpus.papers))
    expect([format, papers.length]).toEqual(['JSON', 2])
  })

  it('keep the whole records of a file that was cut off, and name the place', async () => {
    const text = JSON.stringify(corpus, null, 1)
    const { papers, problems } = await read(text.slice(0, text.indexOf('Cold Dough')))
    expect(papers.map(({ title }) => title)).toEqual(['Warm Soup'])
    expect(problems.length).toBeGreaterThan(0)
    expect(problems[0]?.line).toBe(text.slice(0, text.indexOf('Cold Dough')).split('\n').length)
  })
})
