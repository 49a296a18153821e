import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { builtApp } from './built-app.ts'
import { launchBrowser } from './browser.mjs'
import { startServer } from './serve.mjs'

/** Slow machines take their time to start LibreOffice. */
const PATIENCE = 240_000

/**
 * `npm run check-slides -- [FOLDER]`: saves the slides of the bundled story from the built app, lets LibreOffice make
 * a PDF of them and poppler pictures of its pages, to be looked at. Without a folder they are put into a temporary one.
 * @returns 0; 1 when LibreOffice shows another number of pages than there are scenes
 */
export async function main([
  folder = mkdtempSync(join(tmpdir(), 'weft-slides-')),
]: readonly string[]): Promise<number> {
  const target = resolve(folder)
  mkdirSync(target, { recursive: true })
  const { deck, scenes } = await savedDeck(target)
  run('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', target, deck])
  const pdf = deck.replace(/\.pptx$/, '.pdf')
  run('pdftoppm', ['-r', '100', '-png', pdf, join(target, 'slide')])
  const pages = readdirSync(target).filter((name) => /^slide-\d+\.png$/.test(name)).length
  console.error(`${pages} pages of ${scenes} scenes: look at ${target}`)
  return pages === scenes ? 0 : 1
}

async function savedDeck(folder: string): Promise<{ deck: string; scenes: number }> {
  const server = await startServer(await builtApp())
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage({ acceptDownloads: true, viewport: { width: 1440, height: 900 } })
    await page.goto(server.url)
    await page.getByRole('button', { name: 'Export' }).click()
    await page.getByRole('tab', { name: 'Story' }).click()
    const words = await page.getByText(/\d+ scenes: each with/).innerText()
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: PATIENCE }),
      page.getByRole('button', { name: 'Save slides (PPTX)' }).click(),
    ])
    const deck = join(folder, download.suggestedFilename())
    await download.saveAs(deck)
    return { deck, scenes: Number(/(\d+) scenes/.exec(words)?.[1]) }
  } finally {
    await browser.close()
    server.close()
  }
}

function run(command: string, args: readonly string[]): void {
  try {
    execFileSync(command, args, { stdio: ['ignore', 2, 2], timeout: PATIENCE })
  } catch (error) {
    throw new Error(
      `${command} did not work. Install LibreOffice Impress and poppler-utils, then try again.`,
      {
        cause: error,
      },
    )
  }
}
