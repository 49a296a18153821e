import { describe, expect, it } from 'vitest'
import { latexText } from '../../src/importers/latex-text.ts'
import { bread, read, soup } from './listing.ts'

describe('LaTeX', () => {
  it.each([
    [String.raw`G{\"o}del and {\'E}variste`, 'Gödel and Évariste'],
    [String.raw`Erd\H{o}s, \v{S}koda, \c{c}a, na\"\i ve, \aa ngstr\o m`, 'Erdős, Škoda, ça, naïve, ångstrøm'],
    [String.raw`{A} {KV} Cache at 50\% \& more`, 'A KV Cache at 50% & more'],
    ["``Quoted'' words -- and --- dashes", '“Quoted” words – and — dashes'],
    [String.raw`$O(n^2)$ in $x_{12}$ and $\alpha \leq \beta^{ab}$`, 'O(n²) in x₁₂ and α≤β^ab'],
    [String.raw`\emph{Fast} \textbf{and {nested}} text`, 'Fast and nested text'],
    [String.raw`See \href{https://a.example}{this}`, 'See this'],
    ["don't touch plain words", "don't touch plain words"],
    [String.raw`\"`, '"'],
  ])('becomes plain Unicode: %s', (source, text) => {
    expect(latexText(source)).toBe(text)
  })

  it('ends on hostile depth', () => {
    expect(latexText(`${String.raw`\'{`.repeat(20_000)}e`).length).toBeLessThan(50_000)
  })
})

describe('BibTeX', () => {
  it('gives papers with names, macros, venue, links and the lines they stand on', async () => {
    const { format, papers, problems } = await read(
      [
        '@string{kitchen = "Proc. of the " # "Kitchen"}',
        '% a note between entries',
        '@inproceedings{ladle21,',
        '  title = {Warm {Soup}, {\\"u}berall},',
        '  author = "Ladle, Ada and Ben Pot and {The Soup Team} and others",',
        '  booktitle = kitchen # { 2021},',
        '  year = 2021, month = jan,',
        `  abstract = {${soup}},`,
        '  doi = {10.1000/SOUP.1}, url = {http://soup.example/a_b},',
        '  keywords = {soup, lid}',
        '}',
        '@ARTICLE(dough, title={Cold Dough}, journal={Baking}, date={2022-05-01}, eprint={2205.01234}, archivePrefix={arXiv})',
      ].join('\n'),
      'soup.bib',
    )
    expect(format).toBe('BibTeX')
    expect(problems).toEqual([])
    expect(papers[0]).toMatchObject({
      id: 'doi:10.1000/soup.1',
      title: 'Warm Soup, überall',
      authors: ['Ada Ladle', 'Ben Pot', 'The Soup Team'],
      venue: 'Proc. of the Kitchen 2021',
      year: 2021,
      abstract: soup,
      url: 'https://soup.example/a_b',
      keywords: ['soup', 'lid'],
    })
    expect(papers[1]).toMatchObject({ id: 'arxiv:2205.01234', venue: 'Baking', year: 2022 })
  })

  it('costs one entry when a brace is missing, and names its line', async () => {
    const { papers, problems } = await read(
      [
        '@misc{a, title={One Soup}}',
        '@misc{b, title={Two',
        '  author={X}}',
        '',
        '@misc{c, title={Three Soups}}',
      ].join('\n'),
      'a.bib',
    )
    expect(papers.map(({ title }) => title)).toEqual(['One Soup', 'Three Soups'])
    expect(problems.map(({ file, line, damaged }) => [file, line, damaged])).toEqual([['a.bib', 2, true]])
  })

  it('takes the volume from a cross reference, which is no paper itself, and survives circles', async () => {
    const { papers, problems } = await read(
      [
        '@inproceedings{a, title={Soup in a Volume}, crossref={v}}',
        '@proceedings{v, title={All of Soup}, year={2020}}',
        '@inproceedings{x, title={Round and Round}, crossref={y}}',
        '@inproceedings{y, title={And Round Again}, crossref={x}}',
      ].join('\n'),
    )
    expect(papers.map(({ title, venue, year }) => [title, venue, year])).toEqual([
      ['Soup in a Volume', 'All of Soup', 2020],
      ['Round and Round', 'And Round Again', null],
      ['And Round Again', 'Round and Round', null],
    ])
    expect(problems).toEqual([])
  })

  it('copes with entries on one line, without keys, with trailing text and comments', async () => {
    const { papers } = await read(
      `@comment{jabref-meta: x}@misc{title={No Key Here}}@misc{k, title={With, a comma}, note={},} trailing\n@preamble{"x"}\n@misc{n, year=1999}`,
    )
    expect(papers.map(({ title }) => title)).toEqual(['No Key Here', 'With, a comma'])
  })

  it('reports entries without a title', async () => {
    const { problems } = await read(`@misc{a, title={Soup}, abstract={${bread}}}\n@misc{b, year=2000}`)
    expect(problems.map(({ line, message }) => [line, message])).toEqual([[2, 'The record has no title.']])
  })
})
