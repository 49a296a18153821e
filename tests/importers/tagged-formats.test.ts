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

describe('EndNote text', () => {
  it('gives papers with lists of keywords', async () => {
    const { format, papers, problems } = await read(
      [
        '%0 Journal Article',
        '%T Warm Soup',
        '%A Ladle, Ada',
        '%A Pot, Ben',
        '%J Letters of Ovens',
        '%D 2021',
        '%R 10.1000/soup',
        '%K soup',
        'lid',
        `%X ${soup}`,
        '',
        '%0 Conference Proceedings',
        '%T Cold Dough',
        '%B Baking 2022',
      ].join('\r\n'),
    )
    expect([format, problems]).toEqual(['EndNote text', []])
    expect(papers[0]).toMatchObject({
      title: 'Warm Soup',
      authors: ['Ada Ladle', 'Ben Pot'],
      year: 2021,
      venue: 'Letters of Ovens',
      doi: '10.1000/soup',
      keywords: ['soup', 'lid'],
      abstract: soup,
    })
    expect(papers[1]).toMatchObject({ title: 'Cold Dough', venue: 'Baking 2022' })
  })
})

describe('RefWorks text', () => {
  it('gives papers and reports the legend above them once', async () => {
    const { format, papers, problems } = await read(
      `Tag legend\nRT=Reference Type\nT1=Primary Title\n\nRT Journal Article\nSR Electronic(1)\nA1 Ladle,Ada\nT1 Warm Soup\nJF Letters of Ovens\nYR 2021\nK1 soup\nAB ${soup}\n`,
    )
    expect(format).toBe('RefWorks text')
    expect(papers[0]).toMatchObject({
      title: 'Warm Soup',
      authors: ['Ada Ladle'],
      year: 2021,
      abstract: soup,
    })
    expect(problems.map(({ line, message }) => [line, message])).toEqual([
      [1, '3 lines from "Tag legend" on belong to no record and were left out.'],
    ])
  })
})

describe('PubMed XML', () => {
  it('gives papers, with markup and headings within; a damaged article costs only itself', async () => {
    const { format, papers, problems } = await read(
      `<?xml version="1.0"?><PubmedArticleSet>
<PubmedArticle><MedlineCitation><PMID>12</PMID><Article><Journal><JournalIssue><PubDate><Year>2021</Year></PubDate></JournalIssue><Title>Letters of Ovens</Title></Journal>
<ArticleTitle>Warm <i>Soup</i></ArticleTitle><Abstract><AbstractText Label="AIM">Warmth.</AbstractText><AbstractText Label="RESULTS">Lids &amp; pots.</AbstractText></Abstract>
<AuthorList><Author><LastName>Ladle</LastName><ForeName>Ada</ForeName></Author><Author><CollectiveName>Cooks United</CollectiveName></Author></AuthorList></Article>
<KeywordList><Keyword>soup</Keyword></KeywordList></MedlineCitation><PubmedData><ArticleIdList><ArticleId IdType="pii">S1</ArticleId><ArticleId IdType="doi">10.1000/soup</ArticleId></ArticleIdList></PubmedData></PubmedArticle>
<PubmedArticle><MedlineCitation>
<PubmedArticle><MedlineCitation><Article><ArticleTitle>Cold Dough</ArticleTitle></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>`,
    )
    expect(format).toBe('PubMed XML')
    expect(papers.map(({ title }) => title)).toEqual(['Warm Soup', 'Cold Dough'])
    expect(papers[0]).toMatchObject({
      abstract: 'AIM: Warmth. RESULTS: Lids & pots.',
      authors: ['Ada Ladle', 'Cooks United'],
      year: 2021,
      venue: 'Letters of Ovens',
      doi: '10.1000/soup',
      url: 'https://pubmed.ncbi.nlm.nih.gov/12/',
      keywords: ['soup'],
    })
    expect(problems.map(({ line, message }) => [line, message])).toEqual([[6, 'This article has no end.']])
  })
})

describe('Lines of tagged formats', () => {
  it('may hold separators of Unicode', async () => {
    const { papers } = await read('TY  - JOUR\nT1  - Warm Soup:\u2028 A Study\nER  - \n')
    expect(papers[0]?.title).toBe('Warm Soup: A Study')
  })
})
