import type { Readings } from '../../src/workers/api.ts'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { paperOf } from './papers.ts'
import type { StoredParts } from '../../src/state/ports.ts'
import { NO_PAPER_CHANGES } from '../../src/model/paper-changes.ts'
import {
  addition,
  analysisPort,
  answer,
  corpusMap,
  ListStore,
  report,
  searchPort,
  settings,
  settled,
  world,
  type World,
} from './worlds.ts'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

test('a selection is a step of the history that Back undoes', async () => {
  const { app, history } = await world()
  app.selection.select(0)
  app.selection.select(4)
  expect(history.entries).toEqual(['', 'select=paper:p0', 'select=concept:caching'])
  history.go(-1)
  await settled()
  expect(app.selection.nodes).toEqual([0])
  history.go(1)
  await settled()
  expect(app.selection.nodes).toEqual([4])
})

test('a camera replaces the entry once it rested, and the entry before it keeps its own', async () => {
  const { app, history } = await world()
  app.view.set({ camera: { x: 1, y: 2, span: 3 } })
  app.view.set({ camera: { x: 4, y: 5, span: 6 } })
  expect(history.entries).toEqual([''])
  vi.advanceTimersByTime(299)
  expect(history.entries).toEqual([''])
  vi.advanceTimersByTime(1)
  expect(history.entries).toEqual(['camera=4,5,6'])
  app.view.set({ camera: { x: 7, y: 8, span: 9 } })
  app.selection.select(0)
  expect(history.entries).toEqual(['camera=7,8,9', 'select=paper:p0&camera=7,8,9'])
})

test('a camera that has not rested yet is in the address when the page is left', async () => {
  const { app, history } = await world()
  app.view.set({ camera: { x: 1, y: 2, span: 3 } })
  history.leave()
  expect(history.entries).toEqual(['camera=1,2,3'])
})

test('an address restores the selection and says what the corpus does not have', async () => {
  const { app, history } = await world('select=paper:p1,paper:gone&years=soon&nonsense=1')
  expect(app.selection.nodes).toEqual([1])
  expect(app.notices.list.map(({ text }) => text)).toEqual([
    'Not understood in the address, so left out: years=soon, nonsense=1.',
    'Not in this corpus, so left out: paper:gone.',
  ])
  vi.advanceTimersByTime(300)
  expect(history.entries).toEqual(['select=paper:p1'])
})

test('the status says what is selected and how many neighbours it has', async () => {
  const { app } = await world()
  expect(app.selection.status).toBe('Nothing selected.')
  app.selection.select(4)
  expect(app.selection.status).toBe('Caching, technique, selected: 4 neighbours.')
  app.selection.select(0, true)
  expect(app.selection.status).toBe('2 selected, 3 neighbours.')
})

test('an answer to an older query is dropped', async () => {
  const waiting = new Map<string, (nodes: readonly number[]) => void>()
  const search = searchPort(
    (query) =>
      new Promise((resolve) => {
        waiting.set(query, (nodes) => {
          resolve(answer(query, nodes))
        })
      }),
  )
  const { app } = await world('', { search: () => Promise.resolve(search) })
  app.search.type('k')
  await settled()
  app.search.type('kv')
  await settled()
  waiting.get('kv')?.([2])
  await settled()
  waiting.get('k')?.([0, 1])
  await settled()
  expect(app.search.answer?.query).toBe('kv')
  expect([...(app.look.lit ?? [])]).toEqual([2])
  app.search.choose(app.search.hits[0] ?? expect.fail('no hit'))
  expect(app.selection.nodes).toEqual([2])
  expect(app.look.lit).toBeNull()
})

test('a search that fails says why and works again afterwards', async () => {
  let broken = true
  const search = searchPort((query) =>
    broken ? Promise.reject(new Error('The index is gone.')) : Promise.resolve(answer(query, [1])),
  )
  const { app } = await world('', { search: () => Promise.resolve(search) })
  app.search.type('a')
  await settled()
  expect(app.search.failure).toBe('The index is gone.')
  broken = false
  app.search.type('ab')
  await settled()
  expect(app.search.failure).toBeNull()
  expect(app.search.hits.map(({ node }) => node)).toEqual([1])
})

