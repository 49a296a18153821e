import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { importFile } from '../../src/importers/import-file.ts'
import type { Paper } from '../../src/model/paper.ts'
import { decodeMap, type StoredMap } from '../../src/model/stored-map.ts'
import { launchBrowser } from '../tools/browser.mjs'
import { builtApp } from '../tools/built-app.ts'
import { startServer } from '../tools/serve.mjs'
import { benchActions } from './actions.ts'
import { benchCommunities } from './communities.ts'
import { benchFirstView } from './first-view.ts'
import { benchLarge } from './large.ts'
import { madeUpPapers } from './made-up-papers.ts'
import { finishedGraph, freshPage, serveBare, untilLabelled } from './pages.ts'
import { benchReading } from './reading.ts'
import { benchSearch } from './search.ts'

const root = resolve(import.meta.dirname, '../..')
const MADE_UP = join(root, 'node_modules/.cache/bench/made-up-papers.jsonl')
const MANY = 10_000
const PARTS = ['reading', 'clusters', 'first', 'small', 'large'] as const
const IN_BROWSER: readonly string[] = ['first', 'small', 'large']

/**
 * `npm run bench -- [FILE] [--only PART]`: reading and search, then the built app in a browser beside bare sigma.
 * FILE is a corpus for the parts that want many papers; without it the large part makes papers up.
 * PART is one of reading, clusters (on planted corpora), first (the first view), small (using the bundled map), large (opening and using many papers).
 * @returns 0
 */
export async function main(args: readonly string[]): Promise<number> {
  const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : undefined
  const wanted = PARTS.filter((part) => only === undefined || part === only)
  const file = args.find((argument, at) => !argument.startsWith('--') && args[at - 1] !== '--only')
  const papers = await papersOf(file ?? join(root, 'public/bundled.json'))
  if (wanted.includes('reading')) {
    benchReading(papers)
    benchSearch(papers)
  }
  if (wanted.includes('clusters')) benchCommunities()
  if (!wanted.some((part) => IN_BROWSER.includes(part))) return 0
  const folder = await builtApp()
  const app = await startServer(folder)
  const browser = await launchBrowser()
  try {
    if (wanted.includes('first')) await firstView(browser, folder, app.url)
    if (wanted.includes('small')) await small(browser, app.url)
    if (wanted.includes('large')) {
      const many = file ?? makeUp(MANY)
      await benchLarge(browser, app.url, many, file ? papers.length : MANY)
    }
  } finally {
    await browser.close()
    app.close()
  }
  return 0
}

async function papersOf(file: string): Promise<readonly Paper[]> {
  const { papers } = await importFile({ name: file, bytes: readFileSync(file) })
  return papers
}

/** Writes a corpus that never was. @returns its path */
function makeUp(count: number): string {
  mkdirSync(dirname(MADE_UP), { recursive: true })
  const lines = madeUpPapers(count).map((paper) => JSON.stringify(paper))
  writeFileSync(MADE_UP, `${lines.join('\n')}\n`)
  return MADE_UP
}

async function firstView(browser: Browser, folder: string, app: string): Promise<void> {
  const map = decodeMap(JSON.parse(readFileSync(join(folder, 'bundled-map.json'), 'utf8')) as StoredMap)
  const bare = await serveBare(finishedGraph(map), 'bare-small')
  try {
    await benchFirstView(browser, app, bare.url)
  } finally {
    bare.close()
  }
}

async function small(browser: Browser, app: string): Promise<void> {
  const page = await freshPage(browser)
  await page.goto(`${app}?inspect`)
  await untilLabelled(page)
  const papers = await page.evaluate(
    () =>
      (globalThis as unknown as { weft: { app: { analysis: { map: { papers: { ids: string[] } } } } } }).weft
        .app.analysis.map.papers.ids.length,
  )
  await benchActions(browser, page, papers)
  await page.context().close()
}
