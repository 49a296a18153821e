import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { authorNames } from '../../src/importers/author-names.ts'
import { bread, read, soup } from './listing.ts'

describe('authors in one text', () => {
  it.each([
    ['Ladle, Ada; Pot, Ben', ['Ada Ladle', 'Ben Pot']],
    ['Ada Ladle and Ben Pot', ['Ada Ladle', 'Ben Pot']],
    ['Ladle, Ada and Pot, Ben', ['Ada Ladle', 'Ben Pot']],
    ['Ada Ladle, Ben Pot and Cy Pan', ['Ada Ladle', 'Ben Pot', 'Cy Pan']],
    ['Ladle A., Pot B.C.', ['Ladle A.', 'Pot B.C.']],
    ['Ladle, A., Pot, B. C.', ['A. Ladle', 'B. C. Pot']],
    ['Soup, Inc.', ['Soup', 'Inc.']],
  ])('%s', (text, names) => {
    expect(authorNames(text).map((name) => name.trim())).toEqual(names)
  })
})

describe('tables', () => {
  const rows = [
    ['Authors', 'Title', 'Year', 'Source title', 'DOI', 'Abstract', 'Author Keywords'],
    ['Ladle A.; Pot B.', 'Warm Soup, "Hot"', '2021', 'Kitchen Letters', '10.1000/soup', soup, 'soup; lid'],
    ['Pan C.', 'Cold Dough', '2022', 'Baking', '', bread, ''],
  ]
  const quoted = (delimiter: string): string =>
    rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)).join('\r\n')

  it.each([',', ';', '\t', '|'])('are read with the delimiter %j, columns by name', async (delimiter) => {
    const { format, papers, problems, tables } = await read(`\uFEFF${quoted(delimiter)}`)
    expect(format).toBe('Table (CSV or TSV)')
    expect(problems).toEqual([])
    expect(papers[0]).toMatchObject({
      title: 'Warm Soup, "Hot"',
      authors: ['Ladle A.', 'Pot B.'],
      year: 2021,
      venue: 'Kitchen Letters',
      doi: '10.1000/soup',
      abstract: soup,
      keywords: ['soup', 'lid'],
    })
    expect(tables[0]?.sure).toBe(true)
  })

  it('name the line of a row without a title, also after cells with line ends', async () => {
    const text = ['title,abstract', '"Warm Soup","one', 'two"', '', ',"nameless"', 'Cold Dough,'].join('\n')
    const { papers, problems } = await read(text, 'a.csv')
    expect(papers.map(({ title }) => title)).toEqual(['Warm Soup', 'Cold Dough'])
    expect(problems.map(({ line }) => line)).toEqual([5])
  })

  it('without names are understood by content and say that they are unsure', async () => {
    const text = [
      `2021,Warm Soup in Cold Rooms,"${soup} ${soup}"`,
      `2022,Cold Dough at Night,"${bread} ${bread}"`,
    ].join('\n')
    const { papers, tables } = await read(text, 'a.csv')
    expect(papers.map(({ title, year }) => [title, year])).toEqual([
      ['Warm Soup in Cold Rooms', 2021],
      ['Cold Dough at Night', 2022],
    ])
    expect(tables[0]).toMatchObject({ sure: false, mapping: { title: 1, abstract: 2, year: 0 } })
  })

  it('with a million columns are refused', async () => {
    const { papers, problems } = await read(`title,${'x,'.repeat(1_000_000)}\nSoup`, 'wide.csv')
    expect(papers.length).toBeLessThanOrEqual(2)
    expect(problems.length).toBeGreaterThan(0)
  })
})

describe('workbooks and archives', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
  const sheet = (cells: string): Uint8Array =>
    bytes(`<?xml version="1.0"?><worksheet><sheetData>${cells}</sheetData></worksheet>`)
  const workbook = zipSync({
    'xl/workbook.xml': bytes(
      '<workbook xmlns:r="x"><sheets><sheet name="Notes" r:id="r1"/><sheet name="Papers" r:id="r2"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': bytes(
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
    ),
    'xl/sharedStrings.xml': bytes(
      '<sst><si><t>Title</t></si><si><r><t>Warm </t></r><r><t>Soup &amp; Lid</t></r></si></sst>',
    ),
    'xl/worksheets/sheet1.xml': sheet(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>Title</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>First Sheet</t></is></c></row>',
    ),
    'xl/worksheets/sheet2.xml': sheet(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>Year</t></is></c></row><row r="2"><c r="A2" t="s"><v>1</v></c><c r="C2"><v>2021</v></c></row>',
    ),
  })

  it('give the first sheet and name the others', async () => {
    const { format, papers, sheets } = await read(workbook, 'papers.xlsx')
    expect([format, sheets]).toEqual(['Excel workbook', ['Notes', 'Papers']])
    expect(papers.map(({ title }) => title)).toEqual(['First Sheet'])
  })

  it('give a chosen sheet with shared texts and gaps between cells', async () => {
    const { papers } = await read(workbook, 'papers.xlsx', { sheet: 'Papers' })
    expect(papers.map(({ title, year }) => [title, year])).toEqual([['Warm Soup & Lid', 2021]])
  })

  it('unpack several files, name each in problems, and merge copies', async () => {
    const archive = zipSync({
      'a.bib': bytes('@misc{a, title={A Warm Soup Story}}\n@misc{b, year=1999}'),
      'folder/b.csv': bytes('title,abstract\nA Warm Soup Story,Hot\nCold Dough,Cold'),
      '__MACOSX/._a.bib': bytes('junk'),
      'inner.zip': zipSync({ 'x.txt': bytes('x') }),
    })
    const { papers, problems } = await read(archive, 'all.zip')
    expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual([
      ['A Warm Soup Story', 'Hot'],
      ['Cold Dough', 'Cold'],
    ])
    expect(problems.map(({ file }) => file)).toEqual(['all.zip/a.bib', 'all.zip/inner.zip', 'all.zip'])
  })

  it('keep what stands before the damage of a cut archive', async () => {
    const archive = zipSync(
      {
        'a.csv': bytes('title,year\nWarm Soup,2020'),
        'b.csv': bytes(`title\n${'Cold Dough '.repeat(5_000)}`),
      },
      { level: 0 },
    )
    const { papers, problems } = await read(archive.subarray(0, 2_000), 'cut.zip')
    expect(papers.map(({ title }) => title)).toEqual(['Warm Soup'])
    expect(problems.length).toBeGreaterThan(0)
  })
})
