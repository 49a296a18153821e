import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import type { Locator, Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { comparePixels } from './pixels.ts'
import { closeBrowser, labelledMap, openApp } from './page.ts'

afterAll(closeBrowser)

const FONT = join(
  import.meta.dirname,
  '../../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wdth-normal.woff2',
)

/** Opens the app and its export dialog. */
async function exporting(hash = ''): Promise<Page> {
  const { page } = await openApp(hash, { acceptDownloads: true })
  await labelledMap(page)
  await page.getByRole('button', { name: 'Export' }).click()
  return page
}

/** The file that a button saves. */
async function saved(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return readFileSync(await download.path())
}

/** A picture of an SVG that stands in a page with the font that it names. */
async function picture(page: Page, svg: string): Promise<Buffer> {
  const font = readFileSync(FONT).toString('base64')
  await page.setContent(
    `<style>@font-face{font-family:"Instrument Sans";font-weight:400 700;font-stretch:75% 100%;src:url(data:font/woff2;base64,${font})}body{margin:0}svg{display:block}</style>${svg}`,
  )
  await page.evaluate(() => document.fonts.ready)
  return page.locator('svg').screenshot()
}

describe('a figure', () => {
  test.each(['', '#select=concept:kv-cache', '#colour=year&roles=all'])(
    'as SVG looks like the one from the canvas (%s)',
    async (hash) => {
      const page = await exporting(hash)
      await page.getByRole('combobox', { name: 'Pixels of a PNG' }).selectOption('normal')
      const png = await saved(page, 'Save PNG')
      const svg = await saved(page, 'Save SVG')
      const other = await page.context().newPage()
      await other.setViewportSize({ width: 1600, height: 1100 })
      const drawn = await picture(other, svg.toString('utf8'))
      // Edges and letters are smoothed a little differently; nothing else may differ.
      const { share } = await comparePixels(other, png, drawn, 48)
      expect(share).toBeLessThan(0.002)
    },
  )

  test('as SVG has words for those who cannot see it, as they were edited, and a link', async () => {
    const page = await exporting('#select=concept:kv-cache')
    await page.getByText('Words of the figure').click()
    await page.getByLabel('Caption').waitFor()
    await expect
      .poll(() => page.getByLabel('Alternative text').inputValue())
      .toMatch(/^A map of 63 techniques, 33 domains and 119 papers\. 9 tinted regions/)
    await page.getByLabel('Title').fill('')
    await page.getByLabel('Caption').fill('Who keeps a cache.')
    const svg = (await saved(page, 'Save SVG')).toString('utf8')
    expect(svg).toContain('<title id="title">Who keeps a cache.</title>')
    expect(svg).toMatch(/<a href="http[^"]*#select=concept:kv-cache"/)
  })
})

/** What the browser would print, as PDF, while a button has its pages printed. */
async function printed(page: Page, button: Locator): Promise<Buffer> {
  await page.evaluate(() => {
    window.print = () => {
      document.documentElement.classList.add('asked-to-print')
    }
  })
  await button.click()
  await page.locator('html.asked-to-print').waitFor({ timeout: 60_000 })
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  return pdf
}

/** Pages of a PDF as Chromium writes it. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}

describe('print', () => {
  test('of a figure is one page, and nothing of it stays', async () => {
    const page = await exporting()
    expect(pagesOf(await printed(page, page.getByRole('button', { name: 'Print or PDF' })))).toBe(1)
    await expect.poll(() => page.locator('.print-pages').count()).toBe(0)
  })

  test('of the story is a page for each scene', async () => {
    const page = await exporting()
    await page.getByRole('tab', { name: 'Story' }).click()
    const words = await page.getByText(/\d+ scenes: each with/).innerText()
    const pdf = await printed(page, page.getByRole('button', { name: 'Print or PDF' }))
    expect(pagesOf(pdf)).toBe(Number(/(\d+) scenes/.exec(words)?.[1]))
  })
})

test('slides come as a file that unpacks to one slide for each scene', async () => {
  const page = await exporting()
  await page.getByRole('tab', { name: 'Story' }).click()
  await page.getByRole('switch', { name: 'Vector pictures' }).click()
  const deck = await saved(page, 'Save slides (PPTX)')
  const names = Object.keys(unzipSync(deck))
  const slides = names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
  expect(slides.length).toBeGreaterThanOrEqual(6)
  expect(names.filter((name) => /^ppt\/media\/.*\.(png|svg)$/.test(name))).toHaveLength(2 * slides.length)
})
