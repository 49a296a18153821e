import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { axeFindings } from './axe.ts'
import { keptOn, noticed } from './map-page.ts'
import { closeBrowser, labelledMap, openApp } from './page.ts'

afterAll(closeBrowser)

/** Machines can be busy. */
const patient = { timeout: 20_000 }

const count = (page: Page): Promise<number> =>
  page.evaluate(() => window.weft?.app.analysis.map?.papers.ids.length ?? 0)

test('papers are deleted one by one or all selected, reload keeps that, and undo brings them back', async () => {
  const { page, complaints, foreign } = await openApp()
  await labelledMap(page)
  const all = await count(page)
  await page.evaluate(() => window.weft?.app.show(3))
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await noticed(page, /was deleted\. Processing latency stays as it came/)
  await expect.poll(() => count(page), patient).toBe(all - 1)
  await page.evaluate(() => window.weft?.app.selection.selectAll([0, 1, 5]))
  await page.getByRole('button', { name: 'Delete 3 papers' }).click()
  await noticed(page, /3 papers were deleted/)
  await expect.poll(() => count(page), patient).toBe(all - 4)
  await page.getByRole('button', { name: 'Undo: Delete 3 papers' }).click()
  await expect.poll(() => count(page), patient).toBe(all - 1)
  await page.getByRole('heading', { name: '3 papers', exact: true }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.reload()
  await labelledMap(page)
  expect(await count(page)).toBe(all - 1)
  expect([complaints, foreign]).toEqual([[], []])
})

test('a paper is edited by keys alone: what is wrong is said where it is, and the rest is taken', async () => {
  const { page, complaints } = await openApp()
  await labelledMap(page)
  await page.evaluate(() => window.weft?.app.show(3))
  await page.getByRole('button', { name: 'Edit', exact: true }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Edit the paper' })
  const year = dialog.getByRole('textbox', { name: 'Year' })
  await year.fill('soon')
  await year.press('Enter')
  await dialog.getByText('A year has four digits').waitFor()
  expect(await year.getAttribute('aria-invalid')).toBe('true')
  expect(await axeFindings(page)).toEqual([])
  await year.fill('2024')
  const title = dialog.getByRole('textbox', { name: 'Title' })
  await title.fill('Caching <b>robots</b>')
  await dialog.getByRole('textbox', { name: 'Abstract' }).fill('We propose caching for robots.')
  await dialog.getByRole('button', { name: 'Keep the changes' }).press('Enter')
  await page.getByRole('heading', { name: 'Caching <b>robots</b>' }).waitFor()
  await page.getByText('We propose').waitFor()
  await noticed(page, /“Caching <b>robots<\/b>” was changed/)
  await page.keyboard.press('Control+z')
  await page.getByRole('heading', { name: /^Event-Based Visual/ }).waitFor()
  expect(complaints).toEqual([])
})

const additions = [
  { title: 'Caching in a made-up kitchen', abstract: 'We propose KV cache eviction for cooks.', year: 2026 },
  { title: 'Pruning in a made-up garden', abstract: 'We propose pruning and quantization.', year: 2026 },
]

/** Where a paper is drawn, in layout units. */
const placesOfAll = (page: Page): Promise<Record<string, readonly [number, number]>> =>
  page.evaluate(() => {
    const map = window.weft?.app.analysis.map
    const at = (node: number): [number, number] => [
      map?.positions[2 * node] ?? NaN,
      map?.positions[2 * node + 1] ?? NaN,
    ]
    return Object.fromEntries(map?.papers.ids.map((id, node) => [id, at(node)]) ?? [])
  })

test('papers that are added leave the others in their places, are marked and told until dismissed', async () => {
  const { page, complaints, foreign } = await openApp()
  await labelledMap(page)
  const before = await placesOfAll(page)
  const known = await page.evaluate(() => window.weft?.app.analysis.map?.papers.titles[3] ?? '')
  const lines = [...additions, { title: known, venue: 'Made up', abstract: 'Words. '.repeat(90) }]
  const text = lines.map((line) => JSON.stringify(line)).join('\n')
  await page.evaluate(async (pasted) => window.weft?.app.importing.readText(pasted, 'open'), text)
  const card = page.getByRole('region', { name: 'What is new' })
  await card.getByText('2 new papers').waitFor()
  const after = await placesOfAll(page)
  for (const [id, place] of Object.entries(before)) expect(after[id]).toEqual(place)
  await page.reload()
  await labelledMap(page)
  await card.getByText('2 new papers').waitFor()
  const marked = await page.evaluate(() => window.weft?.app.look.current.newcomers?.size)
  expect(marked).toBe(2)
  await page.getByRole('group', { name: 'Legend' }).getByText('new', { exact: true }).waitFor()
  await card.getByRole('button', { name: 'Show what changed' }).click()
  const panel = page.getByRole('complementary', { name: 'Inspector' })
  await panel.getByText('gained venue and abstract').waitFor()
  await panel.getByRole('heading', { name: 'Clusters' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await panel.getByRole('button', { name: /^Pruning .*\+1$/ }).click()
  await panel.getByRole('heading', { name: 'Pruning', exact: true }).waitFor()
  await page.getByRole('button', { name: 'Clear selection' }).click()
  await panel.getByRole('heading', { name: 'What is new' }).waitFor()
  await card.getByRole('button', { name: 'Dismiss' }).click()
  await card.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Undo: Dismiss 2 new papers' }).waitFor()
  await expect.poll(() => keptOn(page, 'newcomers')).toBe('[]')
  expect(await page.getByRole('dialog').count()).toBe(0)
  await page.reload()
  await labelledMap(page)
  expect(await page.getByRole('region', { name: 'What is new' }).count()).toBe(0)
  expect([complaints, foreign]).toEqual([[], []])
})

test('a paper that became one with its copy is kept apart from the report of the import', async () => {
  const { page, complaints } = await openApp()
  await labelledMap(page)
  const all = await count(page)
  const known = await page.evaluate(() => window.weft?.app.analysis.map?.papers.titles[3] ?? '')
  const lines = [...additions, { title: known, venue: 'Made up', abstract: 'Words. '.repeat(90) }]
  const text = lines.map((line) => JSON.stringify(line)).join('\n')
  await page.evaluate(async (pasted) => window.weft?.app.importing.readText(pasted, 'open'), text)
  await page.getByRole('button', { name: 'Details' }).click()
  const dialog = page.getByRole('dialog', { name: /^What was read/ })
  await dialog.getByText('1 paper became one with a copy').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await dialog.getByRole('button', { name: `Keep apart: ${known}` }).click()
  await expect.poll(() => count(page), patient).toBe(all + 3)
  await dialog.getByText('became one').waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
})
