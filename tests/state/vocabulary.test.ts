import { describe, expect, test, vi } from 'vitest'
import type { Ports } from '../../src/state/app-state.svelte.ts'
import type { ConceptSource, LessonsEffect } from '../../src/state/types.ts'
import type { Vocabulary } from '../../src/state/vocabulary.svelte.ts'
import type { Lessons } from '../../src/workers/api.ts'
import { analysisPort, corpusMap, ListStore, settled, world, type World } from './worlds.ts'

const caching: ConceptSource = {
  id: 'caching',
  kind: 'technique',
  family: 'Memory',
  label: 'Caching',
  rules: 'phrases: cache',
}
const pruning: ConceptSource = { ...caching, id: 'pruning', label: 'Pruning', rules: 'phrases: prune' }

interface Taught extends World {
  readonly vocabulary: Vocabulary
  /** What the worker was taught, in order; `map`: a map was wanted too. */
  readonly taught: { readonly lessons: Lessons; readonly map: boolean }[]
}

async function workbench(
  store = new ListStore(),
  more: Parameters<typeof analysisPort>[0] = {},
): Promise<Taught> {
  const taught: Taught['taught'] = []
  const analysis: Ports['analysis'] = () =>
    Promise.resolve(
      analysisPort({
        shippedConcepts: () => Promise.resolve([caching, pruning]),
        teach: (lessons, wish) => {
          taught.push({ lessons, map: wish !== null })
          return Promise.resolve(wish && corpusMap(`Taught ${taught.length}`, 'bundled'))
        },
        ...more,
      }),
    )
  const made = await world('', { analysis }, store)
  const vocabulary = await made.app.vocabulary()
  await vocabulary.follow()
  return { ...made, vocabulary, taught }
}

const stored = (store: ListStore): unknown => store.belongings.get('vocabularies bundled')
const edited = { ...caching, rules: 'phrases: cache; memo' }

describe('changing the vocabulary', () => {
  test('reads the corpus anew, keeps the changes and is undone with its name and with the map that was there', async () => {
    const { app, vocabulary, taught, store } = await workbench()
    const before = app.analysis.map
    expect(await vocabulary.write(edited)).toBe(true)
    expect(vocabulary.concepts).toEqual([edited, pruning])
    expect(app.analysis.map?.name).toBe('Taught 1')
    expect(stored(store)).toMatchObject({ version: 1, written: [edited] })
    expect(app.undo.next).toBe('Edit Caching')

    await app.undo.undo()
    expect(vocabulary.concepts).toEqual([caching, pruning])
    expect(app.analysis.map).toEqual(before)
    expect(stored(store)).toBeUndefined()
    expect([app.view.fields.panel, vocabulary.chosen]).toEqual(['vocabulary', 'caching'])

    await app.undo.redo()
    expect(app.analysis.map?.name).toBe('Taught 1')
    expect(taught.map(({ map }) => map)).toEqual([true, false, false])
    expect(taught[1]?.lessons.vocabularies).toBeUndefined()
    expect(taught[2]?.lessons).toEqual(taught[0]?.lessons)
  })

  test('names each sort of change', async () => {
    const { app, vocabulary } = await workbench()
    const labels: (string | null)[] = []
    const done = async (change: Promise<boolean>): Promise<void> => {
      expect(await change).toBe(true)
      labels.push(app.undo.next)
    }
    await done(vocabulary.write({ ...caching, id: 'new', label: 'New' }))
    await done(vocabulary.retire('caching'))
    await done(vocabulary.restore('caching'))
    await done(vocabulary.merge('caching', 'pruning'))
    await done(vocabulary.split(pruning, [{ name: 'phrases', item: 'prune' }], 'Cutting'))
    await done(vocabulary.forget('pruning'))
    await done(vocabulary.forget('new'))
    await done(vocabulary.startFrom('empty'))
    expect(labels).toEqual([
      'Add New',
      'Retire Caching',
      'Restore Caching',
      'Merge Caching into Pruning',
      'Split Cutting from Pruning',
      'Take back the edits of Pruning',
      'Delete New',
      'Start with an empty vocabulary',
    ])
    expect(vocabulary.concepts.map(({ id }) => id)).toEqual(['cutting'])
  })

  test('changes nothing and says so when the worker fails', async () => {
    const { app, vocabulary, store } = await workbench(new ListStore(), {
      teach: () => Promise.reject(new Error('Broken.')),
    })
    expect(await vocabulary.retire('caching')).toBe(false)
    expect(vocabulary.concepts).toEqual([caching, pruning])
    expect(stored(store)).toBeUndefined()
    expect(app.undo.next).toBeNull()
    expect(app.notices.list.map(({ text }) => text)).toEqual(['Broken.'])
  })

  test('is there again after a reload, and the bundled map is made by it', async () => {
    const store = new ListStore()
    const first = await workbench(store)
    await first.vocabulary.write(edited)
    const { app, vocabulary, taught } = await workbench(store)
    await settled()
    expect(taught).toHaveLength(1)
    expect(app.analysis.map?.name).toBe('Taught 1')
    expect(vocabulary.changes.written).toEqual([edited])
  })
})

