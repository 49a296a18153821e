import type { Browser, Page } from 'playwright-core'
import type { CorpusMap } from '../../src/model/corpus-map.ts'
import { benchActions, type Inspected, taskCells } from './actions.ts'
import { median, milliseconds, printTable } from './figures.ts'
import { longest, tasksDuring } from './main-thread.ts'
import { finishedGraph, freshPage, serveBare, untilLabelled } from './pages.ts'

const ROUNDS = 3
const PATIENCE = 180_000

type Scope = { readonly weft: Inspected }

/** Waits until a corpus of so many papers stands on the map. */
async function untilShown(page: Page, papers: number): Promise<void> {
  await page.waitForFunction(
    (count) => (globalThis as unknown as Scope).weft.app.analysis.map?.papers.ids.length === count,
    papers,
    { timeout: PATIENCE },
  )
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}

async function openFile(page: Page, file: string, papers: number): Promise<number> {
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  const input = page.locator('input[type=file]')
  await input.waitFor({ state: 'attached' })
  const start = performance.now()
  // By its path: a buffer would be unpacked on the page's main thread by the tool that drives it.
  await input.setInputFiles(file)
  await untilShown(page, papers)
  return performance.now() - start
}

/** The map that the app holds, with its columns. */
async function mapOf(page: Page): Promise<CorpusMap> {
  const flat = await page.evaluate(() => {
    const { map } = (globalThis as unknown as { weft: { app: { analysis: { map: CorpusMap } } } }).weft.app
      .analysis
    const plain = (columns: object): object =>
      Object.fromEntries(
        Object.entries(columns).map(([name, column]) => [name, [...(column as ArrayLike<number>[])]]),
      )
    return {
      ...map,
      papers: { ...map.papers, years: [...map.papers.years] },
      links: plain(map.links),
      clusters: map.clusters.map((cluster) => ({ ...cluster, rings: [] })),
      ties: null,
      clusterOf: [...map.clusterOf],
      positions: [...map.positions],
      labelSides: [...map.labelSides],
    }
  })
  return flat as unknown as CorpusMap
}

/** Opening a large corpus, changing to and from it, and using its map. */
export async function benchLarge(browser: Browser, app: string, file: string, papers: number): Promise<void> {
  const page = await freshPage(browser)
  await page.goto(`${app}?inspect`)
  await untilLabelled(page)
  let took = NaN
  const opening = await tasksDuring(browser, page, async () => {
    took = await openFile(page, file, papers)
    await page.waitForTimeout(2000)
  })
  printTable(
    `Opening ${papers} papers: ${(took / 1000).toFixed(1)} s from the file to the map`,
    ['', 'by the clock', 'processor', 'over 50'],
    [['longest task, ms', ...taskCells(opening)]],
  )
  await benchActions(browser, page, papers)
  await benchChange(browser, page, papers)
  await page.context().close()
}

/** Changing the corpus in the app and in bare sigma in turn. */
async function benchChange(browser: Browser, page: Page, papers: number): Promise<void> {
  const map = await mapOf(page)
  const bare = await serveBare(finishedGraph(map), 'bare-large')
  const bareTasks = new Map<string, number[]>([
    ['default', []],
    ['light', []],
  ])
  const appTasks: number[] = []
  try {
    const pages = new Map<string, Page>()
    for (const programs of bareTasks.keys()) {
      const one = await freshPage(browser)
      await one.goto(`${bare.url}?programs=${programs}`)
      await untilLabelled(one)
      pages.set(programs, one)
    }
    for (let round = 0; round < ROUNDS; round++) {
      await choose(page, null)
      await page.waitForTimeout(1500)
      const tasks = await tasksDuring(browser, page, async () => {
        await choose(page, map.digest)
        await untilShown(page, papers)
        await page.waitForTimeout(1500)
      })
      appTasks.push(longest(tasks.wall))
      for (const [programs, one] of pages) {
        const changed = await tasksDuring(browser, one, async () => {
          await one.evaluate(() => globalThis.bare?.change())
          await one.waitForTimeout(1500)
        })
        bareTasks.get(programs)?.push(longest(changed.wall))
      }
    }
  } finally {
    bare.close()
  }
  const weft = median(appTasks)
  printTable(
    `Changing to a corpus of ${papers} papers, longest task, medians of ${ROUNDS} in turn, ms`,
    ['', 'longest', 'Weft / it'],
    [
      ['Weft', milliseconds(weft), ''],
      ...[...bareTasks].map(([programs, tasks]) => [
        `bare sigma, ${programs}`,
        milliseconds(median(tasks)),
        (weft / median(tasks)).toFixed(2),
      ]),
    ],
  )
}

async function choose(page: Page, digest: string | null): Promise<void> {
  await page.evaluate((wanted) => (globalThis as unknown as Scope).weft.app.library.choose(wanted), digest)
}