test('a node pinned before the pins that are kept have come stays beside them', async () => {
  const store = new ListStore()
  store.anchors.set('bundled', { positions: { 'paper:p2': [7, 8] }, pinned: ['paper:p2'] })
  let come = (): void => undefined
  const late = new Promise<void>((done) => {
    come = done
  })
  const kept = store.loadParts
  store.loadParts = async (digest) => {
    await late
    return kept(digest)
  }
  const { app } = await world('', { store: () => Promise.resolve(store) })
  app.pins.pin(1, 50, 60)
  expect(store.anchors.get('bundled')?.pinned).toEqual(['paper:p2'])
  come()
  await settled()
  expect([...app.pins.nodes].sort()).toEqual([1, 2])
  expect([...(store.anchors.get('bundled')?.pinned ?? [])].sort()).toEqual(['paper:p1', 'paper:p2'])
  await app.undo.undo()
  expect([...app.pins.nodes]).toEqual([2])
})

test('a pin moves the node, is kept, and can be taken back and made again', async () => {
  const { app, store } = await world()
  app.pins.pin(1, 50, 60)
  await settled()
  expect(app.pins.map?.positions.slice(2, 4)).toEqual(Float32Array.of(50, 60))
  expect(app.analysis.map?.positions.slice(2, 4)).toEqual(Float32Array.of(2, 3))
  expect(store.anchors.get('bundled')?.pinned).toEqual(['paper:p1'])
  await app.undo.undo()
  expect(app.pins.nodes.size).toBe(0)
  expect(app.undo.nextRedo).toBe('Pin Paper 1')
  await app.undo.redo()
  expect([...app.pins.nodes]).toEqual([1])
})

test('papers that are new become a corpus of their own, one click from the former', async () => {
  const imported = report({ name: 'Mine', papers: [paperOf('One'), paperOf('Two')] })
  const port = analysisPort({ importFiles: () => Promise.resolve(imported) })
  const { app, store, history } = await world('', { analysis: () => Promise.resolve(port) })
  await app.importing.readText('One')
  await settled()
  expect(app.analysis.map?.name).toBe('Mine')
  expect([...store.corpora.keys()]).toEqual(['digest of Mine'])
  expect(app.library.previous).toBeNull()
  expect(history.fragment()).toBe('corpus=digest+of+Mine,Mine')
  history.go(-1)
  await settled()
  expect(app.analysis.map?.name).toBe('Bundled')
  await app.library.choose('digest of Mine')
  expect(app.analysis.map?.name).toBe('Mine')
})

test('Forward right after Back ends at the corpus that the address names', async () => {
  const port = analysisPort({ importFiles: () => Promise.resolve(report({ papers: [paperOf('New')] })) })
  const { app, history, store } = await world('', { analysis: () => Promise.resolve(port) })
  await app.importing.readText('New')
  let answer: (parts: StoredParts) => void = () => undefined
  store.loadParts = () =>
    new Promise((done) => {
      answer = done
    })
  history.go(-1)
  await settled()
  history.go(1)
  answer({ anchors: null, names: [], belongings: {} })
  await settled()
  expect(app.analysis.map?.name).toBe('Mine')
  expect(app.library.open).toBe('digest of Mine')
  expect(app.view.fields.corpus?.name).toBe('Mine')
})

test('adding a corpus can be undone and redone', async () => {
  const port = analysisPort({ importFiles: () => Promise.resolve(report({ papers: [paperOf('One')] })) })
  const { app, store } = await world('', { analysis: () => Promise.resolve(port) })
  await app.importing.readText('One')
  await app.undo.undo()
  expect(store.corpora.size).toBe(0)
  expect(app.analysis.map?.name).toBe('Bundled')
  await app.undo.redo()
  expect(store.corpora.size).toBe(1)
  expect(app.analysis.map?.name).toBe('Mine')
})

