import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { createLibrary } from '../../src/storage/create-library.ts'
import { indexedDbRecords } from '../../src/storage/indexed-db-records.ts'
import type { Library, News } from '../../src/storage/library.ts'
import { mapRecords } from '../../src/storage/map-records.ts'
import type { OtherTabs } from '../../src/storage/other-tabs.ts'
import type { Records } from '../../src/storage/records.ts'
import { corpus } from './corpora.ts'

interface Tab {
  readonly library: Library
  readonly news: News[]
}

/** Tabs that hear each other, each over the records that it is given. */
function tabs(stores: readonly Records[]): Tab[] {
  const hearers: ((digest: string, stamp: unknown) => void)[] = []
  return stores.map((records, own) => {
    const others: OtherTabs = {
      tell: (digest, stamp) => {
        for (const [at, hear] of hearers.entries()) if (at !== own) hear(digest, stamp)
      },
      heed: (hear) => {
        hearers[own] = hear
      },
      enter: () => Promise.resolve(false),
    }
    const library = createLibrary(records, Promise.resolve(others))
    const news: News[] = []
    library.watch((one) => news.push(one))
    return { library, news }
  })
}

const forms = {
  memory: () => {
    const records = mapRecords()
    return Promise.resolve([records, records, records])
  },
  IndexedDB: () => {
    Reflect.set(globalThis, 'indexedDB', new IDBFactory())
    return Promise.all([indexedDbRecords(), indexedDbRecords(), indexedDbRecords()])
  },
}

const story = (title: string): unknown => ({ version: 1, title, scenes: [] })

describe.each(Object.entries(forms))('two tabs over %s', (_form, open) => {
  /** Two have the corpus `a` open, a third one only looks. */
  async function pair(): Promise<readonly [mine: Tab, theirs: Tab, third: Tab]> {
    const [mine, theirs, third] = tabs(await open())
    if (!mine || !theirs || !third) throw new Error('There are three tabs.')
    await mine.library.save(corpus('a'))
    await mine.library.load('a', 'work')
    await theirs.library.load('a', 'work')
    mine.news.length = 0
    theirs.news.length = 0
    return [mine, theirs, third]
  }

  test.each([
    ['pins', (library: Library) => library.saveAnchors('a', { positions: {}, pinned: [] })],
    ['names of clusters', (library: Library) => library.saveNames('a', [])],
    ['a story', (library: Library) => library.saveBelonging('a', 'stories', story('Mine'))],
    ['marks', (library: Library) => library.saveBelonging('a', 'marks', { version: 1 })],
    ['all parts', (library: Library) => library.saveParts('a', corpus('a'))],
    ['the papers', (library: Library) => library.save({ ...corpus('a'), name: 'Mine' })],
    ['others in its place', (library: Library) => library.save(corpus('b'), 'a')],
    ['nothing in its place', (library: Library) => library.remove('a')],
  ])('do not write %s over what the other one wrote', async (_what, write) => {
    const [mine, theirs, third] = await pair()
    await theirs.library.saveBelonging('a', 'stories', story('Theirs'))
    await expect(write(mine.library)).rejects.toMatchObject({ fault: 'changed' })
    expect(await third.library.load('b', 'look')).toBeNull()
    expect(await third.library.load('a', 'look')).toEqual({
      ...corpus('a'),
      belongings: { stories: story('Theirs') },
    })
  })

  test('write in turns what they do one after the other', async () => {
    const [mine] = await pair()
    await Promise.all([
      mine.library.saveBelonging('a', 'stories', story('One')),
      mine.library.saveBelonging('a', 'stories', story('Two')),
      mine.library.saveAnchors('a', { positions: {}, pinned: [] }),
    ])
    expect(await mine.library.loadBelonging('a', 'stories')).toEqual(story('Two'))
  })

  test('hear of each other', async () => {
    const [mine, theirs] = await pair()
    await theirs.library.saveBelonging('a', 'stories', story('Theirs'))
    await theirs.library.save(corpus('b'))
    await expect
      .poll(() => mine.news)
      .toEqual([
        { digest: 'a', kind: 'changed' },
        { digest: 'b', kind: 'listed' },
      ])
    expect(theirs.news).toEqual([])
  })

  test('go on from what the other one wrote once they read it anew, and know that it is another state', async () => {
    const [mine, theirs] = await pair()
    await theirs.library.saveBelonging('a', 'stories', story('Theirs'))
    mine.news.length = 0
    expect(await mine.library.load('a', 'look')).toMatchObject({ belongings: { stories: story('Theirs') } })
    await expect(mine.library.saveNames('a', [])).rejects.toMatchObject({ fault: 'changed' })
    await mine.library.insist('a')
    await theirs.library.load('a', 'work')
    expect(theirs.news).toContainEqual({ digest: 'a', kind: 'renewed' })
    await theirs.library.saveNames('a', [{ name: 'Theirs', members: [] }])
    expect(await theirs.library.load('a', 'look')).toMatchObject({
      names: [{ name: 'Theirs', members: [] }],
      belongings: { stories: story('Theirs') },
    })
  })

  test('keep beside the store what they could not write, and store it when a person wants it', async () => {
    const [mine, theirs] = await pair()
    await theirs.library.saveBelonging('a', 'stories', story('Theirs'))
    await theirs.library.saveNames('a', [])
    await expect(mine.library.saveBelonging('a', 'stories', story('Mine'))).rejects.toThrow()
    expect(mine.library.holds('a')).toBe(true)
    expect(await mine.library.load('a', 'work')).toMatchObject({ belongings: { stories: story('Mine') } })
    await expect(mine.library.saveBelonging('a', 'marks', 1)).rejects.toMatchObject({ fault: 'changed' })
    expect(await theirs.library.loadBelonging('a', 'stories')).toEqual(story('Theirs'))
    await mine.library.insist('a')
    expect(mine.library.holds('a')).toBe(false)
    expect(await theirs.library.load('a', 'work')).toEqual({
      ...corpus('a'),
      names: [],
      belongings: { stories: story('Mine'), marks: 1 },
    })
  })

  test('do not take a corpus that was removed and added again for the one that they had', async () => {
    const [mine, theirs] = await pair()
    await theirs.library.remove('a')
    await theirs.library.save(corpus('a'))
    await expect(mine.library.saveNames('a', [])).rejects.toMatchObject({ fault: 'changed' })
  })

  test('may both have a corpus opened without a change', async () => {
    const [mine, theirs] = await pair()
    await theirs.library.load('a', 'work')
    await mine.library.saveNames('a', [])
    expect(theirs.news).toContainEqual({ digest: 'a', kind: 'changed' })
  })
})

