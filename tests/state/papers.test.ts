import { expect, test } from 'vitest'
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