test('papers of which half are known wait for a decision, and the unmatched are named', async () => {
  const imported = report({ papers: [paperOf('Known'), paperOf('New')], matches: [[0, 2]] })
  const [before, after] = [paperOf('Known'), { ...paperOf('Known'), abstract: 'We knew.' }]
  const port = analysisPort({
    ...addition([after], 'enriched'),
    importFiles: () => Promise.resolve(imported),
    combine: () =>
      Promise.resolve({
        changes: { ...NO_PAPER_CHANGES, replaced: [[2, after]] },
        digest: 'enriched',
        merged: [{ place: 2, before, copy: after, after }],
        unchanged: 0,
      }),
  })
  const { app, store } = await world('', { analysis: () => Promise.resolve(port) })
  await app.importing.readText('Known')
  expect(app.importing.undecided).toBe(true)
  expect(app.importing.unmatched).toEqual(['New'])
  expect(store.corpora.size).toBe(0)
  await app.importing.enrich()
  expect(app.importing.report).toBeNull()
  expect([...store.corpora.values()].map(({ name }) => name)).toEqual(['Bundled with abstracts'])
})

test('papers can be added to one of the own corpora, which they replace; undo brings it back', async () => {
  const port = analysisPort({
    ...addition([paperOf('One'), paperOf('Two')], 'digest of 2'),
    open: ({ papers }) => Promise.resolve(corpusMap('Mine', `digest of ${papers.length}`)),
    importFiles: () => Promise.resolve(report({ papers: [paperOf('One')], digest: 'digest of 1' })),
  })
  const { app, store } = await world('', { analysis: () => Promise.resolve(port) })
  await app.importing.readText('One')
  await app.importing.readText('Two', 'open')
  expect([...store.corpora.keys()]).toEqual(['digest of 2'])
  expect(app.notices.list.at(-1)?.text).toBe('Mine: 1 paper added.')
  await app.undo.undo()
  expect([...store.corpora.keys()]).toEqual(['digest of 1'])
})

test('tables whose columns are unsure wait, and are read again with the columns that a person names', async () => {
  const readings: Readings[] = []
  const table = { file: 'a.csv', columns: ['A', 'B'], rows: [], mapping: { title: 0 }, sure: false }
  const source = { file: 'a.csv', format: 'Table', papers: 1, tables: [table], sheets: [] }
  const port = analysisPort({
    importFiles: (_files, asked) => {
      readings.push(asked)
      return Promise.resolve(report({ papers: [paperOf('One')], sources: [source] }))
    },
  })
  const { app } = await world('', { analysis: () => Promise.resolve(port) })
  await app.importing.readText('One')
  expect(app.importing.undecided).toBe(true)
  await app.importing.readAgain('a.csv', { mapping: { title: 1 } })
  expect(readings.slice(-2)).toEqual([{}, { 'a.csv': { mapping: { title: 1 } } }])
  await app.importing.addAsNew()
  expect(app.analysis.map?.name).toBe('Mine')
})

test('text that is not English is said to be so, and problems can be read', async () => {
  const problem = { file: 'a.txt', line: 3, record: null, message: 'Empty.', advice: 'Fill it.' }
  const imported = report({ papers: [paperOf('Eins')], english: 0.1, problems: [problem] })
  const port = analysisPort({ importFiles: () => Promise.resolve(imported) })
  const { app } = await world('', { analysis: () => Promise.resolve(port) })
  await app.importing.readText('Eins')
  const [language, added] = app.notices.list
  expect(language?.text).toMatch(/does not read as English/)
  expect(added?.text).toBe('1 paper added as Mine. One place could not be used.')
  added?.action?.run()
  expect(app.importing.report?.problems).toEqual([problem])
})

