import type { Browser, Page } from 'playwright-core'
import type { DrawnMap } from '../../src/stage/stage.ts'
import { milliseconds, printTable, quantile } from './figures.ts'
import { longest, tasksDuring, type Tasks } from './main-thread.ts'

/** What the bench asks of the app, which shows it with `?inspect`. */
export interface Inspected {
  readonly drawn: () => DrawnMap | null
  readonly app: {
    readonly analysis: {
      readonly map: { readonly digest: string; readonly papers: { readonly ids: readonly string[] } } | null
    }
    readonly library: { choose(digest: string | null): Promise<void> }
    readonly search: { readonly answer: object | null; readonly prepare: () => Promise<unknown> }
    readonly selection: { clear(): void }
  }
}

declare global {
  /** Milliseconds from each letter to the frame that shows its results. */
  var typed: number[] | undefined
}

const QUERIES = ['speculative decoding', 'kv cache', 'streaming speech', 'quantizaton', 'robot navigation']
const BETWEEN_LETTERS = 180
const PAUSE = 120
const REST = 900

type Spot = readonly [x: number, y: number]

/** Middles of some concepts that are well inside the window, largest first. */
async function conceptSpots(page: Page, most: number): Promise<Spot[]> {
  const box = await page.getByRole('application').boundingBox()
  const drawn = await page.evaluate(() => (globalThis as unknown as { weft: Inspected }).weft.drawn())
  if (!box || !drawn) return []
  return drawn.nodes
    .filter(({ kind, x, y }) => kind !== 'paper' && x > 330 && x < 1040 && y > 90 && y < 700)
    .sort((a, b) => b.radius - a.radius)
    .slice(0, most)
    .map(({ x, y }) => [box.x + x, box.y + y])
}

/** A place on the map where nothing is under the pointer. */
async function emptySpot(page: Page): Promise<Spot> {
  for (let y = 120; y < 700; y += 23)
    for (let x = 340; x < 1000; x += 61) {
      await page.mouse.move(x, y)
      if ((await page.locator('.stage.pointing').count()) === 0) return [x, y]
    }
  return [340, 120]
}

async function hover(page: Page): Promise<void> {
  for (const [x, y] of await conceptSpots(page, 14)) {
    await page.mouse.move(x, y)
    await page.waitForTimeout(PAUSE)
  }
}

async function select(page: Page): Promise<void> {
  for (const [x, y] of await conceptSpots(page, 3)) {
    await page.mouse.click(x, y)
    await page.waitForTimeout(REST)
  }
}

async function filter(page: Page): Promise<void> {
  const rows = page.getByRole('group', { name: 'Filters' }).locator('button[aria-pressed]')
  for (const at of [0, 1, 0, 1]) {
    await rows.nth(at).click()
    await page.waitForTimeout(REST / 2)
  }
}

async function pan(page: Page): Promise<void> {
  const [x, y] = await emptySpot(page)
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let step = 1; step <= 40; step++) {
    await page.mouse.move(x + 8 * step, y + 4 * step)
    await page.waitForTimeout(16)
  }
  await page.mouse.up()
  await page.waitForTimeout(REST)
}

async function zoom(page: Page): Promise<void> {
  await page.mouse.move(700, 420)
  for (let step = 0; step < 30; step++) {
    await page.mouse.wheel(0, step < 15 ? -120 : 120)
    await page.waitForTimeout(30)
  }
  await page.waitForTimeout(REST)
}

async function type(page: Page): Promise<void> {
  const box = page.getByRole('combobox')
  await box.click()
  for (const query of QUERIES) {
    await box.fill('')
    await page.waitForTimeout(PAUSE)
    await box.pressSequentially(query, { delay: BETWEEN_LETTERS })
    await page.waitForTimeout(REST / 2)
  }
  await box.fill('')
  await page.keyboard.press('Escape')
}

async function watchTyping(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { search } = (globalThis as unknown as { weft: Inspected }).weft.app
    const times: number[] = []
    globalThis.typed = times
    document.querySelector('#search')?.addEventListener(
      'input',
      () => {
        const [start, before] = [performance.now(), search.answer]
        const look = (): void => {
          if (search.answer === before) requestAnimationFrame(look)
          else setTimeout(() => times.push(performance.now() - start))
        }
        requestAnimationFrame(look)
      },
      { capture: true },
    )
  })
}

/** Longest tasks of the main thread while one uses the map, and how long results take. */
export async function benchActions(browser: Browser, page: Page, papers: number): Promise<void> {
  await page.evaluate(() => (globalThis as unknown as { weft: Inspected }).weft.app.search.prepare())
  await page.waitForTimeout(REST)
  await watchTyping(page)
  const steps = { hover, select, filter, type, pan, zoom }
  const rows: string[][] = []
  for (const [name, step] of Object.entries(steps)) {
    await page.evaluate(() => {
      ;(globalThis as unknown as { weft: Inspected }).weft.app.selection.clear()
    })
    await page.waitForTimeout(REST)
    rows.push([name, ...taskCells(await tasksDuring(browser, page, () => step(page)))])
  }
  printTable(`Longest task with ${papers} papers, ms`, ['', 'by the clock', 'processor', 'over 50'], rows)
  const times = await page.evaluate(() => globalThis.typed ?? [])
  const [half, most] = [quantile(times, 0.5), quantile(times, 0.95)]
  console.log(
    `  A letter to its results on the map: p50 ${milliseconds(half)} ms, p95 ${milliseconds(most)} ms (${times.length} letters)`,
  )
}

export function taskCells({ wall, busy }: Tasks): string[] {
  return [
    milliseconds(longest(wall)),
    milliseconds(longest(busy)),
    String(wall.filter((task) => task > 50).length),
  ]
}
