import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { createLibrary } from '../../src/storage/create-library.ts'
import { indexedDbRecords } from '../../src/storage/indexed-db-records.ts'
import { libraryError } from '../../src/storage/library-error.ts'
import type { StoredCorpus } from '../../src/storage/library.ts'
import { mapRecords } from '../../src/storage/map-records.ts'
import { corpus, paper } from './corpora.ts'

const forms = {
  memory: () => Promise.resolve(mapRecords()),
  IndexedDB: () => {
    Reflect.set(globalThis, 'indexedDB', new IDBFactory())
    return indexedDbRecords()
  },
}

describe.each(Object.entries(forms))('the library in %s', (_form, open) => {
  test('gives back what was saved', async () => {
    const library = createLibrary(await open())
    await library.save(corpus('a'))
    expect(await library.load('a', 'work')).toEqual(corpus('a'))
    expect(await library.load('b', 'work')).toBeNull()
  })

  test('gives back thousands of papers in their order, and nothing of them once another version is saved', async () => {
    const library = createLibrary(await open())
    const many = (count: number): StoredCorpus => ({
      ...corpus('a'),
      papers: Array.from({ length: count }, (_, at) => ({ ...paper, id: `title:${at}` })),
    })
    await library.save(many(2501))
    expect(await library.load('a', 'work')).toEqual(many(2501))
    expect(await library.list()).toHaveLength(1)
    await library.save(many(450))
    expect(await library.load('a', 'work')).toEqual(many(450))
    await library.save(many(3))
    expect(await library.load('a', 'work')).toEqual(many(3))
    await library.remove('a')
    expect(await library.load('a', 'work')).toBeNull()
  })

  test('lists the corpus opened last first', async () => {
    const library = createLibrary(await open())
    await library.save(corpus('a'))
    await library.save(corpus('b'))
    await library.load('a', 'work')
    expect(await library.list()).toEqual([
      { digest: 'a', name: 'Corpus a', papers: 1 },
      { digest: 'b', name: 'Corpus b', papers: 1 },
    ])
  })

  test('removes a corpus with its pins', async () => {
    const library = createLibrary(await open())
    await library.save(corpus('a'))
    await library.remove('a')
    expect(await library.load('a', 'work')).toBeNull()
    expect(await library.loadParts('a', 'look')).toMatchObject({ anchors: null })
  })

  test('keeps pins of a corpus that it does not hold', async () => {
    const library = createLibrary(await open())
    const anchors = { positions: {}, pinned: ['concept:kv-cache'] as const }
    await library.saveAnchors('shipped', anchors)
    expect(await library.loadParts('shipped', 'look')).toMatchObject({ anchors: anchors })
    expect(await library.list()).toEqual([])
  })

  test('keeps a story with its corpus, and of one that it does not hold', async () => {
    const library = createLibrary(await open())
    const story = { version: 1, title: 'Told', scenes: [] }
    const told = { ...corpus('a'), belongings: { stories: story } }
    await library.save(told)
    await library.saveBelonging('shipped', 'stories', story)
    expect(await library.load('a', 'work')).toEqual(told)
    expect(await library.loadBelonging('shipped', 'stories')).toEqual(story)
    await library.saveBelonging('shipped', 'stories', undefined)
    expect(await library.loadBelonging('shipped', 'stories')).toBeUndefined()
    await library.remove('a')
    expect(await library.loadBelonging('a', 'stories')).toBeUndefined()
  })

  test('reports a damaged record and keeps the others', async () => {
    const records = await open()
    const library = createLibrary(records)
    await library.save(corpus('a'))
    await library.save(corpus('b'))
    await records.write([
      { shelf: 'entries', key: 'a', value: { version: 1, name: 7 } },
      { shelf: 'anchors', key: 'b', value: { pinned: 'all' } },
    ])
    expect((await library.list()).map(({ digest }) => digest)).toEqual(['b'])
    expect((await library.problems()).map(({ digest, message }) => [digest, message])).toEqual([
      ['a', 'The record of corpus a is damaged.'],
    ])
    await expect(library.load('a', 'work')).rejects.toMatchObject({ fault: 'damaged' })
    expect(await library.load('b', 'work')).toEqual({ ...corpus('b'), anchors: null })
  })
})

test('a browser that refuses storage is told what to do', async () => {
  const refusing = new IDBFactory()
  refusing.open = () => {
    throw new DOMException('no', 'SecurityError')
  }
  Reflect.set(globalThis, 'indexedDB', refusing)
  await expect(indexedDbRecords()).rejects.toMatchObject({
    fault: 'refused',
    message: expect.stringContaining('allow site data') as unknown,
  })
})

test('a full store is called full', () => {
  expect(libraryError(new DOMException('', 'QuotaExceededError')).fault).toBe('full')
})
