import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { inject } from 'vitest'
import type { Stage } from '../../src/stage/stage.ts'
import type { AppState } from '../../src/state/app-state.svelte.ts'
import { launchBrowser } from '../tools/browser.mjs'

declare global {
  interface Window {
    weft?: { readonly app: AppState; readonly stage: Stage | null }
  }
}

let browser: Promise<Browser> | undefined

export async function closeBrowser(): Promise<void> {
  await (await browser)?.close()
  browser = undefined
}

export interface OpenPage {
  readonly page: Page
  /** Errors and refusals that the page reported. */
  readonly complaints: string[]
  /** Addresses of other origins that were asked for. */
  readonly foreign: string[]
}

/**
 * Opens the built app in a context of its own.
 * @param hash with its `#`
 * @param prepare changes the context before the page is there
 */
export async function openApp(
  hash = '',
  options: BrowserContextOptions = {},
  prepare: (context: BrowserContext) => Promise<unknown> = () => Promise.resolve(),
): Promise<OpenPage> {
  browser ??= launchBrowser()
  const context = await (await browser).newContext({ viewport: { width: 1440, height: 900 }, ...options })
  await prepare(context)
  return openIn(await context.newPage(), hash)
}

export async function openIn(page: Page, hash = ''): Promise<OpenPage> {
  const address = inject('address')
  const complaints: string[] = []
  const foreign: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(address) && !/^(data|blob):/.test(url)) foreign.push(url)
  })
  await page.goto(`${address}?inspect${hash}`)
  return { page, complaints, foreign }
}

/** Waits for the first live frame with labels and tells how many there are. */
export async function labelledMap(page: Page): Promise<number> {
  await page.waitForFunction(() => (window.weft?.stage?.drawn()?.labels.length ?? 0) > 0)
  return page.evaluate(() => window.weft?.stage?.drawn()?.labels.length ?? 0)
}
