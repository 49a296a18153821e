import { describe, expect, it } from 'vitest'
import { bread, read, soup } from './listing.ts'

const titles = ['Warm Soup under a Lid', 'Cold Dough at Night', 'Salt in Three Ways']

async function rows(text: string, name = 'pasted') {
  const { papers, problems } = await read(text, name)
  return { rows: papers.map(({ title, authors, year }) => [title, authors, year]), papers, problems }
}

describe('text copied from listing pages', () => {
  it('arXiv’s new papers: number above the title, names below it, labelled lines', async () => {
    const { rows: found, papers } = await rows(
      `Computer Science > Kitchens
Showing new listings for Tuesday, 24 November 2026
Total of 2 entries
[1] arXiv:2611.00001 [pdf, html, other]
Title: ${titles[0]}
Ada Ladle, Ben van Pot
Comments: 12 pages
Subjects: Kitchens (cs.KI); Ovens (cs.OV)
${soup}

[2] arXiv:2611.00002 [pdf, other]
Title: ${titles[1]}
Cleo Spoon
Journal-ref: Letters of Ovens 2026
Subjects: Ovens (cs.OV)
${bread}
`,
    )
    expect(found.map(([title, authors]) => [title, authors])).toEqual([
      [titles[0], ['Ada Ladle', 'Ben van Pot']],
      [titles[1], ['Cleo Spoon']],
    ])
    expect(papers.map(({ abstract, arxiv, venue }) => [abstract, arxiv, venue])).toEqual([
      [soup, '2611.00001', null],
      [bread, '2611.00002', 'Letters of Ovens 2026'],
    ])
  })

  it('arXiv’s search results: title below the number, folded abstracts', async () => {
    const { papers } = await rows(
      `Showing 1–2 of 2 results for all: soup
Search term or terms
All fields
Show abstracts Hide abstracts
50
results per page.
1. arXiv:2611.00001 [pdf, ps, other] cs.KI cs.OV
${titles[0]}
Authors: Ada Ladle, Ben Pot
Abstract: ${soup} △ Less
Submitted 23 November, 2026; originally announced November 2026.
Comments: 12 pages
2. arXiv:2611.00002 [pdf] cs.OV
${titles[1]}
Authors: Cleo Spoon
Abstract: …${bread} ▽ More
Submitted 22 November, 2026; originally announced November 2026.
`,
    )
    expect(papers.map(({ title, authors, abstract }) => [title, authors, abstract])).toEqual([
      [titles[0], ['Ada Ladle', 'Ben Pot'], soup],
      [titles[1], ['Cleo Spoon'], bread],
    ])
  })

  it('proceedings with a row of links above each title; a single author under the last', async () => {
    const { rows: found } = await rows(
      `pdf bib abs\n${titles[0]}\nAda Ladle | Ben Pot\n${soup}\npdf bib abs\n${titles[1]}\nCleo Spoon | Dan Fork\n${bread}\npdf bib\n${titles[2]}\nEve Knife\n`,
    )
    expect(found.map(([title, authors]) => [title, authors])).toEqual([
      [titles[0], ['Ada Ladle', 'Ben Pot']],
      [titles[1], ['Cleo Spoon', 'Dan Fork']],
      [titles[2], ['Eve Knife']],
    ])
  })

  it('Google Scholar: names, venue and year in one line', async () => {
    const { rows: found, papers } = await rows(
      `${titles[0]}
A Ladle, B Pot - Letters of Ovens, 2025 - ovens.example
${soup.slice(0, 120)} …
Save Cite Cited by 12 Related articles All 4 versions
${titles[1]}
C Spoon - 2024 - dough.example
${bread.slice(0, 120)} …
Save Cite Cited by 3 Related articles
`,
    )
    expect(found).toEqual([
      [titles[0], ['A Ladle', 'B Pot'], 2025],
      [titles[1], ['C Spoon'], 2024],
    ])
    expect(papers[0]?.venue).toBe('Letters of Ovens')
  })

  it('labelled records, a label alone on its line too', async () => {
    const { rows: found, papers } = await rows(
      `Title: ${titles[0]}\nAuthors: Ada Ladle; Ben Pot\nYear: 2025\nAbstract: ${soup}\n\nTitle: ${titles[1]}\nAuthors:\nCleo Spoon\nYear: 2024\nAbstract:\n${bread}\n`,
    )
    expect(found).toEqual([
      [titles[0], ['Ada Ladle', 'Ben Pot'], 2025],
      [titles[1], ['Cleo Spoon'], 2024],
    ])
    expect(papers.map(({ abstract }) => abstract)).toEqual([soup, bread])
  })

  it('a reading list in Markdown', async () => {
    const { rows: found, papers } = await rows(
      `# Reading list\n\n- **${titles[0]}** (Ladle and Pot, 2025). ${soup}\n- [${titles[1]}](https://arxiv.org/abs/2611.00002): ${bread}\n`,
    )
    expect(found).toEqual([
      [titles[0], [], 2025],
      [titles[1], [], null],
    ])
    expect(papers.map(({ arxiv, abstract }) => [arxiv, abstract])).toEqual([
      [null, soup],
      ['2611.00002', bread],
    ])
  })

  it('short paragraphs wrapped at a fixed width', async () => {
    const { papers } = await rows(
      `${titles[0]}\n\nWe study how soup keeps warm in a pot that\nhas a lid, and how fast it cools without.\n\n${titles[1]}\n\nBread rises slowly in a kitchen that is cold,\nso that the dough is best left alone there.\n`,
    )
    expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual([
      [titles[0], 'We study how soup keeps warm in a pot that has a lid, and how fast it cools without.'],
      [
        titles[1],
        'Bread rises slowly in a kitchen that is cold, so that the dough is best left alone there.',
      ],
    ])
  })

  it('titles that begin like a control or hold a colon stay titles', async () => {
    const names = ['Filter Coffee at Scale', 'Cookies That Crumble', 'Code: A Grammar of Recipes']
    const { rows: found } = await rows(names.map((name) => `${name}\n${soup}\n`).join(''))
    expect(found.map(([title]) => title)).toEqual(names)
  })
})

