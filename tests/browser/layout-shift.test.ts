import { afterAll, expect, test } from 'vitest'
import { closeBrowser, labelledMap, openApp } from './page.ts'

declare global {
  interface Window {
    /** What moved by itself, and by how much. */
    moved?: string[]
  }
}

/** So much later than everything else the font comes, in milliseconds. */
const LATE = 900

interface Shift extends PerformanceEntry {
  readonly value: number
  readonly sources: readonly { readonly node: Node | null }[]
}

afterAll(closeBrowser)

test.each([
  ['a desktop', { width: 1440, height: 900 }, 0],
  ['a desktop whose font comes late', { width: 1440, height: 900 }, LATE],
  ['a phone whose font comes late', { width: 390, height: 844 }, LATE],
])('nothing on the page moves by itself while it comes up on %s', async (_name, viewport, late) => {
  const { page } = await openApp('', { viewport }, async (context) => {
    await context.route(/\.woff2$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, late))
      await route.continue()
    })
    await context.addInitScript(() => {
      const moved: string[] = []
      window.moved = moved
      new PerformanceObserver((list) => {
        for (const { value, sources } of list.getEntries() as Shift[])
          moved.push(`${value}: ${sources.map(({ node }) => node?.textContent).join(', ')}`)
      }).observe({ type: 'layout-shift', buffered: true })
    })
  })
  await labelledMap(page)
  await page.getByRole('combobox').waitFor()
  await page.waitForTimeout(1500)
  expect(await page.evaluate(() => window.moved)).toEqual([])
})
