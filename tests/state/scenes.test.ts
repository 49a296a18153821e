import { describe, expect, test } from 'vitest'
import { packStory } from '../../src/view/packed-story.ts'
import { ListStore, settled, world, type World } from './worlds.ts'
import type { Scenes } from '../../src/state/scenes.svelte.ts'

/** An application with its story taken up. */
async function told(fragment = '', store = new ListStore()): Promise<World & { readonly scenes: Scenes }> {
  const made = await world(fragment, {}, store)
  const scenes = await made.app.scenes()
  await scenes.follow()
  return { ...made, scenes }
}

const titles = ({ story }: Scenes): string => story.scenes.map(({ title }) => title).join(', ')
const stored = (store: ListStore): unknown => store.belongings.get('stories bundled')

describe('the story of a corpus', () => {
  test('is the shipped one until the user changes it', async () => {
    const { scenes, store } = await told()
    expect([scenes.origin, titles(scenes)]).toEqual(['shipped', 'All of it, One'])
    expect(stored(store)).toBeUndefined()
    scenes.rename('Mine')
    await settled()
    expect(scenes.origin).toBe('own')
    expect(stored(store)).toMatchObject({ title: 'Mine' })
  })

  test('is kept and told again after a reload', async () => {
    const store = new ListStore()
    const first = await told('', store)
    first.app.view.set({ select: ['concept:caching'] })
    first.scenes.add()
    await settled()
    const { scenes } = await told('', store)
    expect(scenes.story).toEqual(first.scenes.story)
    expect(scenes.story.scenes[2]?.view).toBe('select=concept:caching')
  })

  test('takes every change back and does it again', async () => {
    const { scenes, app, store } = await told()
    const [all, one] = scenes.story.scenes
    if (!all || !one) throw new Error('The shipped story has two scenes.')
    const states = [titles(scenes)]
    const changes = [
      () => {
        scenes.move(one, 0)
      },
      () => {
        scenes.edit(one, { title: 'Renamed' })
      },
      () => {
        scenes.duplicate(all)
      },
      () => {
        scenes.remove(all)
      },
      () => {
        scenes.add()
      },
    ]
    for (const change of changes) {
      change()
      states.push(titles(scenes))
    }
    expect(states.slice(0, 5)).toEqual([
      'All of it, One',
      'One, All of it',
      'Renamed, All of it',
      'Renamed, All of it, All of it',
      'Renamed, All of it',
    ])
    for (const before of states.slice(0, -1).reverse()) {
      await app.undo.undo()
      expect(titles(scenes)).toBe(before)
    }
    expect(scenes.origin).toBe('shipped')
    expect(stored(store)).toBeUndefined()
    for (const after of states.slice(1)) {
      await app.undo.redo()
      expect(titles(scenes)).toBe(after)
    }
  })

  test('of a record that is damaged is said to be so, and the shipped one told', async () => {
    const store = new ListStore()
    store.belongings.set('stories bundled', { version: 1, scenes: 7 })
    const { scenes, app } = await told('', store)
    expect(scenes.origin).toBe('shipped')
    expect(app.notices.list.map(({ text }) => text).join()).toContain('The story is damaged.')
  })
})

describe('a scene', () => {
  test('restores its view and takes back what was there', async () => {
    const { scenes, app } = await told('query=left+over&years=2020')
    await scenes.show('one')
    expect(app.view.fields).toMatchObject({
      select: ['concept:caching'],
      query: '',
      years: null,
      scene: '',
    })
    await scenes.show('all')
    expect(app.view.fields.select).toEqual([])
  })

  test('takes the present view in place of its own', async () => {
    const { scenes, app } = await told()
    const [all] = scenes.story.scenes
    app.view.set({ colour: 'year' })
    if (all) scenes.update(all)
    expect(scenes.story.scenes[0]?.view).toBe('colour=year')
    expect(scenes.current?.id).toBe('all')
  })
})

describe('presenting', () => {
  test('goes from scene to scene, not beyond the ends, and comes back with the theme there was', async () => {
    const { scenes, app, history } = await told()
    app.view.set({ theme: 'dark' })
    const before = history.entries.length
    await app.present()
    expect(app.view.fields.scene).toBe('all')
    await scenes.step(1)
    expect([app.view.fields.scene, app.view.fields.select]).toEqual(['one', ['concept:caching']])
    await scenes.step(1)
    expect(app.view.fields.scene).toBe('one')
    await scenes.step(-9)
    expect(app.view.fields.scene).toBe('all')
    // One entry for the whole talk: Back leaves it.
    expect(history.entries.length).toBe(before + 1)
    scenes.leave()
    expect([app.view.fields.scene, app.view.fields.theme]).toEqual(['', 'dark'])
  })

  test('begins at the scene that an address names, with its view', async () => {
    const { app, scenes } = await told('scene=one')
    await settled()
    expect(scenes.current?.title).toBe('One')
    expect(app.view.fields.select).toEqual(['concept:caching'])
  })

  test('of an address with more than the scene keeps what was explored there', async () => {
    const { app } = await told('years=2021&scene=one')
    await settled()
    expect(app.view.fields).toMatchObject({ scene: 'one', select: [], years: [2021, 2021] })
  })

  test('of a scene that is gone is said not to be possible', async () => {
    const { app } = await told('scene=gone')
    await settled()
    expect(app.view.fields.scene).toBe('')
    expect(app.notices.list.map(({ text }) => text)).toEqual(['Not in this story, so left out: scene gone.'])
  })

  test('a story without scenes asks for one', async () => {
    const store = new ListStore()
    store.belongings.set('stories bundled', { version: 1, title: '', scenes: [] })
    const { app } = await told('', store)
    await app.present()
    expect(app.view.fields).toMatchObject({ scene: '', panel: 'story' })
  })
})

describe('a story that a link brings', () => {
  const brought = { title: 'Brought', scenes: [{ id: 'x', title: 'Theirs', note: '', view: 'colour=year' }] }

  test('is told without touching the own one, and dismissed', async () => {
    const { app, scenes, store } = await told(`story=${await packStory(brought)}&scene=x`)
    await app.scenes()
    await scenes.follow()
    expect([scenes.origin, titles(scenes)]).toEqual(['link', 'Theirs'])
    expect(stored(store)).toBeUndefined()
    await scenes.dismiss()
    expect([scenes.origin, titles(scenes)]).toEqual(['shipped', 'All of it, One'])
  })

  test('is kept when the user says so, and that is undone', async () => {
    const { app, scenes, store } = await told(`story=${await packStory(brought)}`)
    await scenes.keep()
    expect([scenes.origin, app.view.fields.story]).toEqual(['own', ''])
    expect(stored(store)).toMatchObject(brought)
    await app.undo.undo()
    expect([scenes.origin, stored(store)]).toEqual(['shipped', undefined])
  })
})
