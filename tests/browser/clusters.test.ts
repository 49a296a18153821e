import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { closeBrowser, labelledMap, openApp } from './page.ts'

afterAll(closeBrowser)

/** Clicks names of regions until one is hit where no link crosses it. */
async function clickRegion(page: Page): Promise<void> {
  const spots = await page.evaluate(() => {
    const stage = document.querySelector('.stage')?.getBoundingClientRect()
    const names = window.weft?.stage?.drawn()?.letterings ?? []
    return names.flatMap(({ box: { left, top, width, height } }) =>
      [0.1, 0.5, 0.9].map((share) => ({
        x: (stage?.x ?? 0) + left + share * width,
        y: (stage?.y ?? 0) + top + height / 2,
      })),
    )
  })
  for (const { x, y } of spots) {
    if (x < 300 || x > 1000 || y < 130 || y > 820) continue
    await page.mouse.move(x, y)
    await page.mouse.click(x, y)
    await page.waitForTimeout(400)
    if (page.url().includes('region=')) return
    await page.keyboard.press('Escape')
    await page.waitForTimeout(1200)
  }
  throw new Error('No name of a region could be hit.')
}

test('a click on a region opens its cluster, whose claims lead to the words behind them; Back works', async () => {
  const { page, complaints } = await openApp()
  await labelledMap(page)
  await page.waitForTimeout(1000)
  await clickRegion(page)
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

test('a cluster that is selected after a search stands out whole, whatever stays in the box', async () => {
  const { page } = await openApp()
  await labelledMap(page)
  const box = page.getByRole('combobox', { name: 'Search papers, techniques and domains' })
  await box.fill('streaming')
  await page.getByRole('option').first().waitFor()
  await box.press('Enter')
  await page
    .getByRole('group', { name: 'Filters' })
    .getByTitle(/^What binds /)
    .first()
    .click()
  await page.getByRole('button', { name: 'Rename' }).waitFor()
  const [lit, members] = await page.evaluate(() => {
    const { look, selection } = window.weft?.app ?? {}
    return [look?.lit?.size, selection?.members?.size]
  })
  expect(members).toBeGreaterThan(5)
  expect(lit).toBe(members)
})
