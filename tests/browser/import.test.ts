import { afterAll, expect, test } from 'vitest'
import { launchBrowser } from '../tools/browser.mjs'
import { closeBrowser, labelledMap, openApp, openIn } from './page.ts'

afterAll(closeBrowser)

const listing = [
  'Pruning <b>Everything</b>: Sparse Models for Phones',
  'We propose a structured pruning method for convolutional networks. Pruned networks run on phones with low latency.',
  'Streaming Speech Recognition with Chunks',
  'We present a streaming speech recognition model that processes audio chunk by chunk with causal attention.',
  'Distilling Detectors',
  'We train a student detector by knowledge distillation. Object detection on edge devices becomes faster with pruning.',
].join('\n')

test('a dropped file becomes a corpus that reload keeps; HTML in a title is text', async () => {
  const { page, complaints } = await openApp()
  await labelledMap(page)
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'my papers.txt', mimeType: 'text/plain', buffer: Buffer.from(listing) })
  await page.waitForFunction(() => document.title.startsWith('my papers'))
  await page.waitForURL(/corpus=/)
  await page.waitForTimeout(1000)
  await page.reload()
  await page.waitForFunction(() => document.title.startsWith('my papers'))
  await page.getByRole('tab', { name: 'List' }).click()
  await page.getByText('Pruning <b>Everything</b>').first().waitFor()
  expect(await page.locator('b').count()).toBe(0)
  expect(complaints).toEqual([])
})

test('a file that the address names opens with the view that the address wants of it, and reload keeps both', async () => {
  const { page, complaints } = await openApp(
    '&corpus=own.txt#select=concept:pruning&years=2020-2024',
    {},
    (context) => context.route('**/own.txt', (route) => route.fulfill({ body: listing })),
  )
  const asked = { select: ['concept:pruning'], years: [2020, 2024] }
  const shown = (): Promise<unknown> =>
    page.evaluate(() => {
      const { app } = window.weft ?? {}
      const { select, years } = app?.view.fields ?? {}
      return app?.analysis.map?.name === 'own' ? { select, years } : null
    })
  await expect.poll(shown, { timeout: 60_000 }).toEqual(asked)
  await page
    .getByRole('complementary', { name: 'Inspector' })
    .getByRole('heading', { name: 'Pruning', exact: true })
    .waitFor()
  await page.waitForURL(/#corpus=.*&select=concept:pruning&years=2020-2024$/)
  await page.waitForTimeout(1000)
  await page.reload()
  await expect.poll(shown, { timeout: 60_000 }).toEqual(asked)
  expect(complaints).toEqual([])
})

test('without WebGL list, search and inspector work, and a message says so', async () => {
  const browser = await launchBrowser(['--disable-3d-apis'])
  const { page } = await openIn(await browser.newPage({ viewport: { width: 1440, height: 900 } }))
  await page.getByText(/WebGL/).first().waitFor()
  await page.getByRole('combobox').fill('pruning')
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await inspector.getByRole('heading', { name: 'Pruning', exact: true }).waitFor()
  await page.getByRole('tab', { name: 'List' }).click()
  await page
    .getByText(/119 (of 119 )?papers/)
    .first()
    .waitFor()
  await browser.close()
})
