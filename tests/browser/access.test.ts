import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { axeFindings } from './axe.ts'
import { closeBrowser, labelledMap, openApp } from './page.ts'

afterAll(closeBrowser)

const scenes = [
  ['the start', '', 1440, 900],
  ['a selected technique', '#select=concept:kv-cache', 1440, 900],
  ['the list', '#tab=list', 1440, 900],
  ['the matrix', '#tab=matrix', 1440, 900],
  ['the matrix against chance', '#tab=matrix&measure=expected&select=concept:kv-cache', 1440, 900],
  ['the timeline', '#tab=timeline&years=2022-2024', 1440, 900],
  ['a phone', '', 390, 844],
  ['the filters of a phone', '#panel=filters', 360, 640],
  ['a lying phone with a sheet', '#select=concept:kv-cache', 844, 390],
  ['papers only', '#projection=papers&select=paper:2505.21070', 1024, 700],
  ['techniques only', '#projection=techniques', 1024, 700],
] as const

test.each(scenes.flatMap((scene) => [[...scene, 'light'] as const, [...scene, 'dark'] as const]))(
  'axe finds nothing at %s (%s, %i x %i, %s)',
  async (_name, hash, width, height, colorScheme) => {
    const { page } = await openApp(hash, { viewport: { width, height }, colorScheme })
    if (!hash.includes('tab=')) await labelledMap(page)
    await page.waitForTimeout(hash.includes('tab=') ? 4000 : 1200)
    expect(await axeFindings(page)).toEqual([])
  },
)

interface State {
  readonly name: string
  readonly show: (page: Page) => Promise<void>
}

function button(name: string | RegExp) {
  return (page: Page): Promise<void> => page.getByRole('button', { name }).click()
}

async function ask(page: Page, words: string): Promise<void> {
  await page.getByRole('combobox').fill(words)
  await page.getByRole('listbox').waitFor()
}

/** One after the other on one page, each left by Escape. */
const states: readonly State[] = [
  { name: 'results', show: (page) => ask(page, 'streaming') },
  { name: 'completions', show: (page) => ask(page, 'tech:kv') },
  {
    name: 'a query with parts',
    show: (page) => ask(page, 'tech:"kv cache" -domain:robotics year:2023..2025'),
  },
  { name: 'the menu of corpora', show: button(/^Corpus:/) },
  { name: 'the menu of projections', show: button(/^Projection:/) },
  { name: 'the dialog that opens files', show: button('Open') },
  { name: 'the dialog that exports', show: button('Export') },
  { name: 'the help', show: button('Help and shortcuts') },
  { name: 'the bridges', show: button(/bridges/) },
]

test.each(['light', 'dark'] as const)(
  'axe finds nothing in dialogs, menus and results (%s)',
  async (colorScheme) => {
    const { page } = await openApp('', { colorScheme })
    await labelledMap(page)
    for (const { name, show } of states) {
      await show(page)
      await page.waitForTimeout(600)
      expect({ name, findings: await axeFindings(page) }).toEqual({ name, findings: [] })
      await page.keyboard.press('Escape')
    }
  },
)
