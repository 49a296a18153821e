import { expect, test, vi } from 'vitest'
import { corpusDigest } from '../../src/model/corpus-digest.ts'
import { DEFAULT_SETTINGS } from '../../src/model/map-settings.ts'
import { cookbook, kitchen } from '../workers/fixtures.ts'
import { bundledStory, ListStore, world, type World } from './worlds.ts'

/** The application over a corpus of three papers that comes with it, read by the true analysis. */
async function cooking(): Promise<World> {
  const analysis = kitchen()
  const map = await kitchen().open(cookbook, DEFAULT_SETTINGS, null, {}, () => undefined)
  const bytes = new TextEncoder().encode(JSON.stringify(cookbook.papers))
  return world('', {
    analysis: () => Promise.resolve(analysis),
    bundled: {
      map: () => Promise.resolve(map),
      file: () => Promise.resolve({ name: 'cookbook.json', bytes }),
      story: () => Promise.resolve(bundledStory),
    },
  })
}

/** The same with a corpus of one's own open: the two first papers. */
async function owning(): Promise<World> {
  const made = await cooking()
  const papers = cookbook.papers.slice(0, 2)
  await made.app.library.add({ name: 'Mine', description: '', papers, digest: corpusDigest(papers) })
  return made
}

const titles = ({ app }: World): readonly string[] => app.analysis.map?.papers.titles ?? []
const kept = (store: ListStore): readonly number[] =>
  [...store.corpora.values()].map(({ papers }) => papers.length)
const said = ({ app }: World): string => app.notices.list.map(({ text }) => text).join(' ')

test('deleted papers are gone from the library too, and undo brings them back with all of theirs', async () => {
  const made = await owning()
  const { app, store } = made
  const digest = app.library.open ?? ''
  app.pins.pin(0, 40, 50)
  await store.saveBelonging(digest, 'stories', 'a story')
  app.selection.selectAll([0, 1])
  await (await app.papers()).delete([0])
  expect(titles(made)).toEqual(['Baking at night'])
  expect(app.undo.next).toBe('Delete “Baking slowly”')
  expect(app.selection.nodes).toEqual([0])
  expect(kept(store)).toEqual([1])
  expect([...store.corpora.values()][0]?.belongings.stories).toBe('a story')
  await app.undo.undo()
  expect(titles(made)).toEqual(['Baking slowly', 'Baking at night'])
  expect([...store.corpora.keys()]).toEqual([digest])
  expect(store.corpora.get(digest)?.anchors?.pinned).toEqual(['paper:title:Baking slowly'])
  expect([...app.pins.nodes]).toEqual([0])
  expect(app.selection.nodes).toEqual([0])
  await app.undo.redo()
  expect(titles(made)).toEqual(['Baking at night'])
  expect(kept(store)).toEqual([1])
})

test('undo shows the very map again, though another corpus was opened meanwhile', async () => {
  const made = await owning()
  const { app } = made
  const before = app.analysis.map
  await (await app.papers()).delete([1])
  await app.library.choose(null)
  await app.undo.undo()
  expect(app.analysis.map).toEqual(before)
  expect((await app.analysis.paper(1)).paper.title).toBe('Baking at night')
})

test('Back leads to the corpus as it is now, not as it was before papers were deleted', async () => {
  const made = await owning()
  const { app, history } = made
  app.selection.select(1)
  app.selection.select(0)
  await (await app.papers()).delete([0])
  history.go(-1)
  await new Promise((done) => setTimeout(done, 20))
  expect(titles(made)).toEqual(['Baking at night'])
  expect(app.view.fields.corpus?.digest).toBe(app.library.open)
  expect(app.selection.nodes).toEqual([0])
})

test('the corpus that comes with Weft stays: what is left becomes a corpus of one’s own', async () => {
  const made = await cooking()
  const { app, store } = made
  await (await app.papers()).delete([2, 0])
  expect(titles(made)).toEqual(['Baking at night'])
  expect(app.analysis.map?.name).toBe('Cookbook, edited')
  expect(kept(store)).toEqual([1])
  expect([...store.corpora.values()][0]?.belongings.stories).toBe(bundledStory)
  expect(said(made)).toContain('2 papers were deleted. Cookbook stays as it came')
  await app.undo.undo()
  expect(titles(made)).toHaveLength(3)
  expect([app.library.open, kept(store)]).toEqual([null, []])
  await app.undo.redo()
  expect(titles(made)).toEqual(['Baking at night'])
  expect(kept(store)).toEqual([1])
})

