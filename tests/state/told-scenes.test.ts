import { expect, it } from 'vitest'
import { toldScenes, type ToldScene } from '../../src/state/told-scenes.ts'
import type { AppState } from '../../src/state/app-state.svelte.ts'
import type { Story } from '../../src/view/story.ts'
import { answer, searchPort, world } from './worlds.ts'

const wish = { theme: 'dark', size: { width: 1120, height: 630 }, aside: 300 } as const

function storyOf(...views: string[]): Story {
  return {
    title: 'Told',
    scenes: views.map((view, at) => ({
      id: `s${at}`,
      title: `Scene ${at}`,
      note: 'Seen.\n---\nSaid.',
      view,
    })),
  }
}

async function tell(app: AppState, story: Story): Promise<ToldScene[]> {
  const told: ToldScene[] = []
  for await (const one of toldScenes(app, story, wish)) told.push(one)
  return told
}

it('each scene is drawn as its view says, and the page’s own view stays', async () => {
  const { app, history } = await world('select=concept:caching')
  const before = [app.view.fields, app.analysis.map, history.entries.length]
  const told = await tell(
    app,
    storyOf('', 'select=concept:caching', 'projection=techniques', 'theme=light', 'query=loom'),
  )
  expect(told.map(({ figure }) => figure.look.selected.length)).toEqual([0, 1, 0, 0, 0])
  expect(told.map(({ figure }) => figure.map.settings.projection)).toEqual([
    'papers-techniques-domains',
    'papers-techniques-domains',
    'techniques',
    'papers-techniques-domains',
    'papers-techniques-domains',
  ])
  expect(told.map(({ figure }) => figure.look.theme)).toEqual(['dark', 'dark', 'dark', 'light', 'dark'])
  expect(told[4]?.figure.look.lit).toEqual(new Set([0]))
  expect(told.every(({ figure }) => figure.look.told)).toBe(true)
  expect([app.view.fields, app.analysis.map, history.entries.length]).toEqual(before)
})

it('has words, notes and the address of the view', async () => {
  const { app } = await world()
  const [told] = await tell(app, storyOf('select=concept:caching'))
  expect(told?.address).toBe('https://weft.example/#select=concept:caching')
  expect(told?.figure.words?.caption).toContain('highlighted:')
  expect(told?.note.spoken).toHaveLength(1)
})

it('shows pins and the names that the user gave', async () => {
  const { app } = await world()
  app.pins.pin(0, 77, 88)
  const [told] = await tell(app, storyOf(''))
  expect([...(told?.figure.map.positions.slice(0, 2) ?? [])]).toEqual([77, 88])
})

it('two stories with queries share one search', async () => {
  let started = 0
  const { app } = await world('', {
    search: () => {
      started++
      return Promise.resolve(searchPort((query) => Promise.resolve(answer(query, [1]))))
    },
  })
  await tell(app, storyOf('query=a'))
  await tell(app, storyOf('query=b'))
  expect(started).toBe(1)
})
