import { expect, test, vi } from 'vitest'
import { parseMarks, type Mark } from '../../src/model/marks.ts'
import type { LibraryStore, SearchPort } from '../../src/state/ports.ts'
import { createLibrary } from '../../src/storage/create-library.ts'
import { mapRecords } from '../../src/storage/map-records.ts'
import { activeFilters } from '../../src/state/active-filters.ts'
import { viewText } from '../../src/view/story.ts'
import { paperOf } from './papers.ts'
import {
  addition,
  analysisPort,
  answer,
  corpusMap,
  ListStore,
  report,
  searchPort,
  settled,
  world,
} from './worlds.ts'

const stored = (store: ListStore, digest = 'bundled'): ReadonlyMap<string, Mark> =>
  parseMarks(store.belongings.get(`marks ${digest}`) ?? store.corpora.get(digest)?.belongings.marks, '').marks

test('star, reading, tags and note of a paper are kept and there again the next time', async () => {
  const { app, store } = await world()
  const marks = await app.marks()
  await marks.star([1], true)
  await marks.read([1], 'reading')
  expect(await marks.tag([1], ' to   cite')).toBeNull()
  await marks.note(1, 'Compare\nwith p2.')
  const mark = { starred: true, reading: 'reading', tags: ['to cite'], note: 'Compare\nwith p2.' }
  expect(marks.of(1)).toEqual(mark)
  const again = await (await world('', {}, store)).app.marks()
  expect([...again.byPaper]).toEqual([[1, mark]])
})

test('a set of papers is marked in one step with a name, which undo takes back and shows', async () => {
  const { app } = await world()
  const marks = await app.marks()
  await marks.star([0], true)
  await marks.star([0, 1, 2], true)
  expect(app.undo.next).toBe('Star 2 papers')
  await marks.tag([0, 1], 'Later')
  expect(app.undo.next).toBe('Tag 2 papers with “Later”')
  await app.undo.undo()
  expect(marks.tags).toEqual([])
  expect(app.selection.nodes).toEqual([0, 1])
  await app.undo.undo()
  expect([...marks.byPaper.keys()]).toEqual([0])
  await app.undo.redo()
  await app.undo.redo()
  expect(marks.tags).toEqual([{ tag: 'Later', papers: 2 }])
  expect([0, 1, 2].map((paper) => marks.of(paper).starred)).toEqual([true, true, true])
})

test('what changes nothing is no step', async () => {
  const { app } = await world()
  const marks = await app.marks()
  await marks.star([0], false)
  await marks.read([1], 'unread')
  await marks.untag([1], 'never')
  await marks.note(2, '  ')
  expect(await marks.tag([2], ' ')).toBe('Type a word or two.')
  expect(await marks.tag([2], 'x'.repeat(80))).toBe('A tag has at most 60 letters.')
  expect(app.undo.next).toBeNull()
})

test('a note that is written letter by letter is one step, until something else is done', async () => {
  const { app, store } = await world()
  const marks = await app.marks()
  for (const text of ['C', 'Co', 'Com']) await marks.note(0, text)
  await marks.star([0], true)
  await marks.note(0, 'Come')
  expect(stored(store).get('p0')?.note).toBe('Come')
  await app.undo.undo()
  expect(marks.of(0)).toMatchObject({ note: 'Com', starred: true })
  await app.undo.undo()
  await app.undo.undo()
  expect(marks.of(0).note).toBe('')
  expect(app.undo.next).toBeNull()
  await app.undo.redo()
  expect(marks.of(0).note).toBe('Com')
  await marks.note(0, 'Comma')
  await app.undo.undo()
  expect(marks.of(0).note).toBe('Com')
})

test('a tag in use keeps its spelling, and the one of the most papers comes first', async () => {
  const { app } = await world()
  const marks = await app.marks()
  await marks.tag([0], 'Later')
  await marks.tag([0], 'Method')
  await marks.tag([1], 'METHOD')
  expect(marks.tags).toEqual([
    { tag: 'Method', papers: 2 },
    { tag: 'Later', papers: 1 },
  ])
  await marks.untag([0, 1], 'method')
  expect(app.undo.next).toBe('Take the tag “Method” off 2 papers')
  expect(marks.of(0).tags).toEqual(['Later'])
})

test('damaged marks are told, the others are there', async () => {
  const store = new ListStore()
  const whole = { paper: 'p2', starred: true, reading: 'read', tags: [], note: '' }
  await store.saveBelonging('bundled', 'marks', { version: 1, marks: [{ paper: 'p1', starred: 7 }, whole] })
  const { app } = await world('', {}, store)
  const marks = await app.marks()
  expect([...marks.byPaper.keys()]).toEqual([2])
  expect(app.notices.list.map(({ text }) => text)).toEqual([
    'library, record 1: What you noted of a paper is damaged and was left out. Note it again.',
  ])
})

