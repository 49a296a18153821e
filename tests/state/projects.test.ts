import { expect, test } from 'vitest'
import type { OpenedProject } from '../../src/workers/api.ts'
import { paperOf } from './papers.ts'
import {
  addition,
  analysisPort,
  bundledStory,
  corpusMap,
  ListStore,
  report,
  settled,
  world,
} from './worlds.ts'

const story = { version: 1, title: 'Mine', scenes: [] }
const DIGEST = 'digest of Kitchen'
const project: OpenedProject = {
  description: '',
  anchors: { positions: { 'paper:p0': [5, 6], 'paper:p1': [7, 8] }, pinned: ['paper:p0'] },
  names: [{ name: 'Warm', members: ['paper:p0'] }],
  belongings: { stories: story, marks: { version: 1 } },
  view: 'select=paper:p1',
}

const file = (text = 'x'): File => new File([text], 'kitchen.weft.json')

function opening(digest: string) {
  const read = report({ name: 'Kitchen', papers: [paperOf('A')], digest, project })
  return analysisPort({ importFiles: () => Promise.resolve(read) })
}

async function opened(digest = DIGEST, store = new ListStore()) {
  const made = await world('', { analysis: () => Promise.resolve(opening(digest)) }, store)
  await made.app.importing.readFiles([file()])
  await settled()
  return made
}

test('a project opens with its papers, pins, names, belongings and view', async () => {
  const { app, store } = await opened()
  expect(app.analysis.map?.name).toBe('Kitchen')
  expect(app.library.open).toBe('digest of Kitchen')
  expect(app.pins.anchors()?.pinned).toEqual(['paper:p0'])
  expect(app.analysis.givenNames).toEqual(project.names)
  expect(app.selection.nodes).toEqual([1])
  expect(store.corpora.get('digest of Kitchen')).toMatchObject({
    name: 'Kitchen',
    papers: [paperOf('A')],
    anchors: project.anchors,
    names: project.names,
    belongings: project.belongings,
  })
  await (await app.scenes()).follow()
  expect((await app.scenes()).story.title).toBe('Mine')
})

test('undo takes an opened project away again, redo brings it back', async () => {
  const { app, store } = await opened()
  expect(app.undo.next).toBe('Open project Kitchen')
  await app.undo.undo()
  expect([...store.corpora.keys()]).toEqual([])
  expect(app.analysis.map?.name).toBe('Bundled')
  await app.undo.redo()
  expect(app.analysis.map?.name).toBe('Kitchen')
})

test('a project of papers that were worked on asks first; undo brings back what there was', async () => {
  const store = new ListStore()
  const own = {
    digest: DIGEST,
    name: 'Kitchen before',
    description: '',
    papers: [paperOf('A')],
    anchors: null,
    names: [],
    belongings: { stories: { version: 1, title: 'Other', scenes: [] } },
  }
  await store.save(own)
  const { app } = await opened(DIGEST, store)
  expect(app.importing.undecided).toBe(true)
  expect(store.corpora.get(DIGEST)).toEqual(own)
  await app.importing.openProject()
  expect(store.corpora.get(DIGEST)?.belongings).toEqual(project.belongings)
  await app.undo.undo()
  expect(store.corpora.get(DIGEST)).toEqual(own)
})

test('a project of the corpus that comes with Weft gives that its pins and story', async () => {
  const { app, store } = await opened('bundled')
  expect(app.library.open).toBeNull()
  expect(app.analysis.map?.name).toBe('Bundled')
  expect(app.pins.anchors()?.pinned).toEqual(['paper:p0'])
  expect([...store.corpora.keys()]).toEqual([])
  await (await app.scenes()).follow()
  expect((await app.scenes()).story.title).toBe('Mine')
})

test.each([
  ['own', { stories: story, marks: { version: 1 } }, true],
  ['others', { stories: story }, false],
] as const)('a project for %s is saved with what belongs in it', async (use, belongings, abstracts) => {
  const saved: [string, Blob][] = []
  const asked: unknown[] = []
  const store = new ListStore()
  await store.saveBelonging('bundled', 'stories', story)
  await store.saveBelonging('bundled', 'marks', { version: 1 })
  const analysis = analysisPort({
    project: (name, parts, scope) => {
      asked.push(name, parts.belongings, parts.view, parts.anchors?.pinned, scope)
      return Promise.resolve(new Blob(['made']))
    },
  })
  const { app } = await world(
    'select=paper:p1',
    { analysis: () => Promise.resolve(analysis), files: { save: (name, blob) => saved.push([name, blob]) } },
    store,
  )
  app.pins.pin(0, 3, 4)
  await (await app.projects()).save(use)
  expect(asked).toEqual(['Bundled', belongings, 'select=paper:p1', ['paper:p0'], { abstracts }])
  expect(saved.map(([name]) => name)).toEqual(['bundled.weft.json'])
})

test('papers that are kept already are opened with what was made of them, and undo takes nothing away', async () => {
  const store = new ListStore()
  const kept = {
    digest: DIGEST,
    name: 'Kitchen before',
    description: '',
    papers: [paperOf('A')],
    anchors: project.anchors,
    names: project.names,
    belongings: project.belongings,
  }
  await store.save(kept)
  const read = report({ name: 'Kitchen', papers: [paperOf('A')] })
  const analysis = analysisPort({ importFiles: () => Promise.resolve(read) })
  const { app } = await world('', { analysis: () => Promise.resolve(analysis) }, store)
  await app.importing.readFiles([file()])
  expect(store.corpora.get(DIGEST)).toEqual(kept)
  expect(app.library.open).toBe(DIGEST)
  expect(app.pins.anchors()?.pinned).toEqual(['paper:p0'])
  expect(app.undo.next).toBeNull()
  expect(app.notices.list.at(-1)?.text).toBe(
    'These papers were here already: Kitchen before is open with all that you made of it.',
  )
})

test('the papers that come with Weft become no second corpus', async () => {
  const analysis = analysisPort({
    importFiles: () => Promise.resolve(report({ papers: [paperOf('A')], digest: 'bundled' })),
    open: (corpus) => Promise.resolve(corpusMap(corpus.name, 'bundled')),
  })
  const { app, store } = await world('', { analysis: () => Promise.resolve(analysis) })
  await app.importing.readFiles([file()])
  expect([...store.corpora.keys()]).toEqual([])
  expect([app.library.open, app.analysis.map?.name]).toEqual([null, 'Bundled'])
})

test('the bundled corpus with more papers keeps its story, pins and marks', async () => {
  const store = new ListStore()
  await store.saveBelonging('bundled', 'marks', { version: 1 })
  const analysis = analysisPort({
    ...addition([paperOf('A')], 'more'),
    importFiles: () => Promise.resolve(report({ papers: [paperOf('A')] })),
  })
  const { app } = await world('', { analysis: () => Promise.resolve(analysis) }, store)
  app.pins.pin(0, 3, 4)
  await app.importing.readFiles([file()], 'open')
  expect(store.corpora.get('more')?.belongings).toEqual({
    stories: bundledStory,
    marks: { version: 1 },
    newcomers: { version: 1, added: ['title:A'], changed: [] },
  })
  expect(store.corpora.get('more')?.anchors?.pinned).toEqual(['paper:p0'])
})
