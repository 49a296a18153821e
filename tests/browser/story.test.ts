import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { axeFindings } from './axe.ts'
import { cameraAtRest, keptOn, noticed, selected } from './map-page.ts'
import { closeBrowser, labelledMap, openApp, openIn } from './page.ts'

afterAll(closeBrowser)

const sceneOf = (page: Page): Promise<string> => page.evaluate(() => window.weft?.app.view.fields.scene ?? '')

/** Waits until a scene of this title is presented. */
async function told(page: Page, title: string): Promise<void> {
  await page.getByRole('region', { name: 'Presentation' }).getByRole('heading', { name: title }).waitFor()
}

const threads = (page: Page): Promise<number> =>
  page.evaluate(() => window.weft?.stage?.drawn()?.threads ?? 0)

describe('presenting', () => {
  test('goes by keys, leaves the map to explore, and returns to the scene', async () => {
    const { page, complaints, foreign } = await openApp()
    await labelledMap(page)
    await page.getByRole('application').focus()
    await page.keyboard.press('p')
    await told(page, '119 papers, one question')
    await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true)
    await page.keyboard.press('PageDown')
    await told(page, 'Streaming leaves speech')
    expect(await selected(page)).toEqual(['concept:streaming'])
    await expect.poll(() => threads(page)).toBeGreaterThan(10)
    await page.keyboard.press('3')
    await told(page, 'Long context')
    await page.keyboard.press('End')
    await told(page, 'The rush of')
    await page.keyboard.press('Home')
    await page.keyboard.press(' ')
    await told(page, 'Streaming leaves speech')
    const before = await cameraAtRest(page)
    await page.mouse.move(900, 450)
    await page.mouse.wheel(0, -400)
    await page.getByRole('button', { name: 'Back to the scene' }).waitFor()
    await page.keyboard.press('r')
    expect(await cameraAtRest(page)).toEqual(before)
    await page.getByRole('button', { name: 'Leave the presentation' }).click()
    await page.getByRole('button', { name: 'Present' }).waitFor()
    expect(await sceneOf(page)).toBe('')
    expect([complaints, foreign]).toEqual([[], []])
  })

  test('from a link shows the same picture elsewhere', async () => {
    const places = async (): Promise<unknown> => {
      const { page } = await openApp('#scene=kv-cache')
      await told(page, 'The cache is the common currency')
      await labelledMap(page)
      await cameraAtRest(page)
      return page.evaluate(() => window.weft?.stage?.drawn()?.nodes.map(({ node, x, y }) => [node, x, y]))
    }
    expect(await places()).toEqual(await places())
  })

  test('keeps the presenter’s window in step', async () => {
    const { page } = await openApp('#scene=overview')
    await told(page, '119 papers')
    await page.mouse.move(300, 300)
    const [presenter] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: 'Presenter’s window' }).click(),
    ])
    await presenter.getByRole('heading', { name: 'Next: Streaming leaves speech' }).waitFor()
    await presenter.getByRole('button', { name: 'Next', exact: true }).click()
    await told(page, 'Streaming leaves speech')
    await page.getByRole('button', { name: /^Scene 4/ }).click()
    await presenter.getByRole('heading', { name: 'The cache is the common currency' }).waitFor()
    expect(await axeFindings(presenter)).toEqual([])
  })

  test.each([
    [1440, 900, 'light'],
    [1440, 900, 'dark'],
    [390, 844, 'light'],
  ] as const)('has nothing that axe finds at %i x %i, %s', async (width, height, colorScheme) => {
    const { page } = await openApp('#scene=streaming', { viewport: { width, height }, colorScheme })
    await told(page, 'Streaming leaves speech')
    await page.waitForTimeout(1200)
    expect(await axeFindings(page)).toEqual([])
  })
})

describe('the story panel', () => {
  test('adds, edits, moves, deletes and takes back, and keeps all of it', async () => {
    const { page, complaints } = await openApp('#select=concept:quantization')
    await labelledMap(page)
    await page.getByRole('button', { name: 'Story' }).click()
    const panel = page.getByRole('complementary', { name: 'Story' })
    const titles = (): Promise<string[]> => panel.locator('.title').allInnerTexts()
    await panel.getByRole('button', { name: 'Add scene' }).click()
    await panel.getByLabel('Note of the scene').fill('Fewer **bits**. <img src=x>')
    await panel.getByLabel('Title of the scene').fill('Fewer bits')
    await panel.getByLabel('Title of the scene').press('Tab')
    await panel.getByRole('button', { name: 'Move up' }).click()
    expect((await titles()).at(-2)).toBe('Fewer bits')
    await panel.getByRole('button', { name: /Fewer bits/ }).press('Alt+ArrowDown')
    expect((await titles()).at(-1)).toBe('Fewer bits')
    expect(await axeFindings(page)).toEqual([])
    await panel.getByRole('button', { name: 'Delete' }).click()
    await noticed(page, /The scene Fewer bits was deleted/)
    expect(await titles()).not.toContain('Fewer bits')
    await page.keyboard.press('Control+z')
    await expect.poll(titles).toContain('Fewer bits')
    await expect.poll(() => keptOn(page, 'stories')).toContain('Fewer bits')
    await page.goto('about:blank')
    await openIn(page, '#panel=story')
    await expect.poll(titles).toContain('Fewer bits')
    await panel.getByRole('button', { name: /Fewer bits/ }).click()
    expect(await selected(page)).toEqual(['concept:quantization'])
    await panel.getByRole('button', { name: 'Present from here' }).click()
    await told(page, 'Fewer bits')
    const caption = page.getByRole('region', { name: 'Presentation' })
    expect(await caption.locator('strong').innerText()).toBe('bits')
    expect(await caption.locator('img').count()).toBe(0)
    expect(complaints).toEqual([])
  })
})
