import { afterAll, expect, test } from 'vitest'
import { closeBrowser, labelledMap, openApp } from './page.ts'

afterAll(closeBrowser)

test('a newcomer sees the labelled map; nothing leaves the page and nothing is refused', async () => {
  const { page, complaints, foreign } = await openApp()
  expect(await labelledMap(page)).toBeGreaterThan(80)
  await page.getByRole('complementary', { name: 'Inspector' }).getByText('119 papers').first().waitFor()
  await page.getByRole('application').focus()
  await page.keyboard.press('ArrowRight')
  await page.waitForTimeout(2500)
  expect(complaints).toEqual([])
  expect(foreign).toEqual([])
})

test('search finds speculative decoding, shows its papers and the words that prove each link', async () => {
  const { page } = await openApp()
  await labelledMap(page)
  await page.keyboard.press('/')
  const search = page.getByRole('combobox', { name: 'Search papers, techniques and domains' })
  await search.fill('speculative decoding')
  const results = page.getByRole('listbox', { name: 'Search results' })
  await results.getByRole('option').first().waitFor()
  expect(await results.getByRole('option').first().textContent()).toContain('Speculative decoding')
  await page.keyboard.press('Enter')
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await inspector.getByRole('heading', { name: 'Speculative decoding', exact: true }).waitFor()
  await inspector.locator('mark').first().waitFor()
  expect(await page.getByRole('status', { name: 'Selection' }).textContent()).toMatch(
    /Speculative decoding.*\d+ neighbours/,
  )
  expect(page.url()).toContain('select=concept:speculative-decoding')
})

test('a typing mistake still finds, and nonsense offers the nearest word or says that nothing matches', async () => {
  const { page } = await openApp()
  await labelledMap(page)
  const search = page.getByRole('combobox', { name: 'Search papers, techniques and domains' })
  await search.fill('quantizaton')
  const results = page.getByRole('listbox', { name: 'Search results' })
  await results
    .getByRole('option', { name: /Quantization/ })
    .first()
    .waitFor()
})

test('a link brings a colleague to the same selection and camera', async () => {
  const hash = '#select=concept:kv-cache'
  const [first, second] = [await openApp(hash), await openApp(hash)]
  const places = await Promise.all(
    [first, second].map(async ({ page }) => {
      await labelledMap(page)
      await page.waitForTimeout(1000)
      return page.evaluate(() =>
        window.weft?.stage?.drawn()?.nodes.map(({ node, x, y }) => [node, Math.round(x), Math.round(y)]),
      )
    }),
  )
  expect(places[0]).toEqual(places[1])
  await first.page.getByRole('heading', { name: 'KV cache', exact: true }).waitFor()
})

test('Back and Forward walk through selections', async () => {
  const { page } = await openApp('#select=concept:streaming')
  await page.getByRole('heading', { name: 'Streaming', exact: true }).waitFor()
  await page.evaluate(() => {
    location.hash = '#select=concept:pruning'
  })
  await page.getByRole('heading', { name: 'Pruning', exact: true }).waitFor()
  await page.goBack()
  await page.getByRole('heading', { name: 'Streaming', exact: true }).waitFor()
  await page.goForward()
  await page.getByRole('heading', { name: 'Pruning', exact: true }).waitFor()
})

test('the list shows every paper', async () => {
  const { page } = await openApp()
  await labelledMap(page)
  await page.getByRole('tablist', { name: 'Views' }).getByRole('tab', { name: 'List' }).click()
  await page
    .getByText(/119 (of 119 )?papers/)
    .first()
    .waitFor()
})
