import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { axeFindings } from './axe.ts'
import { closeBrowser, labelledMap, openApp, openIn } from './page.ts'

afterAll(closeBrowser)

/** Machines can be busy. */
const patient = { timeout: 20_000 }

/** Pairs of paper and concept of core links, and how many there are. */
const coreLinks = (page: Page): Promise<number> =>
  page.evaluate(() => window.weft?.app.analysis.map?.links.role.filter((role) => role === 0).length ?? 0)

const drawnAt = (page: Page): Promise<number[]> =>
  page.evaluate(() => [...(window.weft?.app.analysis.map?.positions ?? [])])

/** A core link with one piece of evidence, selected. */
async function selectThinLink(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const app = window.weft?.app
    const links = app?.analysis.map?.links
    for (const [at, paper] of links?.paper.entries() ?? []) {
      const concept = links?.concept[at] ?? 0
      const link = links?.role[at] === 0 ? await app?.analysis.link(paper, concept) : null
      if (link?.evidence.length !== 1) continue
      app?.selection.selectLink(paper, concept)
      return
    }
  })
}

describe('corrections', () => {
  test('refuse the only words of a link: it goes at once, stays gone, and comes back by undo', async () => {
    const { page, complaints, foreign } = await openApp()
    await labelledMap(page)
    const [before, places] = [await coreLinks(page), await drawnAt(page)]
    await selectThinLink(page)
    await page.getByRole('button', { name: 'Correct this evidence' }).click()
    await page.getByRole('menuitem', { name: 'Not this one' }).click()
    await expect.poll(() => coreLinks(page), patient).toBe(before - 1)
    const after = await drawnAt(page)
    expect(after.filter((value, at) => !Number.isNaN(value) && value !== places[at])).toEqual([])
    await page.getByText('This paper has no link').waitFor()
    await page.reload()
    await labelledMap(page)
    await expect.poll(() => coreLinks(page), patient).toBe(before - 1)
    await page.getByRole('button', { name: 'Vocabulary', exact: true }).click()
    const list = page.getByRole('complementary', { name: 'Vocabulary' })
    await list.getByRole('tab', { name: 'Corrections' }).click()
    await list.getByText('refused for').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await list.getByRole('button', { name: 'Take back' }).click()
    await list.getByText('No corrections yet').waitFor()
    await expect.poll(() => coreLinks(page), patient).toBe(before)
    await page.keyboard.press('Control+z')
    await expect.poll(() => coreLinks(page), patient).toBe(before - 1)
    expect([complaints, foreign]).toEqual([[], []])
  })

  test('are offered at each mark of a paper’s text, by the right button', async () => {
    const { page } = await openApp()
    await labelledMap(page)
    await page.evaluate(() => window.weft?.app.show(3))
    const mark = page.getByRole('button', { name: /^image compression: / })
    await mark.click({ button: 'right' })
    const menu = page.getByRole('menu', { name: /^Evidence for/ })
    await menu.getByRole('menuitem', { name: 'Not this one' }).click()
    await mark.waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await page.getByRole('heading', { name: 'Why Communications?' }).waitFor()
  })

  test('mark words by keys alone as evidence for a concept', async () => {
    const { page, complaints } = await openApp()
    await labelledMap(page)
    const before = await coreLinks(page)
    await page.evaluate(() => window.weft?.app.show(3))
    await page.getByRole('button', { name: 'Mark words as evidence' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Mark words as evidence' })
    await dialog.getByRole('textbox', { name: /Select the words/ }).focus()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Control+Shift+ArrowRight')
    await page.keyboard.type('typed letters do nothing')
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Control+Shift+ArrowRight')
    await expect.poll(() => dialog.locator('mark').innerText(), patient).toBe('Visual')
    await page.keyboard.press('Tab')
    await page.keyboard.type('scheduling')
    await page.keyboard.press('Enter')
    expect(await axeFindings(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Mark as Scheduling and batching' }).press('Enter')
    await expect.poll(() => coreLinks(page), patient).toBe(before + 1)
    await page.getByRole('button', { name: /Why Scheduling and batching/ }).click()
    await page.getByText('marked by you, in summary').waitFor()
    expect(complaints).toEqual([])
  })

  test('mark words that were selected with the mouse', async () => {
    const { page } = await openIn(await (await openApp()).page.context().newPage())
    await labelledMap(page)
    await page.evaluate(() => window.weft?.app.show(3))
    const text = await page.locator('p.text').first().boundingBox()
    const [x, y] = [(text?.x ?? 0) + 4, (text?.y ?? 0) + 10]
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 20, y, { steps: 3 })
    await page.mouse.up()
    await page.getByRole('button', { name: 'Evidence for…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Mark words as evidence' })
    await expect.poll(() => dialog.locator('mark').innerText(), patient).toBe('Visual')
  })
})
