import { describe, expect, it } from 'vitest'
import { bread, read, soup } from './listing.ts'

const clean = `Warm Soup under a Lid\n${soup}\nCold Dough at Night\n${bread}\n`
const both = [
  ['Warm Soup under a Lid', soup],
  ['Cold Dough at Night', bread],
]

async function pairs(text: string) {
  const { papers, problems } = await read(text)
  return { pairs: papers.map(({ title, abstract }) => [title, abstract]), problems, papers }
}

describe('a listing of titles and abstracts', () => {
  it('gives a paper for each title, without problems', async () => {
    const { pairs: found, problems } = await pairs(clean)
    expect(found).toEqual(both)
    expect(problems).toEqual([])
  })

  it('is read the same with Windows line ends and with blank lines between', async () => {
    expect((await pairs(clean.replaceAll('\n', '\r\n'))).pairs).toEqual(both)
    expect((await pairs(clean.replaceAll('\n', '\n\n'))).pairs).toEqual(both)
  })

  it('loses the furniture of its page, and every such line is reported', async () => {
    const page = `Get our best recipes in your inbox!\nLog in\n${clean}Next page\n`
    const { pairs: found, problems } = await pairs(page)
    expect(found).toEqual(both)
    expect(problems.map(({ line }) => line)).toEqual([1, 2, 7])
  })

  it('frees the first title of a button that was glued to it', async () => {
    const { pairs: found } = await pairs(`Get recipes in your email inbox!\nSubscribe${clean}`)
    expect(found).toEqual(both)
  })

  it('leaves titles alone that only begin like a button', async () => {
    const { papers } = await read(`${clean}ShareStove: Cooking for Two\n${soup}\nSaving Salt\n${bread}\n`)
    expect(papers.map(({ title }) => title).slice(2)).toEqual(['ShareStove: Cooking for Two', 'Saving Salt'])
  })

  it('takes short lines that repeat under every paper for furniture', async () => {
    const page = both
      .concat([['Salt in Three Ways', soup]])
      .map((pair) => `${pair.join('\n')}\n12 cooks like this\n`)
    const { papers } = await read(page.join(''))
    expect(papers.map(({ title }) => title)).toEqual([
      'Warm Soup under a Lid',
      'Cold Dough at Night',
      'Salt in Three Ways',
    ])
  })

  it('keeps an abstract that several papers share, where it is all that stands between their titles', async () => {
    const shared = 'This recipe was withdrawn by its cook because the oven had never been switched on.'
    const titles = ['Warm Soup under a Lid', 'Cold Dough at Night', 'Salt in Three Ways']
    const { pairs: found } = await pairs(titles.map((title) => `${title}\n${shared}\n`).join(''))
    expect(found).toEqual(titles.map((title) => [title, shared]))
  })

  it('leaves out a sentence that stands under every abstract', async () => {
    const appeal = 'Cooks all over the world have read this recipe and asked for more of its kind.'
    const three = both.concat([['Salt in Three Ways', soup]])
    const { pairs: found } = await pairs(three.map((pair) => `${pair.join('\n')}\n${appeal}\n`).join(''))
    expect(found).toEqual(three)
  })

  it('takes one short sentence under a title for its abstract', async () => {
    const { pairs: found } = await pairs(
      `Warm Soup\nWe keep soup warm under lids.\nCold Dough at Night\n${bread}\n`,
    )
    expect(found).toEqual([
      ['Warm Soup', 'We keep soup warm under lids.'],
      ['Cold Dough at Night', bread],
    ])
  })

  it('takes a sentence with an abstract below it for a title', async () => {
    const { pairs: found } = await pairs(`Salt\nWhy we keep soup warm.\n${soup}\n`)
    expect(found).toEqual([
      ['Salt', null],
      ['Why we keep soup warm.', soup],
    ])
  })

  it('keeps a title without abstract and reports its line', async () => {
    const { pairs: found, problems } = await pairs(`A Title Alone\n${clean}`)
    expect(found).toEqual([['A Title Alone', null], ...both])
    expect(problems.map(({ line }) => line)).toEqual([1])
  })

  it('keeps a title at the very end and reports its line', async () => {
    const { pairs: found, problems } = await pairs(`${clean}A Last Title`)
    expect(found).toEqual([...both, ['A Last Title', null]])
    expect(problems.map(({ line, message }) => [line, message])).toEqual([
      [5, 'The text ends after the title "A Last Title".'],
    ])
  })

  it('reports an abstract that has no title', async () => {
    const { pairs: found, problems } = await pairs(`${soup}\n${clean}`)
    expect(found).toEqual(both)
    expect(problems.map(({ line }) => line)).toEqual([1])
  })

  it('joins the paragraphs of an abstract', async () => {
    const { pairs: found } = await pairs(`Warm Soup under a Lid\n${soup}\n${bread}\n`)
    expect(found).toEqual([['Warm Soup under a Lid', `${soup} ${bread}`]])
  })

  it('takes a line of names above the abstract for the authors', async () => {
    const { papers } = await read(`Warm Soup under a Lid\nAda Ladle, Ben van Pot and Cleo Spoon\n${soup}\n`)
    expect(papers.map(({ title, authors }) => [title, authors])).toEqual([
      ['Warm Soup under a Lid', ['Ada Ladle', 'Ben van Pot', 'Cleo Spoon']],
    ])
  })

  it('reads text that is wrapped at a fixed width', async () => {
    const wrap = (text: string): string => text.replace(/(.{60,72}) /g, '$1\n')
    const text = `Warm Soup under a Lid\n\n${wrap(soup)}\n\nCold Dough at Night\n\n${wrap(bread)}\n`
    expect((await pairs(text)).pairs).toEqual(both)
  })

  it('keeps markup in titles as plain text', async () => {
    const { papers } = await read(`<img src=x onerror=alert(1)> Soup\n${soup}\n`)
    expect(papers[0]?.title).toBe('<img src=x onerror=alert(1)> Soup')
  })

  it('merges a paper that stands there twice and says so', async () => {
    const { pairs: found, problems } = await pairs(`${clean}warm soup under a lid\n${soup}\n`)
    expect(found).toEqual(both)
    expect(problems.map(({ line }) => line)).toEqual([5])
  })
})