test('marks of former ids belong to the paper that they were merged into', async () => {
  const store = new ListStore()
  const note = (paper: string, text: string) => ({
    paper,
    starred: false,
    reading: 'read',
    tags: [],
    note: text,
  })
  await store.save({
    digest: 'digest of Mine',
    name: 'Mine',
    description: '',
    papers: [{ ...paperOf('A'), id: 'p1', aliases: ['former'] }],
    anchors: null,
    names: [],
    belongings: {
      marks: { version: 1, marks: [note('former', 'One.'), note('p1', 'Two.'), note('gone', 'Three.')] },
    },
  })
  const { app } = await world('corpus=digest+of+Mine,Mine', {}, store)
  await settled()
  const marks = await app.marks()
  expect([...marks.byPaper].map(([paper, { note: text }]) => [paper, text])).toEqual([[1, 'One.\n\nTwo.']])
  await marks.read([1], 'unread')
  expect([...stored(store, 'digest of Mine')].map(([id, { note: text }]) => [id, text])).toEqual([
    ['gone', 'Three.'],
    ['p1', 'One.\n\nTwo.'],
  ])
})

test('a store that refuses is told; the mark holds until the page is closed', async () => {
  const store = new ListStore()
  store.saveBelonging = () => Promise.reject(new Error('The browser is full.'))
  const { app } = await world('', {}, store)
  const marks = await app.marks()
  await marks.star([0], true)
  expect(marks.of(0).starred).toBe(true)
  expect(app.notices.list.at(-1)?.text).toBe(
    'What you noted holds until the page is closed: The browser is full.',
  )
})

test('papers that are added leave the marks as they are, and so does taking them back', async () => {
  const kept = createLibrary(mapRecords())
  const library: LibraryStore = {
    ...kept,
    save: async (...corpus) => {
      // As who looks at the marks while the corpus is on its way into the store.
      await app.marked?.follow()
      await kept.save(...corpus)
    },
  }
  const parts = { anchors: null, names: [], belongings: {} }
  const papers = [paperOf('A')]
  await kept.save({ digest: 'first', name: 'Mine', description: '', papers, ...parts })
  const analysis = analysisPort({
    importFiles: () => Promise.resolve(report({ papers: [paperOf('B')] })),
    ...addition([...papers, paperOf('B')], 'more'),
    open: (opened) => Promise.resolve(corpusMap(opened.name, 'first')),
  })
  const { app } = await world('corpus=first,Mine', {
    analysis: () => Promise.resolve(analysis),
    store: () => Promise.resolve(library),
  })
  await vi.waitFor(() => {
    expect(app.library.open).toBe('first')
  })
  await (await app.marks()).star([1], true)
  await app.importing.readFiles([new File(['x'], 'more.json')], 'open')
  expect(app.library.open).toBe('more')
  const marks = await app.marks()
  expect([...marks.byPaper.keys()]).toEqual([1])
  await marks.star([2], true)
  await app.undo.undo()
  await app.undo.undo()
  expect(app.library.open).toBe('first')
  await app.marks()
  expect([...marks.byPaper.keys()]).toEqual([1])
  await app.undo.undo()
  expect(marks.byPaper.size).toBe(0)
})

test('undo after another corpus was opened changes the corpus that was marked, and not the open one', async () => {
  const { app, store } = await world('', {
    analysis: () =>
      Promise.resolve(
        analysisPort({ importFiles: () => Promise.resolve(report({ papers: [paperOf('A')] })) }),
      ),
  })
  await (await app.marks()).star([0], true)
  await app.importing.readFiles([new File(['x'], 'mine.json')])
  await settled()
  expect(app.library.open).toBe('digest of Mine')
  const marks = await app.marks()
  expect(marks.byPaper.size).toBe(0)
  await marks.star([3], true)
  await app.undo.undo()
  expect([...stored(store).keys()]).toEqual(['p0'])
  await app.library.choose(null)
  expect((await app.marks()).of(0).starred).toBe(true)
})

test('filters by marks let papers stand out, with counts and chips', async () => {
  const { app } = await world()
  const marks = await app.marks()
  await marks.star([0, 2], true)
  await marks.tag([2], 'to cite')
  await marks.read([3], 'read')
  app.filters.toggle('marks', 'starred')
  expect(app.filters.papers).toEqual([0, 2])
  expect([...(app.filters.lit ?? [])].filter((node) => node < 4)).toEqual([0, 2])
  expect(marks.filters.counts?.reading).toEqual({ unread: 2, reading: 0, read: 0 })
  app.filters.toggle('marks', 'tag:to cite')
  expect(app.filters.papers).toEqual([2])
  expect(app.filters.chips.map(({ facet, label }) => `${facet}: ${label}`)).toEqual([
    'Mark: Starred',
    'Tag: to cite',
  ])
  await app.undo.undo()
  await app.undo.undo()
  expect(app.filters.papers).toEqual([])
  app.filters.clear()
  expect([app.filters.active, app.filters.papers.length]).toEqual([false, 4])
})

