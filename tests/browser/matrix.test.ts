import { afterAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { closeBrowser, openApp } from './page.ts'

afterAll(closeBrowser)

/** What has the focus, as assistive technology names it. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document
    const name = activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? ''
    return `${activeElement?.getAttribute('role') ?? ''} ${name.trim()}`
  })
}

async function fullGrid(page: Page): Promise<void> {
  await page.getByRole('grid', { name: /Domains by techniques/ }).waitFor()
  await page.waitForFunction(
    () => document.querySelectorAll('[role=grid] [role=gridcell]').length === 33 * 64,
  )
}

test('the matrix has a named cell for each domain and technique, and one tab stop', async () => {
  const { page, complaints } = await openApp('#tab=matrix')
  await fullGrid(page)
  const grid = page.getByRole('grid')
  expect(await grid.getAttribute('aria-rowcount')).toBe('34')
  expect(await grid.getAttribute('aria-colcount')).toBe('65')
  expect(await grid.getByRole('columnheader').count()).toBe(65)
  expect(await grid.getByRole('rowheader').count()).toBe(33)
  expect(await grid.locator('[tabindex="0"]').count()).toBe(1)
  await page
    .getByRole('gridcell', { name: /^LLM inference, KV cache: \d+ papers, \d+\.\d expected/ })
    .waitFor()
  expect(complaints).toEqual([])
})

test('the keyboard walks cells and headers, and Enter selects the papers of a cell everywhere', async () => {
  const { page } = await openApp('#tab=matrix')
  await fullGrid(page)
  await page.locator('[role=grid] [tabindex="0"]').focus()
  const start = await focused(page)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  expect(await focused(page)).not.toBe(start)
  await page.keyboard.press('Control+Home')
  expect(await focused(page)).toMatch(/^columnheader Domain/)
  await page.keyboard.press('ArrowRight')
  expect(await focused(page)).toMatch(/^columnheader/)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Home')
  expect(await focused(page)).toMatch(/^rowheader/)
  await page.keyboard.press('Control+End')
  expect(await focused(page)).toMatch(/^gridcell \d+$/)
  await page.getByRole('gridcell', { name: /^LLM inference, KV cache:/ }).focus()
  await page.getByRole('gridcell', { name: /^LLM inference, KV cache:/ }).click()
  await page
    .getByRole('status', { name: 'Selection' })
    .filter({ hasText: /\d+ selected/ })
    .waitFor()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'LLM inference', exact: true }).waitFor()
  expect(page.url()).toContain('select=concept:llm-serving')
  await page.getByRole('tab', { name: 'Map' }).click()
  expect(page.url()).toContain('select=concept:llm-serving')
})

test('gaps are ranked, tied to their cells, and lead to the papers nearest from both sides', async () => {
  const { page } = await openApp('#tab=matrix')
  await fullGrid(page)
  const gaps = page.getByRole('region', { name: 'Pairs nobody here has tried' })
  const first = gaps.getByRole('listitem').first()
  expect(await first.textContent()).toMatch(/ with .* expected, chance/s)
  expect(await page.getByRole('gridcell', { name: /gap 1$/ }).count()).toBe(1)
  await first.getByRole('button').first().click()
  await page
    .getByRole('status', { name: 'Selection' })
    .filter({ hasText: /^2 selected/ })
    .waitFor()
  await first
    .getByRole('button', { name: /^Nearest paper/ })
    .first()
    .click()
  await page
    .getByRole('status', { name: 'Selection' })
    .filter({ hasText: /paper, selected/ })
    .waitFor()
})

test('the matrix follows the filters and the address, and is saved as CSV', async () => {
  const { page } = await openApp('#tab=matrix&matrix=techniques-years&domain=speech-synthesis')
  const grid = page.getByRole('grid', { name: /Techniques by years/ })
  await grid.getByRole('row').nth(3).waitFor()
  expect(Number(await grid.getAttribute('aria-rowcount'))).toBeLessThan(60)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('processing-latency-techniques-by-years.csv')
})

test('the timeline walks by keyboard, and its brush filters everywhere', async () => {
  const { page, complaints } = await openApp('#tab=timeline')
  const lanes = page.getByRole('grid', { name: 'Papers of the largest techniques by year' })
  await lanes.waitFor()
  expect(await lanes.getByRole('rowheader').count()).toBe(12)
  await lanes.locator('[tabindex="0"]').focus()
  await page.keyboard.press('ArrowRight')
  expect(await focused(page)).toMatch(/^gridcell .*2019/)
  await page.keyboard.press('End')
  expect(await focused(page)).toMatch(/^gridcell .*2026/)
  await page.keyboard.press('Enter')
  await page
    .getByRole('status', { name: 'Selection' })
    .filter({ hasText: /selected/ })
    .waitFor()
  const from = page.getByRole('slider', { name: 'From year' })
  await from.focus()
  await page.keyboard.press('PageUp')
  await page.keyboard.press('ArrowRight')
  expect(await from.getAttribute('aria-valuenow')).toBe('2025')
  await page.waitForURL(/years=2025-2026/)
  await page.getByRole('tab', { name: 'List' }).click()
  await page
    .getByText(/65 of 119 papers/)
    .first()
    .waitFor()
  expect(complaints).toEqual([])
})

test('the list tells venues, sorts by them, reaches every chip by keyboard and is saved as BibTeX', async () => {
  const { page } = await openApp('#tab=list')
  const grid = page.getByRole('grid', { name: 'Papers' })
  await page.getByRole('columnheader', { name: 'Venue' }).getByRole('button').click()
  await grid.getByText('AAAI 2023').first().waitFor()
  await grid.locator('[role=row][tabindex="0"]').focus()
  await page.keyboard.press('ArrowRight')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON')
  await page.keyboard.press('ArrowLeft')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('row')
  await page.getByRole('button', { name: 'Export the list' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /BibTeX/ }).click(),
  ])
  expect(download.suggestedFilename()).toBe('processing-latency.bib')
})