describe('a file that the address names', () => {
  const named = (): Promise<File> => Promise.resolve(new File(['x'], 'mine.txt'))
  const opened = async (fragment: string): Promise<World> => {
    const shown = await world(fragment, ports)
    await vi.waitFor(() => {
      expect(shown.app.analysis.map?.name).toBe('Mine')
    })
    await settled()
    return shown
  }
  const imported = report({ papers: [paperOf('One')], digest: 'digest of Mine' })
  const port = analysisPort({ importFiles: () => Promise.resolve(imported) })
  const ports = { named, analysis: () => Promise.resolve(port) }

  test('is opened with the view that stands beside it', async () => {
    const { app, history } = await opened('select=concept:caching&colour=year')
    expect(app.view.fields).toMatchObject({ select: ['concept:caching'], colour: 'year' })
    history.leave()
    expect(history.fragment()).toBe('corpus=digest+of+Mine,Mine&select=concept:caching&colour=year')
  })

  test('is opened with what of the view it has; the rest is said once', async () => {
    const { app } = await opened('select=concept:caching&domain=nowhere')
    expect(app.view.fields).toMatchObject({ select: ['concept:caching'], domain: [] })
    expect(app.notices.list.filter(({ text }) => text.includes('nowhere'))).toHaveLength(1)
  })

  test('that is not there leaves the corpus that comes along, and the view', async () => {
    const gone = (): Promise<File> => Promise.reject(new Error('It is not there.'))
    const { app } = await world('select=concept:caching', { named: gone })
    expect(app.notices.list[0]?.text).toBe('It is not there.')
    expect(app.analysis.map?.name).toBe('Bundled')
    expect(app.view.fields.select).toEqual(['concept:caching'])
  })
})

test('a link to a corpus that is not there says its name and shows the bundled one', async () => {
  const { app } = await world('corpus=unknown,Theirs')
  expect(app.notices.list[0]?.text).toMatch(/“Theirs” is not in this browser/)
  expect(app.analysis.map?.name).toBe('Bundled')
})

test('a damaged corpus is said to be so, with the way to remove it, and the bundled one opens', async () => {
  const store = new ListStore()
  store.load = () => Promise.reject(Object.assign(new Error('“Mine” is damaged.'), { fault: 'damaged' }))
  const removed: string[] = []
  store.remove = (digest) => {
    removed.push(digest)
    return Promise.resolve()
  }
  const { app } = await world('corpus=abc,Mine', {}, store)
  expect(app.analysis.map?.name).toBe('Bundled')
  expect(app.notices.list.map(({ text }) => text)).toEqual(['“Mine” is damaged.'])
  app.notices.list[0]?.action?.run()
  await settled()
  expect(removed).toEqual(['abc'])
})

test('single keys can be switched off, and that is remembered', async () => {
  const kept = settings()
  const { app } = await world('', { settings: kept })
  expect(app.singleKeys.on).toBe(true)
  app.singleKeys.set(false)
  expect((await world('', { settings: kept })).app.singleKeys.on).toBe(false)
})

test('a store that refuses leaves the corpus open and says so', async () => {
  const store = new ListStore()
  store.save = () => Promise.reject(new Error('The disk is full.'))
  const port = analysisPort({ importFiles: () => Promise.resolve(report({ papers: [paperOf('One')] })) })
  const { app } = await world('', { analysis: () => Promise.resolve(port) }, store)
  await app.importing.readText('One')
  expect(app.analysis.map?.name).toBe('Mine')
  expect(app.notices.list[0]?.text).toMatch(/open but not kept: The disk is full/)
})

test('a cancelled import changes nothing and says nothing', async () => {
  const port = analysisPort({
    importFiles: (_files, _readings, _progress, signal) => {
      if (!signal) return Promise.resolve(report())
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => {
          reject(new DOMException('Cancelled', 'AbortError'))
        })
      })
    },
  })
  const { app } = await world('', { analysis: () => Promise.resolve(port) })
  const reading = app.importing.readText('One')
  await settled()
  expect(app.importing.progress).not.toBeNull()
  app.importing.cancel()
  await reading
  expect(app.importing.progress).toBeNull()
  expect(app.notices.list).toEqual([])
  expect(app.analysis.map?.name).toBe('Bundled')
})

