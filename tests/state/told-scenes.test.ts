import { expect, it } from 'vitest'
import { toldScenes, type ToldScene } from '../../src/state/told-scenes.ts'
import type { AppState } from '../../src/state/app-state.svelte.ts'
import type { Story } from '../../src/view/story.ts'
import type { Matrix, Timeline } from '../../src/state/types.ts'
import { analysisPort, answer, searchPort, world } from './worlds.ts'

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

it('a scene of another view than the map shows that view, by its own settings and papers', async () => {
  const asked: unknown[] = []
  const none = {
    rows: [],
    columns: [],
    counts: [],
    expected: [],
    departs: [],
    gaps: [],
    leftOut: 0,
    papers: 0,
  }
  const port = analysisPort({
    matrix: (question) => {
      asked.push(question)
      return Promise.resolve({ ...none, kind: question.kind } as unknown as Matrix)
    },
    timeline: (question) => {
      asked.push(question)
      const empty = { first: 2020, papers: [], undated: 0, later: 0, lanes: [], more: 0 }
      return Promise.resolve(empty as unknown as Timeline)
    },
    facts: (papers) =>
      Promise.resolve(
        papers.map((paper) => ({ title: `Paper ${paper}`, authors: [], venue: null }) as never),
      ),
  })
  const { app } = await world('', { analysis: () => Promise.resolve(port) })
  const told = await tell(
    app,
    storyOf(
      '',
      'tab=matrix&matrix=techniques-years&order=likeness&measure=expected&roles=all&years=2021-2022',
      'tab=timeline&lanes=share&years=2021-2022',
      'tab=list&select=paper:p2',
    ),
  )
  expect(told.map(({ figure }) => figure.picture?.view)).toEqual([undefined, 'matrix', 'timeline', 'list'])
  expect(asked).toEqual([
    { kind: 'techniques-years', order: 'likeness', roles: 'all', papers: Uint32Array.of(1, 2) },
    // Its years are framed, not left out.
    { roles: 'core', papers: null, lanes: 12 },
  ])
  expect(told[1]?.figure.picture).toMatchObject({ measure: 'expected' })
  expect(told[2]?.figure.picture).toMatchObject({ measure: 'share', range: [2021, 2022] })
  const list = told[3]?.figure.picture
  expect(list?.view === 'list' ? list.rows.map(({ paper }) => paper) : null).toEqual([3, 2, 1, 0])
  expect(told.map(({ figure }) => figure.words?.caption.split(' ')[0])).toEqual([
    'Map',
    'Matrix',
    'Timeline',
    'List',
  ])
})
