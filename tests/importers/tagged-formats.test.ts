import { describe, expect, it } from 'vitest'
import { bread, read, soup } from './listing.ts'

describe('RIS', () => {
  it('gives papers; a missing end tag and wrapped lines cost nothing', async () => {
    const { format, papers, problems } = await read(
      [
        'TY  - JOUR',
        'TI  - Warm Soup',
        'AU  - Ladle, Ada',
        'AU  - Pot, Ben',
        'PY  - 2021/03/01',
        'JO  - Kitchen Letters',
        'DO  - https://doi.org/10.1000/soup',
        `AB  - ${soup.slice(0, soup.indexOf(' while'))}`,
        soup.slice(soup.indexOf(' while') + 1),
        'KW  - soup',
        'KW  - lid',
        'TY  - CONF',
        'T1  - Cold Dough',
        `N2  - ${bread}`,
        'T2  - Baking 2022',
        'Y1  - 2022//',
        'UR  - http://dough.example',
        'ER  - ',
      ].join('\r\n'),
    )
    expect(format).toBe('RIS')
    expect(problems).toEqual([])
    expect(papers).toHaveLength(2)
    expect(papers[0]).toMatchObject({
      title: 'Warm Soup',
      authors: ['Ada Ladle', 'Ben Pot'],
      year: 2021,
      venue: 'Kitchen Letters',
      doi: '10.1000/soup',
      keywords: ['soup', 'lid'],
      abstract: soup,
    })
    expect(papers[1]).toMatchObject({
      title: 'Cold Dough',
      abstract: bread,
      venue: 'Baking 2022',
      year: 2022,
    })
  })
})

describe('PubMed text', () => {
  it('gives papers with whole names, DOI and wrapped abstracts', async () => {
    const { format, papers } = await read(
      [
        'PMID- 123',
        'TI  - Warm Soup in',
        '      Cold Rooms.',
        'FAU - Ladle, Ada',
        'AU  - Ladle A',
        'DP  - 2021 Mar 3',
        'JT  - Kitchen letters',
        'AID - S123 [pii]',
        'AID - 10.1000/soup [doi]',
        `AB  - ${soup}`,
        'OT  - lids',
        '',
        'PMID- 124',
        'TI  - Cold Dough.',
      ].join('\n'),
    )
    expect(format).toBe('PubMed text')
    expect(papers[0]).toMatchObject({
      title: 'Warm Soup in Cold Rooms.',
      authors: ['Ada Ladle'],
      year: 2021,
      doi: '10.1000/soup',
      keywords: ['lids'],
    })
    expect(papers[1]?.url).toBe('https://pubmed.ncbi.nlm.nih.gov/124/')
  })
})

describe('Web of Science text', () => {
  it('gives one author a line', async () => {
    const { papers } = await read(
      [
        'FN Clarivate Analytics Web of Science',
        'VR 1.0',
        'PT J',
        'AU Ladle, A',
        '   Pot, B',
        'TI Warm Soup',
        '   and lids',
        'SO KITCHEN LETTERS',
        'PY 2021',
        'DI 10.1000/soup',
        `AB ${soup}`,
        'ER',
        '',
        'EF',
      ].join('\n'),
    )
    expect(papers).toHaveLength(1)
    expect(papers[0]).toMatchObject({
      title: 'Warm Soup and lids',
      authors: ['A Ladle', 'B Pot'],
      year: 2021,
    })
  })
})
