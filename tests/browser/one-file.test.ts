import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../tools/browser.mjs'
import { dropFile } from './map-page.ts'
import { closeBrowser, labelledMap, openApp } from './page.ts'

const folder = mkdtempSync(join(tmpdir(), 'weft-file-'))
const browser = await launchBrowser()
afterAll(async () => {
  await Promise.all([closeBrowser(), browser.close()])
  rmSync(folder, { recursive: true })
})

/** Saves one file from the app and gives its path. */
async function saveFile(
  name: string,
  change: (page: Page) => Promise<unknown> = () => Promise.resolve(),
  abstracts = false,
) {
  const { page } = await openApp('', { acceptDownloads: true })
  await labelledMap(page)
  await change(page)
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('tab', { name: 'Story' }).click()
  if (abstracts) await page.getByRole('switch', { name: 'With abstracts' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('button', { name: 'Save one HTML file' }).click(),
  ])
  const path = join(folder, name)
  await download.saveAs(path)
  await page.context().close()
  return path
}

/** Opens a file where there is no network; whatever it asks for or complains of is written down. */
async function openFile(path: string, hash = '') {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, offline: true })
  const page = await context.newPage()
  const complaints: string[] = []
  const asked: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  const { href } = pathToFileURL(path)
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(href) && !/^(?:data|blob):/.test(url)) asked.push(url)
  })
  await page.goto(`${href}?inspect${hash}`)
  return { page, complaints, asked }
}

describe('one file', () => {
  test('opens by itself: it shows the same map, searches, proves links and presents', async () => {
    const path = await saveFile('bundled.html')
    expect(gzipSync(readFileSync(path)).length).toBeLessThan(600_000)
    const { page, complaints, asked } = await openFile(path)
    expect(await labelledMap(page)).toBeGreaterThan(80)
    expect(await page.title()).toBe('Processing latency · Weft')
    await page.keyboard.press('/')
    await page.keyboard.type('speculative decoding')
    await page
      .getByRole('option', { name: /Speculative decoding/ })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    await page.locator('mark').first().waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Present' }).click()
    const told = page.getByRole('region', { name: 'Presentation' })
    await told.getByRole('heading', { name: '119 papers, one question' }).waitFor()
    await page.keyboard.press('PageDown')
    await told.getByRole('heading', { name: 'Streaming leaves speech' }).waitFor()
    await page.keyboard.press('Escape')
    for (const view of ['Matrix', 'List', 'Timeline']) await page.getByRole('tab', { name: view }).click()
    expect([complaints, asked]).toEqual([[], []])
  })

  test('brings pins and the story along', async () => {
    const path = await saveFile('pinned.html', (page) =>
      page.evaluate(async () => {
        const app = window.weft?.app
        const node = app?.analysis.index?.nodeOf.get('concept:kv-cache')
        if (node !== undefined) app?.pins.pin(node, 400, 300)
        const scenes = await app?.scenes()
        await scenes?.follow()
        scenes?.rename('Told elsewhere')
      }),
    )
    const { page, complaints } = await openFile(path)
    await labelledMap(page)
    const pinned = (): Promise<readonly number[]> =>
      page.evaluate(() => {
        const { analysis, pins } = window.weft?.app ?? {}
        const node = analysis?.index?.nodeOf.get('concept:kv-cache') ?? -1
        return pins?.nodes.has(node) ? [...(pins.map?.positions.slice(2 * node, 2 * node + 2) ?? [])] : []
      })
    await expect.poll(pinned).toEqual([400, 300])
    const title = await page.evaluate(async () => {
      const scenes = await window.weft?.app.scenes()
      await scenes?.follow()
      return scenes?.story.title
    })
    expect(title).toBe('Told elsewhere')
    expect(complaints).toEqual([])
  })

  test('offers no file of itself, and keeps what others have in their library to itself', async () => {
    const { page } = await openFile(join(folder, 'bundled.html'))
    await labelledMap(page)
    await page.getByRole('button', { name: 'Export' }).click()
    await page.getByRole('tab', { name: 'Story' }).click()
    expect(await page.getByRole('button', { name: 'Save one HTML file' }).count()).toBe(0)
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0)
  })

  test('leaves abstracts out unless they are ticked', async () => {
    const words = 'Zigzag quilting streams key-value cache entries through a loom.'
    const papers = `Weaving with a cache\n${words}\nSpeculative decoding of cloth\nA draft is verified in one go.\n`
    const open = async (page: Page): Promise<void> => {
      await dropFile(page, 'looms.txt', papers)
      await page.waitForFunction(() => document.title.startsWith('looms'))
    }
    const without = readFileSync(await saveFile('without.html', open), 'utf8')
    expect(without).not.toContain('Zigzag quilting')
    expect(without).toContain('Weaving with a cache')
    const ticked = await saveFile('with.html', open, true)
    expect(readFileSync(ticked, 'utf8')).toContain('Zigzag quilting')
    const { page, complaints } = await openFile(join(folder, 'without.html'))
    await expect.poll(() => page.evaluate(() => window.weft?.app.analysis.map?.papers.ids.length)).toBe(2)
    expect(complaints).toEqual([])
  })
})
