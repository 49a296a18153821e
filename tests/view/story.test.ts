import { describe, expect, test } from 'vitest'
import { defaultView } from '../../src/view/fields.ts'
import { LONGEST_PACKED, packStory, unpackStory } from '../../src/view/packed-story.ts'
import {
  insertScene,
  isSceneOf,
  moveScene,
  parseStory,
  removeScene,
  sceneChange,
  storeStory,
  viewText,
  type Scene,
  type Story,
} from '../../src/view/story.ts'
import type { ViewState } from '../../src/view/view-state.ts'

const scene = (id: string, view = ''): Scene => ({ id, title: `Title of ${id}`, note: '', view })
const story: Story = { title: 'Told', scenes: [scene('a'), scene('b'), scene('c')] }
const ids = ({ scenes }: Story): string => scenes.map(({ id }) => id).join('')

const view: ViewState = {
  ...defaultView,
  corpus: { digest: 'd', name: 'Mine' },
  select: ['concept:kv-cache'],
  camera: { x: 1, y: 2, span: 30 },
  theme: 'dark',
  panel: 'story',
}

describe('a scene', () => {
  test('keeps a view in its text form, without the corpus and the panel of the story', () => {
    expect(viewText(view)).toBe('select=concept:kv-cache&camera=1,2,30&theme=dark')
  })

  test('sets what it kept and takes back all else', () => {
    const change = sceneChange(scene('a', viewText(view)))
    const other: ViewState = { ...defaultView, corpus: view.corpus, query: 'left over', years: [2020, 2021] }
    expect({ ...other, ...change }).toEqual({ ...view, panel: 'none' })
  })

  test('leaves theme and panel as they are unless it names them', () => {
    const change = sceneChange(scene('a', 'select=concept:kv-cache'))
    expect(change).not.toHaveProperty('theme')
    expect(change).not.toHaveProperty('panel')
    expect(sceneChange(scene('a', 'panel=filters'))).toHaveProperty('panel', 'filters')
  })

  test('knows whether a view is still its own', () => {
    const one = scene('a', 'select=concept:kv-cache')
    expect(isSceneOf({ ...view, camera: null }, one)).toBe(true)
    expect(isSceneOf({ ...view, camera: null, select: [] }, one)).toBe(false)
    expect(isSceneOf(view, one)).toBe(false)
  })
})

test('scenes are put in, moved and taken out', () => {
  expect(ids(insertScene(story, scene('x'), 1))).toBe('axbc')
  expect(ids(moveScene(story, 'a', 2))).toBe('bca')
  expect(ids(moveScene(story, 'c', -5))).toBe('cab')
  expect(ids(moveScene(story, 'x', 0))).toBe('abc')
  expect(ids(removeScene(story, 'b'))).toBe('ac')
})

describe('a stored story', () => {
  test('comes back as it was', () => {
    const stored: unknown = JSON.parse(JSON.stringify(storeStory(story)))
    expect(parseStory(stored, 'x')).toEqual({ story, problems: [] })
  })

  test.each([null, 7, 'text', {}, { version: 1 }, { version: 2, title: '', scenes: [] }])(
    'that is %j is refused with a reason',
    (value) => {
      const { story: nothing, problems } = parseStory(value, 'file.json')
      expect(nothing).toBeNull()
      expect(problems).toMatchObject([{ file: 'file.json' }])
    },
  )

  test('loses only its damaged scenes', () => {
    const scenes = [
      scene('a'),
      { id: 7 },
      scene('a'),
      { id: 'b', title: 'Short' },
      scene('c', 'select=:&tab=map'),
    ]
    const { story: kept, problems } = parseStory({ version: 1, title: 'T', scenes }, 'x')
    expect(kept && ids(kept)).toBe('abc')
    expect(problems.map(({ record }) => record)).toEqual([2, 3, 5])
  })
})

describe('a packed story', () => {
  test('stands in an address as it is and comes back', async () => {
    const packed = await packStory(story)
    expect(packed).toMatch(/^[\w-]+$/)
    expect(await unpackStory(packed)).toEqual({ story, problems: [] })
  })

  test('that is cut or made up is a damaged one', async () => {
    const packed = await packStory(story)
    for (const text of ['', '!', 'abc', packed.slice(0, -9)])
      expect(await unpackStory(text)).toMatchObject({ story: null, problems: [{ file: 'the link' }] })
  })

  test('that would unfold to more than a story is refused', async () => {
    const bomb = await packStory({ title: 'x'.repeat(2_000_000), scenes: [] })
    expect(bomb.length).toBeLessThan(LONGEST_PACKED)
    expect(await unpackStory(bomb)).toMatchObject({ story: null })
  })
})
