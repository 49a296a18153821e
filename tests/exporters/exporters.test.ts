import { describe, expect, it } from 'vitest'
import type { ExportedPaper } from '../../src/exporters/exporter.ts'
import { paperExporters } from '../../src/exporters/exporters.ts'
import { writeMatrix } from '../../src/exporters/matrix-csv.ts'

function paper(more: Partial<ExportedPaper> = {}): ExportedPaper {
  return {
    id: 'title:1',
    title: 'The Slow Oven',
    authors: ['Ada Baker', 'Bo Miller'],
    year: 2024,
    venue: 'Kitchen Conference 2024',
    doi: '10.1000/oven_1',
    arxiv: null,
    url: 'https://example.org/oven?a=1&b=2',
    code: null,
    keywords: [],
    techniques: ['Baking'],
    domains: ['Bread'],
    ...more,
  }
}

function write(id: string, ...papers: readonly ExportedPaper[]): string {
  const exporter = paperExporters.find((one) => one.id === id)
  return [...(exporter?.write(papers) ?? [])].join('')
}

/** Reads one CSV line as RFC 4180 says; for tests without line breaks inside fields. */
function fieldsOf(line: string): string[] {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
    .map(([, field = '']) => (field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field))
    .slice(0, 11)
}

describe('CSV', () => {
  it('has a line of names and a line a paper', () => {
    const [names, line, rest] = write('csv', paper()).slice(1).split('\r\n')
    expect(fieldsOf(names ?? '').slice(0, 4)).toEqual(['title', 'authors', 'year', 'venue'])
    expect(fieldsOf(line ?? '')).toEqual([
      'The Slow Oven',
      'Ada Baker; Bo Miller',
      '2024',
      'Kitchen Conference 2024',
      '10.1000/oven_1',
      '',
      'https://example.org/oven?a=1&b=2',
      '',
      '',
      'Baking',
      'Bread',
    ])
    expect(rest).toBe('')
  })

  it('quotes what would break the line', () => {
    const line = write('csv', paper({ title: 'Bread, "toast"\nand more' }))
    expect(line).toContain('"Bread, ""toast""\nand more"')
  })

  it.each(['=1+1', '+A1', '-2', '@SUM(A1)', '\t=1', ' =1'])('defuses the formula %j', (title) => {
    const written = write('csv', paper({ title })).slice(1).split('\r\n')[1]
    expect(written).toMatch(/^"?'/)
  })
})

describe('BibTeX', () => {
  it('writes an entry with the fields that are known', () => {
    expect(write('bibtex', paper())).toBe(
      [
        '@inproceedings{baker2024slow,',
        '  title = {{The Slow Oven}},',
        '  author = {Ada Baker and Bo Miller},',
        '  year = {2024},',
        '  booktitle = {Kitchen Conference 2024},',
        '  doi = {10.1000/oven_1},',
        '  url = {https://example.org/oven?a=1&b=2},',
        '  keywords = {Baking, Bread},',
        '}',
        '',
        '',
      ].join('\n'),
    )
  })

  it('lets no text become a command or end its field', () => {
    const written = write('bibtex', paper({ title: '50% of {x}_1 & \\input{y}', venue: null }))
    expect(written).toContain('{{50\\% of \\{x\\}\\_1 \\& \\textbackslash{}input\\{y\\}}}')
    expect(written).toMatch(/^@misc/)
  })

  it('gives every entry a key of its own', () => {
    const keys = [...write('bibtex', paper(), paper(), paper()).matchAll(/@\w+\{([^,]+),/g)].map(
      ([, key]) => key,
    )
    expect(keys).toEqual(['baker2024slow', 'baker2024slow-b', 'baker2024slow-c'])
  })

  it('takes surnames before a comma, journals for articles, and titles without letters', () => {
    const written = write(
      'bibtex',
      paper({ authors: ['Van Dyke, Åsa'], venue: 'Journal of Ovens 3(2)', title: '面包', year: null }),
    )
    expect(written).toMatch(/^@article\{vandyke,/)
    expect(written).toContain('journal = {Journal of Ovens 3(2)}')
  })
})

describe('RIS', () => {
  it('writes a record from TY to ER', () => {
    expect(write('ris', paper({ arxiv: '2401.00001' }))).toBe(
      [
        'TY  - CPAPER',
        'TI  - The Slow Oven',
        'AU  - Ada Baker',
        'AU  - Bo Miller',
        'PY  - 2024',
        'T2  - Kitchen Conference 2024',
        'DO  - 10.1000/oven_1',
        'UR  - https://example.org/oven?a=1&b=2',
        'M1  - arXiv:2401.00001',
        'KW  - Baking',
        'KW  - Bread',
        'ER  - ',
        '',
        '',
      ].join('\r\n'),
    )
  })

  it('lets no line break in a title begin another field', () => {
    expect(write('ris', paper({ title: 'Oven\r\nER  - \r\nTY  - FAKE' }))).toContain(
      'TI  - Oven ER - TY - FAKE\r\n',
    )
  })
})

it('a matrix is written with its lines named and its numbers as numbers', () => {
  const table = {
    rowKind: 'domain',
    rows: [{ label: '=Bread', band: 'Food', papers: 3 }],
    columns: [
      { label: 'Baking', papers: 2 },
      { label: 'Oil, hot', papers: 1 },
    ],
    values: [2, 1 / 3],
  }
  expect([...writeMatrix(table)].join('').slice(1).split('\r\n')).toEqual([
    'domain,family,papers,Baking,"Oil, hot"',
    'papers,,,2,1',
    "'=Bread,Food,3,2,0.333",
    '',
  ])
})
