import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { launchBrowser } from '../tools/browser.mjs'
import { labelledMap, openIn } from './page.ts'
import { pixelDifference } from './pixels.ts'

/** Edges are smoothed differently by WebGL and by a plain canvas; a symbol elsewhere differs by more. */
const SMOOTHING = 100
const SETTLED = 1500

const browser = await launchBrowser()
afterAll(() => browser.close())

function newPage(): Promise<Page> {
  return browser.newPage({ viewport: { width: 1440, height: 900 } })
}

function middleOf(page: Page): Promise<Buffer> {
  return page.screenshot({ clip: { x: 330, y: 100, width: 740, height: 700 } })
}

async function open(page: Page): Promise<void> {
  await openIn(page)
  await labelledMap(page)
  await page.waitForTimeout(SETTLED)
}

async function loseContext(page: Page): Promise<void> {
  await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('canvas.sigma-nodes')
    const extension = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')
    Object.assign(globalThis, { lost: extension })
    extension?.loseContext()
  })
}

async function restoreContext(page: Page): Promise<void> {
  await page.evaluate(() => {
    ;(globalThis as unknown as { lost: WEBGL_lose_context | null }).lost?.restoreContext()
  })
}

test('nothing jumps when WebGL takes over from the first picture', async () => {
  const [early, late] = [await newPage(), await newPage()]
  // The request for sigma never gets an answer, so the first picture stays.
  await early.route('**/sigma-nodes*.js', () => undefined)
  await Promise.all([open(early), open(late)])
  expect(await early.locator('canvas.sigma-nodes').count()).toBe(0)
  expect(await late.locator('canvas.sigma-nodes').count()).toBe(1)
  const [plain, live] = [await middleOf(early), await middleOf(late)]
  expect(await pixelDifference(await newPage(), plain, live)).toBeLessThan(SMOOTHING)
})

test('a lost context takes no node away, a message says so, and restoring brings all back', async () => {
  const [page, blank] = [await newPage(), await newPage()]
  await open(page)
  const before = await middleOf(page)
  await loseContext(page)
  await page.getByText(/without WebGL/).waitFor()
  await page.waitForTimeout(SETTLED)
  expect(await pixelDifference(blank, before, await middleOf(page))).toBeLessThan(SMOOTHING)
  await restoreContext(page)
  await page.getByText(/without WebGL/).waitFor({ state: 'detached' })
  await page.waitForTimeout(SETTLED)
  expect(await pixelDifference(blank, before, await middleOf(page))).toBe(0)
})
