import { describe, expect, test } from 'vitest'
import type { ProjectParts } from '../../src/model/project-file.ts'
import type { LibraryStore } from '../../src/state/ports.ts'
import type { ConceptSource } from '../../src/state/types.ts'
import { createLibrary } from '../../src/storage/create-library.ts'
import { LibraryError, libraryError } from '../../src/storage/library-error.ts'
import { mapRecords } from '../../src/storage/map-records.ts'
import { refusedRecords } from '../../src/storage/refused-records.ts'
import { paperOf } from './papers.ts'
import { analysisPort, corpusMap, report, settled, world, type World } from './worlds.ts'

const refusal = libraryError(new DOMException('', 'SecurityError'))

/** A store that can be read, and takes nothing. */
function fullStore(): LibraryStore {
  const records = mapRecords()
  const full = new LibraryError('full', 'The storage is full.')
  return createLibrary({ ...records, write: () => Promise.reject(full) })
}

const stores: readonly (readonly [how: string, store: () => LibraryStore])[] = [
  ['refused as a whole', () => createLibrary(refusedRecords(refusal), null, refusal)],
  ['full', fullStore],
]

const caching: ConceptSource = {
  id: 'caching',
  kind: 'technique',
  family: 'Memory',
  label: 'Caching',
  rules: 'phrases: cache',
}

interface Saved extends World {
  /** What project files were made of. */
  readonly projects: ProjectParts[]
}

async function opened(store: LibraryStore): Promise<Saved> {
  const projects: ProjectParts[] = []
  let digest = 'bundled'
  const port = analysisPort({
    open: ({ name }) => {
      digest = `digest of ${name}`
      return Promise.resolve(corpusMap(name, digest))
    },
    teach: () => Promise.resolve(corpusMap('Taught', digest)),
    shippedConcepts: () => Promise.resolve([caching]),
    correct: () => Promise.reject(new Error('The links are not of interest here.')),
    importFiles: () => Promise.resolve(report({ name: 'Mine', papers: [paperOf('One'), paperOf('Two')] })),
    project: (_name, parts) => {
      projects.push(parts)
      return Promise.resolve(new Blob(['made']))
    },
  })
  const made = await world('', {
    store: () => Promise.resolve(store),
    analysis: () => Promise.resolve(port),
  })
  return { ...made, projects }
}

/** Does one thing of each sort that is kept beside papers. */
async function work({ app }: World): Promise<void> {
  app.pins.pin(1, 50, 60)
  app.clusters.rename(0, 'Small things')
  const scenes = await app.scenes()
  await scenes.follow()
  scenes.add()
  await (await app.marks()).star([0], true)
  const vocabulary = await app.vocabulary()
  await vocabulary.follow()
  expect(await vocabulary.retire('caching')).toBe(true)
  const correction = {
    paper: 'p0',
    concept: 'caching',
    field: 'title' as const,
    words: [{ start: 0, text: 'Paper' }],
    verdict: 'not' as const,
    marked: false,
  }
  await (await app.corrections()).say(correction)
  await settled()
}

describe.each(stores)('with a store that is %s', (_how, store) => {
  test.each([
    ['the corpus that comes with Weft', false],
    ['one that was brought', true],
  ])('a project file of %s holds all that was made of it', async (_which, isBrought) => {
    const made = await opened(store())
    const { app, projects } = made
    if (isBrought) await app.importing.readFiles([new File(['x'], 'mine.txt')])
    await work(made)
    await (await app.projects()).save('own')
    expect(projects).toHaveLength(1)
    const [{ anchors, names, belongings } = { anchors: null, names: [], belongings: {} }] = projects
    expect(anchors?.pinned).toEqual(['paper:p1'])
    expect(names.map(({ name }) => name)).toEqual(['Small things'])
    expect(belongings).toMatchObject({
      stories: { scenes: isBrought ? [{}] : [{}, {}, {}] },
      vocabularies: { retired: [{ id: 'caching' }] },
      corrections: { version: 1 },
      marks: { version: 1 },
    })
  })

  test('a corpus that was left is there again until the page is closed', async () => {
    const made = await opened(store())
    const { app } = made
    await app.importing.readFiles([new File(['x'], 'mine.txt')])
    app.pins.pin(1, 50, 60)
    await settled()
    await app.library.choose(null)
    expect(app.analysis.map?.name).toBe('Bundled')
    expect(app.library.entries.map(({ name }) => name)).toEqual(['Mine'])
    await app.library.choose('digest of Mine')
    expect(app.analysis.map?.name).toBe('Mine')
    expect(app.pins.anchors()?.pinned).toEqual(['paper:p1'])
  })

  test('what is not stored is said with the way out', async () => {
    const { app, projects } = await opened(store())
    app.pins.pin(1, 50, 60)
    await settled()
    const notice = app.notices.list.at(-1)
    expect(notice?.text).toMatch(
      /^The pin holds until the page is closed: (This browser refuses|The storage)/,
    )
    expect(notice?.action?.label).toBe('Save project')
    notice?.action?.run()
    await expect.poll(() => projects).toHaveLength(1)
  })
})

test('that nothing will be stored is said before anything is done', async () => {
  const { app } = await opened(createLibrary(refusedRecords(refusal), null, refusal))
  expect(app.notices.list.map(({ text, action }) => [text, action?.label])).toEqual([
    [
      'What you do here lasts until the page is closed: This browser refuses storage. Leave private browsing or allow site data, then reload.',
      'Save project',
    ],
  ])
})
