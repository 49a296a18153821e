import { afterAll, expect, test } from 'vitest'
import { launchBrowser } from '../tools/browser.mjs'
import { FIRST_VIEW_BUDGET, pageWeight, watchLoading } from '../tools/first-view.ts'
import { labelledMap, openIn } from './page.ts'

const browser = await launchBrowser()
afterAll(() => browser.close())

test.each([
  ['desktop', { width: 1440, height: 900 }],
  ['phone', { width: 390, height: 844 }],
] as const)(
  'the scripts and styles of the first view on a %s keep within their budget',
  async (device, viewport) => {
    const page = await (await browser.newContext({ viewport })).newPage()
    const loaded = watchLoading(page)
    await openIn(page)
    await labelledMap(page)
    await page.waitForRequest(/search\.worker/)
    const files = (await loaded()).filter(({ kind }) => kind === 'page')
    const list = files.map(({ name, gzipped }) => `${name} ${gzipped}`).join('\n')
    expect(files.map(({ name }) => name)).toContainEqual(expect.stringMatching(/^sigma-nodes/))
    expect(pageWeight(files), list).toBeLessThanOrEqual(FIRST_VIEW_BUDGET[device])
  },
)
