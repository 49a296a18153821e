import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { closeBrowser, labelledMap, openApp } from './page.ts'

afterAll(closeBrowser)

/** Waits until so many kinds of nodes are on the map, and tells them. */
async function kindsOnMap(page: Page, count: number): Promise<string[]> {
  const handle = await page.waitForFunction(
    (wanted) => {
      const kinds = [...new Set(window.weft?.stage?.drawn()?.nodes.map(({ kind }) => kind))].sort()
      return kinds.length === wanted ? kinds : null
    },
    count,
    { timeout: 60_000 },
  )
  return (await handle.jsonValue()) ?? []
}

test('the projection is chosen from the top bar, stands in the address, and Back shows the former map', async () => {
  const { page, complaints } = await openApp()
  await labelledMap(page)
  await page.getByRole('button', { name: 'Projection: Papers, techniques, domains' }).click()
  await page.getByRole('menuitemradio', { name: /Techniques only/ }).click()
  expect(await kindsOnMap(page, 1)).toEqual(['technique'])
  expect(page.url()).toContain('projection=techniques')
  await page.goBack()
  expect(await kindsOnMap(page, 3)).toEqual(['domain', 'paper', 'technique'])
  expect(complaints).toEqual([])
})

test('a tie is opened from the list of what a technique is tied to, with words from both sides', async () => {
  const { page } = await openApp('#projection=techniques&select=concept:kv-cache')
  await kindsOnMap(page, 1)
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await inspector
    .getByRole('button', { name: /^Why .*: \d+ papers? shared/ })
    .first()
    .press('Enter')
  await inspector.getByRole('heading', { name: 'What ties them?' }).waitFor()
  await inspector.locator('blockquote').nth(1).waitFor()
  expect(page.url()).toMatch(/link=concept:[\w-]+,concept:[\w-]+/)
  await page.goBack()
  await inspector.getByRole('heading', { name: 'KV cache', exact: true }).waitFor()
})

test('colours and sizes that stand for something else have their key beside the map', async () => {
  const { page } = await openApp('#colour=year&size=year')
  await labelledMap(page)
  const key = page.getByRole('list', { name: 'Colours by year' })
  expect(await key.getByRole('listitem').first().textContent()).toBe('2019')
  await page.getByRole('button', { name: 'Colour: year' }).click()
  await page.getByRole('menuitemradio', { name: /^Cluster/ }).click()
  await key.waitFor({ state: 'detached' })
  expect(page.url()).not.toContain('colour=')
})
