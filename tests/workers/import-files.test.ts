import { describe, expect, it } from 'vitest'
import { changedPapers, NO_PAPER_CHANGES } from '../../src/model/paper-changes.ts'
import { corpusDigest } from '../../src/model/corpus-digest.ts'
import { nodeKey } from '../../src/model/corpus-map.ts'
import { DEFAULT_SETTINGS } from '../../src/model/map-settings.ts'
import type { Paper } from '../../src/model/paper.ts'
import type { ProjectParts } from '../../src/model/project-file.ts'
import { anchorsOf } from '../../src/state/anchors-of.ts'
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
    const papers = changedPapers(cookbook.papers, (await analysis.combine(report, false)).changes)
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
    const { changes, merged, unchanged } = await analysis.combine(report, false)
    expect(changes).toEqual(NO_PAPER_CHANGES)
    expect([merged, unchanged]).toEqual([[], 1])
  })

  it('appends newcomers when asked to, after the papers that were there', async () => {
    const { analysis, report } = await imported([
      { title: 'Baking at night', year: 2020 },
      { title: 'A wholly new soup', abstract: 'We stir.' },
    ])
    const { changes, digest, merged } = structuredClone(await analysis.combine(report, true))
    const papers = changedPapers(cookbook.papers, changes)
    expect(merged.map(({ place, after }) => [place, after.year])).toEqual([[1, 2020]])
    expect(digest).toBe(corpusDigest(papers))
    expect(papers.map(({ title }) => title)).toEqual([
      ...cookbook.papers.map(({ title }) => title),
      'A wholly new soup',
    ])
  })
})

describe('project files', () => {
  const parts: ProjectParts = { anchors: null, names: [], belongings: {}, view: '' }

  it('give back the open corpus, and without abstracts all but these', async () => {
    const analysis = kitchen()
    await analysis.adopt(cookbook)
    for (const abstracts of [true, false]) {
      const blob = await analysis.project('Saved', parts, { abstracts })
      const bytes = new Uint8Array(await blob.arrayBuffer())
      const read = await analysis.importFiles([{ name: 'saved.json', bytes }], {}, quiet)
      const kept = abstracts ? cookbook.papers : cookbook.papers.map((one) => ({ ...one, abstract: null }))
      expect([read.name, read.papers, read.problems]).toEqual(['Saved', kept, []])
      expect(read.project).toEqual({ ...parts, description: 'Made up.' })
      expect(read.digest).toBe(corpusDigest(kept))
    }
  })

  it('open with every node where it was', async () => {
    const analysis = kitchen()
    const first = await analysis.open(cookbook, DEFAULT_SETTINGS, null, {}, quiet)
    const pinned = nodeKey(first, 0)
    const positions = { ...anchorsOf(first, []).positions, [pinned]: [30, -20] as const }
    const again = await kitchen().open(cookbook, DEFAULT_SETTINGS, { positions, pinned: [pinned] }, {}, quiet)
    expect(anchorsOf(again, [pinned]).positions).toEqual(positions)
  })

  it('opened beside other files give their papers only, and say so', async () => {
    const analysis = kitchen()
    await analysis.adopt(cookbook)
    const bytes = new Uint8Array(
      await (await analysis.project('Saved', parts, { abstracts: true })).arrayBuffer(),
    )
    const both = [{ name: 'saved.json', bytes }, file('b.jsonl', [{ title: 'Salad' }])]
    const read = await analysis.importFiles(both, {}, quiet)
    expect([read.papers.length, read.project]).toEqual([4, null])
    expect(read.problems.map(({ message }) => message)).toEqual([
      'Only the papers of this project were taken, without its story, pins and marks.',
    ])
  })
})