test('neither all papers can be deleted, nor as many as make it a corpus that is there already', async () => {
  const made = await cooking()
  const { app, store } = made
  await (await app.papers()).delete([0, 1, 2])
  expect(said(made)).toContain('Remove the corpus from the library instead')
  await (await app.papers()).delete([0])
  await store.saveBelonging(app.library.open ?? '', 'stories', 'told since')
  await app.library.choose(null)
  await (await app.papers()).delete([0])
  expect(said(made)).toContain('the very papers of Cookbook, edited, which is there already')
  expect([app.library.open, titles(made).length]).toEqual([null, 3])
})

test('an edited paper is read again at its place, and all that names it still finds it', async () => {
  const made = await owning()
  const { app, store, history } = made
  const papers = await app.papers()
  const former = 'title:Baking slowly'
  app.pins.pin(0, 40, 50)
  app.selection.select(0)
  const { paper } = await app.analysis.paper(0)
  const form = { ...papers.formOf(paper), doi: '10.1000/pan', abstract: 'We propose a pan for bread.' }
  expect(await papers.edit(0, paper, form)).toBeNull()
  const after = (await app.analysis.paper(0)).paper
  expect([after.id, after.aliases, after.title]).toEqual(['doi:10.1000/pan', [former], 'Baking slowly'])
  expect(
    (await app.analysis.paper(0)).links.map(({ concept }) => app.analysis.map?.concepts[concept]?.id),
  ).toEqual(expect.arrayContaining(['frying', 'bread', 'baking']))
  expect(app.selection.nodes).toEqual([0])
  expect(app.pins.map?.positions.slice(0, 2)).toEqual(Float32Array.of(40, 50))
  const anchors = store.corpora.get(app.library.open ?? '')?.anchors
  expect(anchors?.pinned).toEqual(['paper:doi:10.1000/pan'])
  expect(Object.keys(anchors?.positions ?? {})).not.toContain(`paper:${former}`)
  expect(app.undo.next).toBe('Edit “Baking slowly”')
  history.go(-1)
  history.go(1)
  await new Promise((done) => setTimeout(done, 20))
  expect(app.selection.nodes).toEqual([0])
  await app.undo.undo()
  expect((await app.analysis.paper(0)).paper).toEqual(paper)
  expect(app.selection.nodes).toEqual([0])
  expect([...app.pins.nodes]).toEqual([0])
  await app.undo.redo()
  expect((await app.analysis.paper(0)).paper).toEqual(after)
  expect([...app.pins.nodes]).toEqual([0])
})

test('a form with faults, or that of another paper, changes nothing and says why', async () => {
  const made = await owning()
  const { app } = made
  const papers = await app.papers()
  const { paper } = await app.analysis.paper(0)
  const form = papers.formOf(paper)
  expect(await papers.edit(0, paper, { ...form, year: 'soon' })).toEqual({
    year: 'A year has four digits, such as 2024.',
  })
  await papers.edit(0, paper, { ...form, doi: '10.1000/one' })
  const other = (await app.analysis.paper(1)).paper
  const twin = await papers.edit(1, other, { ...papers.formOf(other), doi: '10.1000/one' })
  expect(twin).toEqual({ doi: 'Another paper here is the same by this: “Baking slowly”.' })
  const steps = app.undo.next
  expect(await papers.edit(1, other, papers.formOf(other))).toBeNull()
  expect(app.undo.next).toBe(steps)
})

