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
