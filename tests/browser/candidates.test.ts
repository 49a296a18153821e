import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { botany } from '../fixtures/botany.ts'
import { axeFindings } from './axe.ts'
import { dropFile } from './map-page.ts'
import { closeBrowser, labelledMap, openApp } from './page.ts'

afterAll(closeBrowser)

/** Machines can be busy. */
const patient = { timeout: 20_000 }

/** Concepts, core links, clusters and drawn papers of the map that is shown. */
const figures = (page: Page) =>
  page.evaluate(() => {
    const map = window.weft?.app.analysis.map
    const papers = map?.papers.ids.length ?? 0
    return {
      concepts: map?.concepts.length ?? 0,
      clusters: map?.clusters.length ?? 0,
      drawn: Array.from({ length: papers }, (_, at) => map?.positions[2 * at] ?? NaN).filter(
        (x) => !Number.isNaN(x),
      ).length,
    }
  })

test('a corpus of another field becomes a map by its candidates alone', { timeout: 90_000 }, async () => {
  const { page, complaints, foreign } = await openApp()
  await labelledMap(page)
  const lines = botany.map(({ title, abstract }) => JSON.stringify({ title, abstract }))
  await dropFile(page, 'botany.jsonl', lines.join('\n'))
  await page.waitForURL(/corpus=/)
  await page.getByRole('button', { name: 'Vocabulary', exact: true }).click()
  const workbench = page.getByRole('complementary', { name: 'Vocabulary' })
  await workbench.getByRole('button', { name: 'Vocabulary menu' }).click()
  await page.getByRole('menuitemradio', { name: /empty vocabulary/ }).click()
  await expect.poll(() => figures(page), patient).toEqual({ concepts: 0, clusters: 0, drawn: 0 })
  await workbench.getByRole('button', { name: 'Close the vocabulary' }).click()
  await page.getByRole('button', { name: 'Look for terms of this field' }).click()
  await workbench.getByRole('heading', { name: 'drought stress' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await workbench.getByRole('button', { name: 'Take the first 20' }).click()
  await expect.poll(async () => (await figures(page)).concepts, patient).toBe(20)
  const { clusters, drawn } = await figures(page)
  expect(clusters).toBeGreaterThanOrEqual(3)
  expect(drawn).toBeGreaterThanOrEqual(38)
  await workbench.getByRole('heading', { name: 'drought stress' }).waitFor({ state: 'detached' })
  await workbench.getByRole('tab', { name: 'Coverage' }).click()
  await workbench.getByText(/papers of 40 have a technique/).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await workbench.getByText('Papers without technique').click()
  await page.getByRole('button', { name: 'Undo: Add 20 terms' }).click()
  await expect.poll(async () => (await figures(page)).concepts, patient).toBe(0)
  expect([complaints, foreign]).toEqual([[], []])
})
