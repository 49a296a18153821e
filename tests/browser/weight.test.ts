import { afterAll, expect, test } from 'vitest'
import { launchBrowser } from '../tools/browser.mjs'
import { FIRST_VIEW_BUDGET, pageWeight, watchLoading } from '../tools/first-view.ts'
import { labelledMap, openIn } from './page.ts'

const browser = await launchBrowser()
afterAll(() => browser.close())

test.each([
  ['a desktop', { width: 1440, height: 900 }],
  ['a phone', { width: 390, height: 844 }],
])('the scripts and styles of the first view on %s keep within their budget', async (_name, viewport) => {
  const page = await (await browser.newContext({ viewport })).newPage()
  const loaded = watchLoading(page)
  await openIn(page)
  await labelledMap(page)
  await page.waitForRequest(/search\.worker/)
  const files = (await loaded()).filter(({ kind }) => kind === 'page')
  const list = files.map(({ name, gzipped }) => `${name} ${gzipped}`).join('\n')
  expect(files.map(({ name }) => name)).toContainEqual(expect.stringMatching(/^sigma-nodes/))
  expect(pageWeight(files), list).toBeLessThanOrEqual(FIRST_VIEW_BUDGET)
})
