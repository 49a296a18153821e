import { describe, expect, it } from 'vitest'
import type { Paper } from '../../src/model/paper.ts'
import { cookbook, kitchen } from './fixtures.ts'

const quiet = () => undefined

function file(name: string, records: readonly object[]) {
  const text = records.map((record) => `${JSON.stringify(record)}\n`).join('')
  return { name, bytes: new TextEncoder().encode(text) }
}

async function imported(records: readonly object[]) {
  const analysis = kitchen()
  await analysis.adopt(cookbook)
  return { analysis, report: await analysis.importFiles([file('some_papers.jsonl', records)], {}, quiet) }
}

describe('importing files', () => {
  it('pairs papers with those of the open corpus whose title differs in case and stops only', async () => {
    const { report } = await imported([
      { title: 'Something else', abstract: 'We stir the soup for the guests of the house.' },
      { title: 'BAKING, at Night!', abstract: 'We bake in the dark and it is good for all of us.' },
    ])
    expect(report.matches).toEqual([[1, 1]])
    expect(report.name).toBe('some papers')
    expect(report.english).toBe(1)
  })

  it('joins what several files have on one paper', async () => {
    const first = file('a.jsonl', [{ title: 'Soup', year: 2001 }])
    const second = file('b.jsonl', [
      { title: 'Soup', year: 2001, venue: 'Kitchen Letters' },
      { title: 'Salad', year: 2002 },
    ])
    const { papers } = await kitchen().importFiles([first, second], {}, quiet)
    expect(papers.map(({ title, venue }) => [title, venue])).toEqual([
      ['Soup', 'Kitchen Letters'],
      ['Salad', null],
    ])
  })

  it('tells how far it is, over all files', async () => {
    const shares: (number | null)[] = []
    const files = [file('a.jsonl', [{ title: 'Soup' }]), file('b.jsonl', [{ title: 'Salad' }])]
    await kitchen().importFiles(files, {}, ({ share }) => shares.push(share))
    expect(shares).toContain(0.5)
    expect(shares.every((share) => share !== null && share >= 0 && share <= 1)).toBe(true)
  })
})

describe('enriching the open corpus', () => {
  it('adds the abstract beside the summary and keeps the id, the other one as an alias', async () => {
    const { analysis, report } = await imported([
      { title: 'Baking at night', abstract: 'We bake.', year: 2020, doi: '10.1000/night' },
    ])
    const { papers } = (await analysis.combine(report, false)).corpus
    const expected: Partial<Paper> = {
      id: 'title:Baking at night',
      aliases: ['doi:10.1000/night'],
      abstract: 'We bake.',
      summary: 'We propose baking bread while all sleep.',
      year: 2020,
    }
    expect(papers[1]).toMatchObject(expected)
    expect([papers[0], papers[2]]).toEqual([cookbook.papers[0], cookbook.papers[2]])
  })

  it('keeps what the open corpus has when it says no less', async () => {
    const { analysis, report } = await imported([{ title: 'Baking slowly', abstract: 'Other words.' }])
    const { corpus, merged, unchanged } = await analysis.combine(report, false)
    expect(corpus.papers[0]).toEqual(cookbook.papers[0])
    expect([merged, unchanged]).toEqual([0, 1])
  })

  it('appends newcomers when asked to, after the papers that were there', async () => {
    const { analysis, report } = await imported([
      { title: 'Baking at night', year: 2020 },
      { title: 'A wholly new soup', abstract: 'We stir.' },
    ])
    const { corpus, added, merged } = await analysis.combine(report, true)
    expect([added, merged]).toEqual([1, 1])
    expect(corpus.papers.map(({ title }) => title)).toEqual([
      ...cookbook.papers.map(({ title }) => title),
      'A wholly new soup',
    ])
  })
})
