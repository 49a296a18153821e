import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { axeFindings } from './axe.ts'
import { closeBrowser, labelledMap, openApp, openIn } from './page.ts'

afterAll(closeBrowser)

/** Core papers of a concept, as the map has them; undefined: it has no such concept. */
const papersOf = (page: Page, id: string): Promise<number | undefined> =>
  page.evaluate((wanted) => {
    const map = window.weft?.app.analysis.map
    const concept = map?.concepts.findIndex((one) => one.id === wanted) ?? -1
    if (!map || concept < 0) return undefined
    return [...map.links.concept].filter((one, link) => one === concept && map.links.role[link] === 0).length
  }, id)

/** Clusters and places of all nodes. */
const pictureOf = (page: Page) =>
  page.evaluate(() => {
    const map = window.weft?.app.analysis.map
    return [[...(map?.clusterOf ?? [])], [...(map?.positions ?? [])]]
  })

/** Waits until this is what undo would take back: null, nothing. */
async function undoable(page: Page, label: string | null): Promise<void> {
  await page.waitForFunction((wanted) => window.weft?.app.undo.next === wanted, label)
}

const rules = (page: Page) => page.getByLabel('Definition, phrases and cues')

async function openWorkbench(options = {}) {
  const opened = await openApp('#panel=vocabulary', options)
  await opened.page.getByText('96 concepts').waitFor()
  return opened
}

describe('the vocabulary workbench', () => {
  test('shows what a change does, keeps it, changes the map, and undoes it by name', async () => {
    const { page, complaints, foreign } = await openApp()
    await labelledMap(page)
    await page.getByRole('button', { name: 'Vocabulary' }).click()
    await page.getByText('96 concepts').waitFor()
    const [before, picture] = [await papersOf(page, 'kv-cache'), await pictureOf(page)]
    await page.getByRole('button', { name: /^KV cache/ }).click()
    const text = await rules(page).inputValue()
    await rules(page).fill(`${text}\nphases: memory`)
    await page.getByText('There is no rule named “phases”.').waitFor()
    expect(await page.getByRole('button', { name: 'Keep the change' }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: 'Line 5' }).click()
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('phases: memory')

    await rules(page).fill(`${text}\nphrases: memory`)
    const report = page.getByRole('region', { name: 'What this changes' })
    await report.getByText(/papers gain a link.* clusters? changes?\.$/).waitFor()
    await report.getByText(/Gained \d+ sentences/).waitFor()
    expect(await report.getByText('memory', { exact: true }).count()).toBeGreaterThan(0)
    expect(await papersOf(page, 'kv-cache')).toBe(before)
    expect(await axeFindings(page)).toEqual([])

    await page.getByRole('button', { name: 'Keep the change' }).click()
    await undoable(page, 'Edit KV cache')
    expect(await papersOf(page, 'kv-cache')).toBeGreaterThan(before ?? 0)
    expect(await pictureOf(page)).not.toEqual(picture)
    await page.getByRole('button', { name: 'Undo: Edit KV cache' }).click()
    await undoable(page, null)
    expect(await papersOf(page, 'kv-cache')).toBe(before)
    expect(await pictureOf(page)).toEqual(picture)
    expect([complaints, foreign]).toEqual([[], []])
  })

  test('keeps a concept of one’s own through a reload, and finds it in the search', async () => {
    const { page, complaints } = await openWorkbench()
    await page.getByRole('button', { name: 'New concept' }).first().click()
    await page.getByLabel('Label').fill('Battery life')
    await page.getByLabel('Family').fill('Power')
    await rules(page).fill('definition: How long a charge lasts.\nphrases: energy; battery')
    await page.getByRole('button', { name: 'Add the concept' }).click()
    await undoable(page, 'Add Battery life')
    const papers = await papersOf(page, 'battery-life')
    expect(papers).toBeGreaterThan(3)
    await page.close()
    const again = await openIn(await page.context().newPage())
    await again.page.waitForFunction(() =>
      window.weft?.app.analysis.map?.concepts.some(({ id }) => id === 'battery-life'),
    )
    expect(await papersOf(again.page, 'battery-life')).toBe(papers)
    await again.page.keyboard.press('/')
    await again.page.keyboard.type('tech:"Battery life"')
    await again.page.waitForFunction((wanted) => window.weft?.app.search.papers?.size === wanted, papers)
    expect([complaints, again.complaints]).toEqual([[], []])
  })

  test('takes a vocabulary from a file, with a choice for what both have', async () => {
    const { page, complaints } = await openWorkbench()
    const rest = { kind: 'technique', family: 'Memory and context' }
    const concepts = [
      { ...rest, id: 'kv-cache', label: 'KV caching', rules: 'phrases: kv cache' },
      { ...rest, id: 'sleep', label: 'Sleep', rules: 'phrases: sleep' },
    ]
    await page.locator('input[aria-label="File of a vocabulary"]').setInputFiles({
      name: 'theirs.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ concepts })),
    })
    const dialog = page.getByRole('dialog', { name: 'Add theirs.json?' })
    await dialog.getByText('2 concepts: 1 new, 0 as in yours, 1 told differently.').waitFor()
    await dialog.getByRole('radio', { name: 'Theirs' }).check()
    expect(await axeFindings(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Add to mine' }).click()
    await page.getByRole('button', { name: /^KV caching edited/ }).waitFor()
    expect(await papersOf(page, 'sleep')).toBe(0)
    expect(complaints).toEqual([])
  })

  test('starts empty for another field, on a phone too', async () => {
    const { page, complaints } = await openWorkbench({
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
    })
    await page.getByRole('button', { name: 'Vocabulary menu' }).click()
    await page.getByRole('menuitemradio', { name: /empty vocabulary/ }).click()
    await page.getByText('This vocabulary has no concepts yet').waitFor()
    await page.getByRole('button', { name: 'New concept' }).click()
    await page.getByLabel('Label').fill('Cooking')
    await rules(page).fill('phrases: model')
    await page.getByText(/papers gain a link/).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Add the concept' }).click()
    await undoable(page, 'Add Cooking')
    expect(await papersOf(page, 'cooking')).toBeGreaterThan(20)
    await page.getByRole('button', { name: 'All concepts' }).click()
    await page.getByText('1 concept', { exact: true }).waitFor()
    expect(complaints).toEqual([])
  })
})
