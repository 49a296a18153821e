import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { axeFindings } from './axe.ts'
import { noticed } from './map-page.ts'
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