describe('a saved web page', () => {
  it('is read as the text it shows, with the lines of the file', async () => {
    const page = `<!DOCTYPE html>
<html><head><title>Kitchen</title><script>var a = "<h3>No Paper</h3>"</script></head>
<body><nav><a>Home of Cooks</a></nav>
<!-- <h3>Not Shown Either</h3> -->
<h3>Warm <i>Soup</i> under a&nbsp;Lid</h3>
<p>${soup.replace(' an ', ' <b>an</b> ')}</p>
<h3>${titles[1]}</h3><p>Salt &amp; dough. ${bread}</p>
<h3>${titles[2]}</h3></body></html>`
    const { format, papers, problems } = await read(page, 'page.html')
    expect(format).toBe('Web page')
    expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual([
      [titles[0], soup],
      [titles[1], `Salt & dough. ${bread}`],
      [titles[2], null],
    ])
    expect(problems.map(({ line }) => line)).toEqual([8])
  })
})

describe('text for programs that Weft does not read', () => {
  it.each([
    [
      'other XML',
      '<?xml version="1.0"?>\n<modsCollection>\n<mods><title>Warm Soup</title></mods>\n</modsCollection>',
      'modsCollection',
    ],
    ['XML without a declaration', '<rdf:RDF xmlns:rdf="urn:x">\n<a/>\n<b/>\n</rdf:RDF>', 'rdf:RDF'],
    ['unknown tags', 'VN  - Oven\nDB  - Kitchens\nTI  - Warm Soup\nSO  - Letters of Ovens\n', 'tag'],
  ])('%s is refused with advice, not taken for titles', async (_name, text, said) => {
    const { papers, problems } = await read(text)
    expect(papers).toEqual([])
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ line: 1, refused: true })
    expect(problems[0]?.message).toContain(said)
    expect(problems[0]?.advice).toContain('RIS')
  })
})
