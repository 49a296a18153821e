import { describe, expect, it } from 'vitest'
import { bread, read, soup } from './listing.ts'

describe('JSON of other programs', () => {
  it('OpenAlex: abstracts come back from their inverted index', async () => {
    const words = soup.split(' ')
    const index: Record<string, number[]> = {}
    words.forEach((word, at) => (index[word] = [...(index[word] ?? []), at]))
    const work = {
      id: 'https://openalex.org/W1',
      doi: 'https://doi.org/10.1000/soup',
      display_name: 'Warm Soup',
      publication_year: 2021,
      authorships: [{ author: { display_name: 'Ada Ladle' } }],
      primary_location: {
        source: { display_name: 'Kitchen Letters' },
        landing_page_url: 'https://soup.example',
      },
      abstract_inverted_index: index,
      keywords: [{ display_name: 'soup' }],
    }
    for (const text of [
      JSON.stringify({ meta: {}, results: [work] }),
      JSON.stringify([work]),
      JSON.stringify(work),
    ]) {
      const { papers } = await read(text)
      expect(papers[0]).toMatchObject({
        title: 'Warm Soup',
        abstract: soup,
        authors: ['Ada Ladle'],
        year: 2021,
        venue: 'Kitchen Letters',
        doi: '10.1000/soup',
        keywords: ['soup'],
      })
    }
    expect((await read(JSON.stringify([work]))).format).toBe('OpenAlex works')
  })

  it('CSL-JSON and Crossref: names, dates and markup', async () => {
    const item = {
      type: 'article-journal',
      title: ['Warm <i>Soup</i> &amp; Lids'],
      author: [{ given: 'Ada', family: 'Ladle' }, { literal: 'The Soup Team' }],
      issued: { 'date-parts': [['2021', 3]] },
      'container-title': ['Kitchen Letters'],
      DOI: '10.1000/soup',
      abstract: `<jats:p>${bread}</jats:p>`,
    }
    const { format, papers } = await read(JSON.stringify({ status: 'ok', message: { items: [item] } }))
    expect(format).toBe('CSL-JSON')
    expect(papers[0]).toMatchObject({
      title: 'Warm Soup & Lids',
      authors: ['Ada Ladle', 'The Soup Team'],
      year: 2021,
      venue: 'Kitchen Letters',
      abstract: bread,
    })
  })

  it('Semantic Scholar: outer ids', async () => {
    const paper = {
      paperId: 'x',
      title: 'Warm Soup',
      externalIds: { ArXiv: '2101.00001' },
      authors: [{ name: 'A' }],
      year: 2021,
    }
    expect((await read(JSON.stringify({ data: [paper] }))).papers[0]).toMatchObject({
      id: 'arxiv:2101.00001',
      authors: ['A'],
    })
  })

  it('other keys are matched by their names', async () => {
    const { papers } = await read(
      JSON.stringify([{ 'Document Title': 'Warm Soup', 'Publication Year': '2021', Journal: 'K' }]),
    )
    expect(papers[0]).toMatchObject({ title: 'Warm Soup', year: 2021, venue: 'K' })
  })
})

describe('the arXiv feed', () => {
  it('gives papers; a damaged entry costs only itself', async () => {
    const entry = (title: string, id: string): string =>
      `<entry>\n<id>http://arxiv.org/abs/${id}v2</id><published>2021-01-02T00:00:00Z</published>\n<title>${title}</title><summary>${soup}</summary><author><name>Ada Ladle</name></author><category term="cs.CL"/></entry>`
    const text = `<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n${entry('W&#228;rm Soup &amp; $x^2$', '2101.00001')}\n<entry><title>Cut\n${entry('Cold Dough', '2101.00002')}</feed>`
    const { format, papers, problems } = await read(text)
    expect(format).toBe('arXiv feed')
    expect(papers.map(({ id, title, year, authors }) => [id, title, year, authors])).toEqual([
      ['arxiv:2101.00001', 'Wärm Soup & x²', 2021, ['Ada Ladle']],
      ['arxiv:2101.00002', 'Cold Dough', 2021, ['Ada Ladle']],
    ])
    expect(problems.map(({ line, record }) => [line, record])).toEqual([[6, 2]])
  })
})
