import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { closeBrowser, labelledMap, openApp } from './page.ts'

afterAll(closeBrowser)

/** A spot of a region that is free of nodes, labels and names, in CSS pixels; and the title of its cluster. */
async function freeGround(page: Page): Promise<{ x: number; y: number; cluster: number }> {
  const spot = await page.evaluate(() => {
    const drawn = window.weft?.stage?.drawn()
    const box = document.querySelector('[role=application]')?.getBoundingClientRect()
    const name = drawn?.letterings.find(
      ({ box: { left, top } }) => left > 320 && left < 800 && top > 150 && top < 700,
    )
    if (!box || !name) return null
    // The lettering itself belongs to the region and covers no node.
    const { left, top, width, height } = name.box
    return { x: box.x + left + width / 2, y: box.y + top + height / 2, cluster: name.cluster }
  })
  if (!spot) throw new Error('No region has its name on the free part of the map.')
  return spot
}

test('a click on a region opens its cluster, whose claims lead to the words behind them; Back works', async () => {
  const { page, complaints } = await openApp()
  await labelledMap(page)
  await page.waitForTimeout(1000)
  const { x, y } = await freeGround(page)
  await page.mouse.move(x, y)
  await page.mouse.click(x, y)
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await inspector.getByRole('button', { name: 'Rename' }).waitFor()
  expect(page.url()).toContain('region=')
  expect(await page.getByRole('status', { name: 'Selection' }).textContent()).toMatch(
    /^Cluster .* selected\.$/,
  )
  const why = inspector.getByRole('button', { name: /^Why / }).first()
  await why.click()
  await inspector.locator('mark').first().waitFor()
  await page.goBack()
  await inspector.getByRole('button', { name: 'Rename' }).waitFor()
  await inspector
    .getByRole('button', { name: /^Compare with / })
    .first()
    .click()
  await inspector.getByRole('heading', { name: 'What both have' }).waitFor()
  expect(complaints).toEqual([])
})

test('a cluster opens from its name in the panel, takes a name of its own, and gives it back on undo', async () => {
  const { page } = await openApp()
  await labelledMap(page)
  const filters = page.getByRole('group', { name: 'Filters' })
  const row = filters.getByTitle(/^What binds /).first()
  const before = (await row.textContent()) ?? ''
  await row.click()
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await inspector.getByRole('button', { name: 'Rename' }).click()
  await page.getByLabel('Name of the cluster').fill('Our own words')
  await page.keyboard.press('Enter')
  await inspector.getByRole('heading', { name: 'Our own words' }).waitFor()
  await filters.getByRole('button', { name: 'Our own words', exact: true }).waitFor()
  await page.getByRole('button', { name: /Undo/ }).first().click()
  await inspector.getByRole('heading', { name: before }).waitFor()
})

test('a coarser resolution makes fewer clusters, says that they are weak, and leaves the nodes in place', async () => {
  const { page } = await openApp()
  await labelledMap(page)
  const placesAndCount = () =>
    page.evaluate(() => {
      const map = window.weft?.app.analysis.map
      return { places: [...(map?.positions ?? [])].map(Math.round), clusters: map?.clusters.length ?? 0 }
    })
  await page.waitForTimeout(1000)
  const before = await placesAndCount()
  await page.getByLabel('Resolution').fill('0.4')
  await page.getByText('Weak clusters').first().waitFor({ timeout: 60_000 })
  await page.waitForTimeout(1500)
  const after = await placesAndCount()
  expect(after.clusters).toBeLessThan(before.clusters)
  expect(after.places).toEqual(before.places)
  expect(page.url()).toContain('resolution=0.4')
})