test('no link, scene, project or caption tells of a filter or a search by marks', async () => {
  const { app, history } = await world('domain=robotics')
  const marks = await app.marks()
  await marks.tag([2], 'secret')
  app.filters.toggle('marks', 'tag:secret')
  app.search.type('cache tag:secret')
  app.view.set({ tab: 'list' })
  expect(history.entries.join()).not.toMatch(/secret|marks/)
  expect(app.view.address()).toBe('https://weft.example/#tab=list')
  expect(viewText(app.view.fields)).toBe('tab=list')
  expect(activeFilters(app)).toEqual([])
  const scenes = await app.scenes()
  await scenes.follow()
  await scenes.show('all')
  expect([app.filters.active, app.search.query]).toEqual([false, ''])
})

test('Back, Forward and a reload find the filters by marks again', async () => {
  const store = new ListStore()
  const { app, history } = await world('', {}, store)
  const marks = await app.marks()
  await marks.star([1], true)
  app.filters.toggle('marks', 'starred')
  app.filters.toggle('marks', 'unread')
  history.go(-1)
  await settled()
  expect(app.view.fields.marks).toEqual(['starred'])
  history.go(-1)
  await settled()
  expect(app.view.fields.marks).toEqual([])
  history.go(1)
  await settled()
  const again = await world('', { history }, store)
  await vi.waitFor(() => {
    expect(again.app.filters.papers).toEqual([1])
  })
})

test('a search that asks for marks has them, also those of before and after it', async () => {
  const store = new ListStore()
  await (await (await world('', {}, store)).app.marks()).star([2], true)
  const given: (readonly number[])[] = []
  const asked: string[] = []
  const port: SearchPort = {
    ...searchPort((query) => {
      asked.push(query)
      return Promise.resolve(answer(query, []))
    }),
    mark: (marks) => {
      given.push([...marks.keys()])
      return Promise.resolve()
    },
  }
  const { app } = await world('query=cache', { search: () => Promise.resolve(port) }, store)
  expect(given).toEqual([])
  app.search.type('is:starred')
  await vi.waitFor(() => {
    expect(given).toEqual([[2]])
  })
  await (await app.marks()).star([1], true)
  await vi.waitFor(() => {
    expect(given.at(-1)).toEqual([2, 1])
    expect(asked.slice(-2)).toEqual(['is:starred', 'is:starred'])
  })
})

test('the selected papers are starred together, and none of what else is selected', async () => {
  const { app } = await world()
  const marks = await app.marks()
  const concept = app.analysis.index?.nodeOf.get('concept:caching') ?? -1
  app.selection.selectAll([0, concept, 2])
  await marks.star([2], true)
  await marks.starSelected(1)
  expect([...marks.byPaper.keys()].sort()).toEqual([0, 2])
  await marks.starSelected(1)
  expect(marks.byPaper.size).toBe(0)
  app.selection.clear()
  await marks.starSelected(concept)
  await marks.starSelected(null)
  expect(marks.byPaper.size).toBe(0)
  await marks.starSelected(1)
  expect([...marks.byPaper.keys()]).toEqual([1])
})

test.each([
  ['own', undefined, true],
  ['others', undefined, false],
  ['others', true, true],
] as const)('a project for %s, ticked %s, has the marks: %s', async (use, ticked, there) => {
  const asked: unknown[] = []
  const analysis = analysisPort({
    project: (_, parts) => {
      asked.push(parts.belongings.marks)
      return Promise.resolve(new Blob(['made']))
    },
  })
  const { app, store } = await world('', { analysis: () => Promise.resolve(analysis) })
  await (await app.marks()).star([0], true)
  await (await app.projects()).save(use, ticked)
  expect(asked).toEqual([there ? store.belongings.get('marks bundled') : undefined])
})

test('a tag is renamed on all papers in one step, and joins one that is there', async () => {
  const { app } = await world()
  const marks = await app.marks()
  await marks.tag([0, 1], 'later')
  await marks.tag([1, 2], 'soon')
  expect(await marks.renameTag('later', 'Soon')).toBeNull()
  expect(marks.tags.map(({ papers }) => papers)).toEqual([3])
  expect(marks.of(1).tags).toEqual(['Soon'])
  expect(app.undo.next).toBe('Rename the tag “later” of 2 papers to “Soon”')
  await app.undo.undo()
  expect(marks.tags.map(({ tag }) => tag)).toEqual(['later', 'soon'])
  expect(await marks.renameTag('later', ' ')).toBe('Type a word or two.')
})

test('marks of a newer Weft are told and not written over', async () => {
  const store = new ListStore()
  const newer = { version: 9, marks: [] }
  await store.saveBelonging('bundled', 'marks', newer)
  const { app } = await world('', {}, store)
  await (await app.marks()).star([0], true)
  expect(store.belongings.get('marks bundled')).toBe(newer)
  expect(app.notices.list.map(({ text }) => text).join(' ')).toMatch(
    /by a newer Weft and are left.*Reload the page/,
  )
})

test.each([false, true])('a single file, ticked %s, has the marks only then', async (wanted) => {
  const { app } = await world('', {
    fileTemplate: () => Promise.resolve('<title>Weft</title><!--weft-corpus-->'),
  })
  await (await app.marks()).tag([0], 'my own tag')
  const file = await app.oneFile?.({ abstracts: false, marks: wanted })
  expect((await file?.text())?.includes('my own tag')).toBe(wanted)
})
