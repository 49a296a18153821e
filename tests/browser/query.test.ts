import { afterAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { axeFindings } from './axe.ts'
import { closeBrowser, labelledMap, openApp } from './page.ts'

afterAll(closeBrowser)

const field = (page: Page) => page.getByRole('combobox', { name: 'Search papers, techniques and domains' })
const results = (page: Page) => page.getByRole('listbox', { name: 'Search results' })
const parts = (page: Page) => page.getByRole('group', { name: 'Parts of the query' })
const inspector = (page: Page) => page.getByRole('complementary', { name: 'Inspector' })
const fragment = (page: Page): string => decodeURIComponent(new URL(page.url()).hash)

/** The text of the option that the field points at. */
async function marked(page: Page): Promise<string> {
  const id = await field(page).getAttribute('aria-activedescendant')
  return id ? page.locator(`#${id}`).innerText() : ''
}

test('a query is completed by the keyboard alone, answered, and shown in parts', async () => {
  const { page, complaints } = await openApp()
  await labelledMap(page)
  await page.keyboard.press('Control+k')
  await page.keyboard.press('ArrowDown')
  await results(page)
    .getByRole('option', { name: /^domain:/ })
    .waitFor()
  await field(page).pressSequentially('tech:spec')
  const offered = results(page).getByRole('group', { name: 'Ask for' }).getByRole('option')
  await offered.filter({ hasText: 'Speculative decoding' }).waitFor()
  // The marked option is the first result; what is offered stands above it.
  expect(await marked(page)).toContain('Enter')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  expect(await field(page).inputValue()).toMatch(/^tech:"[^"]+" $/)
  await field(page).fill('tech:"Speculative decoding" year:2024.. -has:code')
  await parts(page).getByText('2024 and later').waitFor()
  expect(await results(page).getByRole('option').first().innerText()).toMatch(
    /Speculative decoding, from 202/,
  )
  await page.waitForTimeout(500)
  expect(fragment(page)).toContain('query=tech:"Speculative+decoding"+year:2024..+-has:code')
  await parts(page).getByRole('button', { name: 'Remove code' }).click()
  expect(await field(page).inputValue()).toBe('tech:"Speculative decoding" year:2024..')
  expect(complaints).toEqual([])
})

test('a mistake is told where it stands, and the rest is answered', async () => {
  const { page } = await openApp('#query=tech:prunign+kind:technique')
  await page.getByText('No technique here is called prunign. The nearest is Pruning.').waitFor()
  await page.getByRole('button', { name: 'Show the place' }).click()
  const chosen = await field(page).evaluate((node) => {
    const { value, selectionStart, selectionEnd } = node as HTMLInputElement
    return value.slice(selectionStart ?? 0, selectionEnd ?? 0)
  })
  expect(chosen).toBe('prunign')
})

test('two that are selected show the ways between them, one of them on the map', async () => {
  const { page, complaints } = await openApp('#select=concept:pruning,concept:quantization')
  await labelledMap(page)
  const show = inspector(page).getByRole('button', { name: 'Show on the map' })
  await show.first().waitFor()
  expect(
    await inspector(page)
      .getByText(/ ties /)
      .count(),
  ).toBeGreaterThan(0)
  await show.first().click()
  await inspector(page).getByRole('button', { name: 'Shown on the map' }).waitFor()
  expect(fragment(page)).toContain('path=1')
  await page.goBack()
  await show.first().waitFor()
  expect(fragment(page)).not.toContain('path=1')
  expect(complaints).toEqual([])
})

test('bridges are listed and lead to what they are', async () => {
  const { page } = await openApp()
  await labelledMap(page)
  await page.getByRole('button', { name: /bridges$/ }).click()
  await inspector(page).getByText('%').first().waitFor()
  await inspector(page).getByRole('button', { name: /%$/ }).first().click()
  await page.getByRole('status', { name: 'Selection' }).getByText('selected').waitFor({ state: 'attached' })
})

test('a selection grows, is hidden and comes back, by keys and by Back', async () => {
  const { page } = await openApp('#select=concept:pruning')
  await labelledMap(page)
  const status = page.getByRole('status', { name: 'Selection' })
  await page.getByRole('application').focus()
  await page.keyboard.press('g')
  await status.getByText(/^\d+ selected/).waitFor({ state: 'attached' })
  await page.keyboard.press('h')
  const chip = page.getByRole('group', { name: 'Active filters' })
  await chip.getByText('Hidden').waitFor()
  await page.goBack()
  await status.getByText(/^\d+ selected/).waitFor({ state: 'attached' })
  expect(await chip.count()).toBe(0)
})

test.each([
  ['a query', '#query=tech:kv+-domain:video', 1440, 900, 'light'],
  ['ways', '#select=concept:pruning,concept:quantization&path=1', 1440, 900, 'dark'],
  ['bridges on a phone', '#panel=bridges', 390, 844, 'light'],
  ['ways on a phone', '#select=concept:pruning,concept:quantization', 390, 844, 'dark'],
] as const)('axe finds nothing at %s', async (_name, hash, width, height, colorScheme) => {
  const { page } = await openApp(hash, { viewport: { width, height }, colorScheme })
  await labelledMap(page)
  await page.waitForTimeout(2500)
  expect(await axeFindings(page)).toEqual([])
})