describe('a concept that is being written', () => {
  test('keeps what is typed while another one is looked at', async () => {
    const { vocabulary } = await workbench()
    const { drafts } = vocabulary
    vocabulary.chosen = 'caching'
    drafts.edit({ rules: 'phrases: [' })
    vocabulary.chosen = 'pruning'
    expect([drafts.current, drafts.changed]).toEqual([pruning, false])
    vocabulary.chosen = 'caching'
    expect(drafts.current?.rules).toBe('phrases: [')
    expect(drafts.problems.map(({ line }) => line)).toEqual([1])
    await drafts.keep()
    expect(vocabulary.concepts).toEqual([caching, pruning])
    drafts.edit({ rules: caching.rules })
    expect(drafts.changed).toBe(false)
    drafts.trial.stop()
  })

  test('gets an id from its label when it is new', async () => {
    const { vocabulary } = await workbench()
    const { drafts } = vocabulary
    drafts.begin('Caching')
    drafts.edit({ rules: 'phrases: hoard', family: '' })
    await drafts.keep()
    expect(vocabulary.concepts.at(-1)).toEqual({
      ...caching,
      id: 'caching-2',
      family: 'Other',
      rules: 'phrases: hoard',
    })
    expect([vocabulary.chosen, drafts.changed]).toEqual(['caching-2', false])
    drafts.begin()
    expect(drafts.problems.map(({ message }) => message)).toEqual(['The concept has no label.'])
    drafts.discard()
    expect([vocabulary.chosen, drafts.current]).toEqual([null, null])
  })

  test('is tried out once typing rests, and answers to older letters are dropped', async () => {
    vi.useFakeTimers()
    try {
      const answers: { lessons: Lessons; answer: (effect: LessonsEffect) => void }[] = []
      const { vocabulary } = await workbench(new ListStore(), {
        effect: (lessons) => new Promise((answer) => answers.push({ lessons, answer })),
        clustersEffect: () => Promise.resolve({ changed: 1, clusters: 3 }),
      })
      const { drafts } = vocabulary
      const effect = (gained: number): LessonsEffect => ({
        concepts: [],
        gained,
        lost: 0,
        gainedSentences: 0,
        lostSentences: 0,
        sentences: [],
      })
      vocabulary.chosen = 'caching'
      for (const rules of ['phrases: m', 'phrases: me', 'phrases: mem']) drafts.edit({ rules })
      await vi.advanceTimersByTimeAsync(300)
      expect(answers).toHaveLength(1)
      drafts.edit({ rules: 'phrases: memo' })
      await vi.advanceTimersByTimeAsync(300)
      expect(answers).toHaveLength(2)
      answers[1]?.answer(effect(2))
      await vi.advanceTimersByTimeAsync(0)
      answers[0]?.answer(effect(9))
      await vi.advanceTimersByTimeAsync(0)
      expect(drafts.trial.effect?.gained).toBe(2)
      expect(drafts.trial.clusters).toEqual({ changed: 1, clusters: 3 })
      expect(answers[1]?.lessons).toMatchObject({ vocabularies: { written: [{ rules: 'phrases: memo' }] } })
      drafts.discard()
      expect(drafts.trial.effect).toBeNull()
    } finally {
      vi.useRealTimers()
    }
  })
})