test('the chosen theme is remembered, and stays when Back is pressed', async () => {
  const { app, history } = await world()
  expect(app.theme.current).toBe('light')
  app.theme.switch()
  app.selection.select(0)
  history.go(-1)
  await settled()
  expect(app.theme.choice).toBe('dark')
})

test('filters light up papers with their concepts, and chips take them back', async () => {
  const { app } = await world()
  app.filters.setYears([2020, 2021])
  expect([...(app.look.lit ?? [])].toSorted()).toEqual([0, 1, 4])
  expect(app.look.papers).toEqual([0, 1])
  app.filters.toggleKind('paper')
  expect([...(app.look.lit ?? [])]).toEqual([4])
  expect(app.filters.chips.map(({ label }) => label)).toEqual(['2020 to 2021'])
  app.filters.chips[0]?.remove()
  expect(app.filters.active).toBe(false)
})

test('another projection is a step of the history, and Back shows the former map', async () => {
  const { app, history } = await world('cluster=caching')
  await app.project('techniques')
  expect(history.fragment()).toBe('projection=techniques')
  expect(app.analysis.map?.settings.projection).toBe('techniques')
  history.go(-1)
  await settled()
  expect(app.analysis.map?.name).toBe('Bundled')
  expect(app.view.fields.cluster).toEqual(['caching'])
})

test('an address opens its projection', async () => {
  const { app } = await world('projection=papers')
  expect(app.analysis.map?.settings.projection).toBe('papers')
  expect(app.analysis.base?.settings.projection).toBe('papers-techniques-domains')
})

test('a map that is cancelled leaves the view at the one before', async () => {
  const port = analysisPort({
    remap: (_settings, _anchors, _earlier, _progress, signal) =>
      new Promise((_, reject) => {
        signal?.addEventListener('abort', () => {
          reject(new DOMException('Cancelled', 'AbortError'))
        })
      }),
  })
  const { app } = await world('', { analysis: () => Promise.resolve(port) })
  const making = app.project('papers')
  await settled()
  expect(app.analysis.progress).not.toBeNull()
  app.importing.cancel()
  await making
  expect(app.view.fields.projection).toBe('papers-techniques-domains')
  expect(app.notices.list).toEqual([])
})

test('a map that is overtaken by a newer one says nothing', async () => {
  const port = analysisPort({
    remap: (settings, _anchors, _earlier, _progress, signal) =>
      settings.projection === 'papers'
        ? new Promise((_, reject) => {
            signal?.addEventListener('abort', () => {
              reject(new DOMException('Overtaken', 'AbortError'))
            })
          })
        : analysisPort().remap(settings, null, null, () => undefined),
  })
  const { app } = await world('', { analysis: () => Promise.resolve(port) })
  const first = app.project('papers')
  await settled()
  await app.project('techniques')
  await first
  expect(app.view.fields.projection).toBe('techniques')
  expect(app.analysis.map?.settings.projection).toBe('techniques')
})

test('a tie of two papers is inspected, stands in the address, and Back leaves it', async () => {
  const { app, history } = await world()
  app.selection.select(1)
  app.selection.selectEdge(1, 0)
  expect(app.selection.tie).toEqual([0, 1])
  expect(app.selection.link).toBeNull()
  expect(app.selection.status).toBe('Tie between Paper 0 and Paper 1 selected.')
  expect(history.fragment()).toBe('select=paper:p0,paper:p1&link=paper:p0,paper:p1')
  history.go(-1)
  await settled()
  expect(app.selection.tie).toBeNull()
  expect(app.selection.nodes).toEqual([1])
})

test('a link in the address names its ends in either order', async () => {
  const { app } = await world('link=concept:caching,paper:p2')
  expect(app.selection.link).toEqual({ paper: 2, concept: 0 })
  expect(app.selection.tie).toBeNull()
})
