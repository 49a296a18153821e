import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { beforeEach, describe, expect, test } from 'vitest'
import { createLibrary } from '../../src/storage/create-library.ts'
import { indexedDbRecords } from '../../src/storage/indexed-db-records.ts'
import type { StoredCorpus } from '../../src/storage/library.ts'
import { paper } from './corpora.ts'

beforeEach(() => {
  Reflect.set(globalThis, 'indexedDB', new IDBFactory())
})

/** What a version of the database held, record by record as it was written then. */
interface Former {
  readonly shelves: readonly string[]
  readonly records: readonly (readonly [shelf: string, key: IDBValidKey, value: unknown])[]
  readonly opens: StoredCorpus
}

const anchors = { positions: { 'paper:title:1': [3, 4] as const }, pinned: ['paper:title:1'] as const }
const names = [{ name: 'Drafts', members: ['paper:title:1' as const] }]
const story = {
  version: 1,
  title: 'Told',
  scenes: [{ id: 'scene-1', title: 'All', note: '', view: 'select=paper:title:1' }],
}
const vocabularies = { version: 1, base: 'shipped', written: [], retired: [{ id: 'caching' }] }
const corrections = { version: 1, corrections: [] }
const marks = { version: 1, papers: { 'title:1': { star: true } } }
const many = Array.from({ length: 201 }, (_, at) => ({ ...paper, id: `title:${at}` }))

const bare: StoredCorpus = {
  digest: 'a',
  name: 'Corpus a',
  description: 'Of old',
  papers: [paper],
  anchors,
  names: [],
  belongings: {},
}
const entry = { version: 1, name: 'Corpus a', papers: 1, opened: 7 }
const whole: Former['records'] = [
  ['entries', 'a', entry],
  ['corpora', 'a', { version: 1, description: 'Of old', papers: [paper] }],
  ['anchors', 'a', anchors],
]
const inPieces: Former['records'] = [
  ['entries', 'a', { ...entry, papers: 201 }],
  ['corpora', 'a', { version: 1, description: 'Of old', papers: { pieces: 2 } }],
  ['corpora', ['a', 0], many.slice(0, 200)],
  ['corpora', ['a', 1], many.slice(200)],
  ['anchors', 'a', anchors],
]

const formers: readonly (readonly [version: number, form: string, former: Former])[] = [
  [1, 'papers in one record', { shelves: ['entries', 'corpora', 'anchors'], records: whole, opens: bare }],
  [
    1,
    'papers in pieces',
    { shelves: ['entries', 'corpora', 'anchors'], records: inPieces, opens: { ...bare, papers: many } },
  ],
  [
    2,
    'a story',
    {
      shelves: ['entries', 'corpora', 'anchors', 'stories'],
      records: [...whole, ['stories', 'a', story]],
      opens: { ...bare, belongings: { stories: story } },
    },
  ],
  [
    3,
    'names of clusters',
    {
      shelves: ['entries', 'corpora', 'anchors', 'stories', 'names'],
      records: [...inPieces, ['stories', 'a', story], ['names', 'a', names]],
      opens: { ...bare, papers: many, names, belongings: { stories: story } },
    },
  ],
  [
    4,
    'vocabulary, corrections and marks',
    {
      shelves: ['entries', 'corpora', 'anchors', 'names', 'stories', 'vocabularies', 'corrections', 'marks'],
      records: [
        ...whole,
        ['names', 'a', names],
        ['stories', 'a', story],
        ['vocabularies', 'a', vocabularies],
        ['corrections', 'a', corrections],
        ['marks', 'a', marks],
      ],
      opens: { ...bare, names, belongings: { stories: story, vocabularies, corrections, marks } },
    },
  ],
  [
    5,
    'stamps of who wrote last',
    {
      shelves: [
        ...['entries', 'corpora', 'anchors', 'names', 'stamps'],
        ...['stories', 'vocabularies', 'corrections', 'marks'],
      ],
      records: [...inPieces, ['names', 'a', names], ['stamps', 'a', 'tab 3'], ['marks', 'a', marks]],
      opens: { ...bare, papers: many, names, belongings: { marks } },
    },
  ],
]

async function write(version: number, { shelves, records }: Former): Promise<void> {
  const database = await openDB('weft', version, {
    upgrade: (fresh) => {
      for (const shelf of shelves) fresh.createObjectStore(shelf)
    },
  })
  for (const [shelf, key, value] of records) await database.put(shelf, value, key)
  database.close()
}

describe.each(formers)('a library of version %i with %s', (version, _form, former) => {
  test('opens with all that it had, and keeps what is made from then on', async () => {
    await write(version, former)
    const library = createLibrary(await indexedDbRecords())
    expect(await library.problems()).toEqual([])
    expect(await library.list()).toMatchObject([
      { digest: 'a', name: 'Corpus a', papers: former.opens.papers.length },
    ])
    expect(await library.load('a', 'work')).toEqual(former.opens)
    await library.saveBelonging('a', 'marks', { version: 1 })
    await library.saveNames('a', [])
    const again = createLibrary(await indexedDbRecords())
    expect(await again.load('a', 'work')).toEqual({
      ...former.opens,
      names: [],
      belongings: { ...former.opens.belongings, marks: { version: 1 } },
    })
  })

  test('keeps what was made of the corpus that comes with Weft', async () => {
    const records = former.records.filter(([shelf]) => shelf !== 'entries' && shelf !== 'corpora')
    await write(version, { ...former, records })
    const library = createLibrary(await indexedDbRecords())
    const { belongings, names } = former.opens
    expect(await library.list()).toEqual([])
    expect(await library.loadParts('a', 'work')).toEqual({ anchors, names, belongings })
  })
})

test('two tabs that open an old library at once find the same in it, and neither writes over the other', async () => {
  const [version, , former] = formers[3] ?? []
  if (!version || !former) throw new Error('There is a version 3.')
  await write(version, former)
  const [one, other] = (await Promise.all([indexedDbRecords(), indexedDbRecords()])).map((records) =>
    createLibrary(records),
  )
  expect(await one?.load('a', 'work')).toEqual(former.opens)
  expect(await other?.load('a', 'work')).toEqual(former.opens)
  await one?.saveNames('a', [])
  await expect(other?.saveNames('a', [])).rejects.toMatchObject({ fault: 'changed' })
})

test('a tab with an older Weft lets go of the library, so that it can write over nothing', async () => {
  await write(4, { shelves: ['entries'], records: [], opens: bare })
  const old = await openDB('weft', 4, {
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close()
    },
  })
  await indexedDbRecords()
  await expect(old.put('entries', entry, 'a')).rejects.toThrow()
})

test('a library of a newer Weft is refused, and said to be one', async () => {
  await write(99, { shelves: ['entries'], records: [], opens: bare })
  await expect(indexedDbRecords()).rejects.toMatchObject({
    fault: 'refused',
    message: expect.stringContaining('newer Weft') as unknown,
  })
})

test('a tab whose library was taken over by a newer Weft is told so', async () => {
  const records = await indexedDbRecords()
  await openDB('weft', 99)
  await expect(records.get('entries', 'a')).rejects.toMatchObject({
    fault: 'refused',
    message: expect.stringContaining('newer Weft') as unknown,
  })
})