describe('a store that takes nothing', () => {
  test('has what was done until the page is closed, and takes it with the next that it takes', async () => {
    const records = mapRecords()
    let isFull = true
    const write = records.write.bind(records)
    records.write = (changes, expected) =>
      isFull ? Promise.reject(new DOMException('', 'QuotaExceededError')) : write(changes, expected)
    const library = createLibrary(records)
    await expect(library.save(corpus('a'))).rejects.toThrow()
    await expect(library.saveBelonging('a', 'stories', story('Mine'))).rejects.toThrow()
    const kept = { ...corpus('a'), belongings: { stories: story('Mine') } }
    expect(await library.load('a', 'work')).toEqual(kept)
    expect(await library.list()).toEqual([{ digest: 'a', name: 'Corpus a', papers: 1 }])
    expect(await createLibrary(records).load('a', 'look')).toBeNull()
    isFull = false
    await library.saveBelonging('a', 'marks', 1)
    expect(await createLibrary(records).load('a', 'look')).toEqual({
      ...kept,
      belongings: { ...kept.belongings, marks: 1 },
    })
  })

  test('leaves the corpus that another one was to replace', async () => {
    const records = mapRecords()
    const library = createLibrary(records)
    await library.save(corpus('a'))
    records.write = () => Promise.reject(new DOMException('', 'QuotaExceededError'))
    await expect(library.save(corpus('b'), 'a')).rejects.toThrow()
    expect(await library.load('a', 'work')).toEqual(corpus('a'))
    expect(await library.load('b', 'work')).toEqual(corpus('b'))
  })
})

test('a change that can not be copied leaves nothing of the others', async () => {
  Reflect.set(globalThis, 'indexedDB', new IDBFactory())
  const records = await indexedDbRecords()
  const write = records.write([
    { shelf: 'names', key: 'a', value: [] },
    { shelf: 'stories', key: 'a', value: () => undefined },
  ])
  await expect(write).rejects.toThrow()
  expect(await records.get('names', 'a')).toBeUndefined()
})