test('papers that are added are marked until dismissed, over a reload too, and what was there stays', async () => {
  const made = await owning()
  const { app, store } = made
  const before = app.analysis.map
  const lines = [
    { title: 'Baking at night', abstract: 'We propose baking bread. It is dark.', year: 2020 },
    { title: 'Frying at noon', abstract: 'We propose frying.' },
  ].map((line) => JSON.stringify(line))
  await app.importing.readText(lines.join('\n'), 'open')
  expect(titles(made)).toEqual(['Baking slowly', 'Baking at night', 'Frying at noon'])
  expect(app.undo.next).toBe('Add 1 paper to Mine')
  expect(said(made)).toContain('Mine: 1 paper added, 1 paper gained what the files have on them.')
  const { map } = app.analysis
  for (const node of [0, 1]) {
    const place = [2 * node, 2 * node + 1]
    expect(place.map((at) => map?.positions[at])).toEqual(place.map((at) => before?.positions[at]))
  }
  await app.followNewcomers()
  const { newcomers } = app
  expect([...(newcomers?.papers ?? [])]).toEqual([2])
  expect([...(newcomers?.changed ?? [])]).toEqual([1])
  expect(newcomers?.news.changed[0]?.before).toEqual({ year: null, abstract: null })
  expect([...(app.look.current.newcomers ?? [])]).toEqual([2])
  expect(newcomers?.words).toBe('1 new paper')

  const again = await world(
    `corpus=${app.library.open ?? ''},Mine`,
    { analysis: () => Promise.resolve(kitchen()) },
    store,
  )
  await vi.waitFor(() => {
    expect(again.app.library.open).toBe(app.library.open)
  })
  await again.app.followNewcomers()
  expect([...(again.app.newcomers?.papers ?? [])]).toEqual([2])
  await again.app.newcomers?.dismiss()
  expect([again.app.newcomers?.words, again.app.newcomers?.papers.size]).toEqual([null, 0])
  expect(await store.loadBelonging(app.library.open ?? '', 'newcomers')).toBeUndefined()
  await again.app.undo.undo()
  expect(again.app.newcomers?.words).toBe('1 new paper')
})

test('what is new is forgotten when the addition is undone, and known again when it is made again', async () => {
  const made = await owning()
  const { app, store } = made
  await app.importing.readText(JSON.stringify({ title: 'Frying at noon' }), 'open')
  await app.importing.readText(JSON.stringify({ title: 'Oil at dawn' }), 'open')
  await app.followNewcomers()
  expect([...(app.newcomers?.papers ?? [])]).toEqual([2, 3])
  await app.undo.undo()
  await app.followNewcomers()
  expect([...(app.newcomers?.papers ?? [])]).toEqual([2])
  await app.undo.undo()
  await app.followNewcomers()
  expect([app.newcomers?.words, kept(store)]).toEqual([null, [2]])
  await app.undo.redo()
  await app.followNewcomers()
  expect([...(app.newcomers?.papers ?? [])]).toEqual([2])
})

test('two papers that became one are parted from the report, and undo joins them again', async () => {
  const made = await owning()
  const { app } = made
  const line = { title: 'Baking at night', abstract: 'We propose baking bread. It is dark.', year: 2020 }
  await app.importing.readText(JSON.stringify(line), 'open')
  await app.importing.enrich()
  const richer = (await app.analysis.paper(1)).paper
  expect(richer.year).toBe(2020)
  app.notices.list.at(-1)?.action?.run()
  const [merge] = app.importing.merged
  await app.importing.part(merge ?? expect.fail('no merge'))
  expect(app.importing.merged).toEqual([])
  expect(titles(made)).toEqual(['Baking slowly', 'Baking at night', 'Baking at night'])
  const [before, copy] = [(await app.analysis.paper(1)).paper, (await app.analysis.paper(2)).paper]
  expect([before.abstract, before.year, before.aliases]).toEqual([null, null, []])
  expect([copy.abstract, copy.year]).toEqual([line.abstract, 2020])
  expect(copy.id).not.toBe(before.id)
  await app.followNewcomers()
  expect([[...(app.newcomers?.papers ?? [])], app.newcomers?.changed.size]).toEqual([[2], 0])
  await app.undo.undo()
  expect(titles(made)).toEqual(['Baking slowly', 'Baking at night'])
  expect((await app.analysis.paper(1)).paper).toEqual(richer)
})

test('copies with the same DOI are parted under ids of their own; what was changed since then stays', async () => {
  const made = await owning()
  const { app } = made
  const papers = await app.papers()
  const { paper } = await app.analysis.paper(0)
  await papers.edit(0, paper, { ...papers.formOf(paper), doi: '10.1000/one' })
  const line = { title: 'Baking slowly, told anew', doi: '10.1000/one', year: 2021 }
  await app.importing.readText(JSON.stringify(line), 'open')
  await app.importing.enrich()
  app.notices.list.at(-1)?.action?.run()
  const merge = app.importing.merged[0] ?? expect.fail('no merge')
  expect(await papers.part(merge)).toBe(true)
  const ids = app.analysis.map?.papers.ids ?? []
  expect(new Set(ids).size).toBe(3)
  expect(ids[0]).toBe('doi:10.1000/one')
  expect(await papers.part(merge)).toBe(false)
  expect(said(made)).toContain('was changed since then')
})
