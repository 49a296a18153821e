import { describe, expect, it } from 'vitest'
import type { ExportedPaper } from '../../src/exporters/exporter.ts'
import { paperExporters } from '../../src/exporters/exporters.ts'
import { importFile } from '../../src/importers/import-file.ts'
import type { Paper } from '../../src/model/paper.ts'

const papers: readonly ExportedPaper[] = [
  {
    id: 'doi:10.1000/oven_1',
    title: 'The Slow Oven: 50% of {heat} & "steam" under $3',
    authors: ['Ada Baker', 'José Müller', 'Anna van der Berg'],
    year: 2024,
    venue: 'Kitchen Conference 2024',
    doi: '10.1000/oven_1',
    arxiv: null,
    url: 'https://example.org/oven?a=1&b=2_3',
    code: null,
    keywords: ['bread'],
    techniques: ['Baking'],
    domains: ['Food'],
  },
  {
    id: 'arxiv:2401.00001',
    title: 'Ünïcode tastes ~ of C# \\ and 面包',
    authors: ['Łukasz Żółw'],
    year: 2023,
    venue: 'Journal of Ovens 3(2)',
    doi: null,
    arxiv: '2401.00001',
    url: 'https://arxiv.org/abs/2401.00001',
    code: 'https://example.org/code',
    keywords: [],
    techniques: [],
    domains: [],
  },
  {
    id: 'title:3',
    title: '=Formula of a title',
    authors: [],
    year: null,
    venue: null,
    doi: null,
    arxiv: null,
    url: null,
    code: null,
    keywords: [],
    techniques: ['Kneading', 'Resting'],
    domains: [],
  },
]

async function again(id: string): Promise<readonly Paper[]> {
  const exporter = paperExporters.find((one) => one.id === id)
  if (!exporter) throw new Error(`There is no exporter ${id}.`)
  const bytes = new TextEncoder().encode([...exporter.write(papers)].join(''))
  const { papers: read, problems } = await importFile({ name: `papers.${exporter.ending}`, bytes })
  expect(problems).toEqual([])
  return read
}

describe.each(['bibtex', 'ris', 'csv'])('papers written as %s and read again', (id) => {
  it('are the same papers', async () => {
    const read = await again(id)
    expect(
      read.map(({ title, authors, year, venue, doi, arxiv, url }) => {
        return { title, authors, year, venue, doi, arxiv, url }
      }),
    ).toEqual(
      papers.map(({ title, authors, year, venue, doi, arxiv, url }) => {
        return { title, authors, year, venue, doi, arxiv, url }
      }),
    )
  })

  it('have as keywords what they had, and their concepts where the format has no place for these', async () => {
    const read = await again(id)
    const told = papers.map(({ keywords, techniques, domains }) =>
      id === 'csv' ? keywords : [...keywords, ...techniques, ...domains],
    )
    expect(read.map(({ keywords }) => keywords)).toEqual(told)
  })

  it('keep the address of their code', async () => {
    expect((await again(id)).map(({ code }) => code)).toEqual(papers.map(({ code }) => code))
  })
})
