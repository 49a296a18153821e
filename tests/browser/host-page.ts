import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { BrowserContextOptions, Frame, Page } from 'playwright-core'
import { inject } from 'vitest'
import { launchBrowser } from '../tools/browser.mjs'

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
}
const reveal = dirname(createRequire(import.meta.url).resolve('reveal.js'))

export interface Host {
  /** With a slash at its end. */
  readonly url: string
  close(): void
}

/**
 * Serves pages of another site than the app's: its own port, and 127.0.0.1 instead of localhost. `/reveal/` is
 * reveal.js as its package ships it.
 * @param pages HTML by name; `APP/` in it becomes the address of the app
 */
export async function startHost(
  pages: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Host> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname
    const type = TYPES[path.split('.').at(-1) ?? ''] ?? 'text/html; charset=utf-8'
    const body = path.startsWith('/reveal/')
      ? readFileSync(join(reveal, path.slice('/reveal/'.length)))
      : pages[path.slice(1)]?.replaceAll('APP/', inject('address'))
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': type, ...headers }).end(body ?? '')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

export interface HostedPage {
  readonly page: Page
  readonly complaints: string[]
}

let browser: ReturnType<typeof launchBrowser> | undefined

export async function closeHosts(): Promise<void> {
  for (const host of hosts) host.close()
  hosts = []
  await (await browser)?.close()
  browser = undefined
}

let hosts: Host[] = []

/** Opens a page of another site that embeds the app. @param html its body, with `APP/` for the app's address */
export async function openHost(
  html: string,
  { headers = {}, ...options }: BrowserContextOptions & { headers?: Readonly<Record<string, string>> } = {},
): Promise<HostedPage> {
  const text = `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,">${html}`
  const host = await startHost({ '': text, 'page.html': text }, headers)
  hosts.push(host)
  browser ??= launchBrowser(['--site-per-process'])
  const context = await (await browser).newContext({ viewport: { width: 1000, height: 800 }, ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.goto(host.url)
  return { page, complaints }
}

export const SCRIPT = '<script src="APP/weft-map.js"></script>'

/** Waits until a map is there. @param selector of its element */
export async function mapReady(page: Page, selector = 'weft-map'): Promise<void> {
  await page.locator(selector).evaluate(async (element) => {
    await customElements.whenDefined('weft-map')
    if ('ready' in element) await element.ready
  })
}

/** The frames of the app, in the order of the page. */
export function mapFrames(page: Page): Frame[] {
  return page.frames().filter((frame) => frame.url().startsWith(inject('address')))
}

export function mapFrame(page: Page): Frame {
  const [frame] = mapFrames(page)
  if (!frame) throw new Error('There is no map on the page.')
  return frame
}
