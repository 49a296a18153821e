import type { Browser } from 'playwright-core'
import { type LoadedFile, pageWeight, watchLoading } from '../tools/first-view.ts'
import { median, milliseconds, printTable } from './figures.ts'
import { blocked, longest, tasksDuring } from './main-thread.ts'
import { freshPage, untilLabelled } from './pages.ts'

const ROUNDS = 7
/** What follows the labelled map still belongs to the first view. */
const AFTER = 1000

interface Visit {
  readonly still: number
  readonly labelled: number
  readonly blocked: number
  readonly busyBlocked: number
  readonly longest: number
  readonly files: readonly LoadedFile[]
}

async function visit(browser: Browser, address: string): Promise<Visit> {
  const page = await freshPage(browser)
  const loaded = watchLoading(page)
  let marks = { still: NaN, labelled: NaN }
  const { wall, busy } = await tasksDuring(browser, page, async () => {
    await page.goto(address)
    marks = await untilLabelled(page)
    await page.waitForTimeout(AFTER)
  })
  const files = await loaded()
  await page.context().close()
  return {
    ...marks,
    blocked: blocked(wall),
    busyBlocked: blocked(busy),
    longest: longest(wall),
    files,
  }
}

/** From the start of navigation to the labelled map, the app and bare sigma in turn. */
export async function benchFirstView(
  browser: Browser,
  app: string,
  bare: string,
  rounds = ROUNDS,
): Promise<void> {
  const pages = [
    ['Weft', `${app}?inspect`],
    ['bare sigma', `${bare}?programs=default`],
    ['bare sigma, light', `${bare}?programs=light`],
  ] as const
  const visits = new Map<string, Visit[]>(pages.map(([name]) => [name, []]))
  for (let round = 0; round <= rounds; round++)
    for (const [name, address] of pages) {
      const seen = await visit(browser, address)
      if (round > 0) visits.get(name)?.push(seen)
    }
  const of = (name: string, key: Exclude<keyof Visit, 'files'>): number =>
    median((visits.get(name) ?? []).map((one) => one[key]))
  const columns = ['still', 'labelled', 'blocked', 'busyBlocked', 'longest'] as const
  printTable(
    `First view, medians of ${rounds} in turn, ms`,
    ['', 'still', 'labelled map', 'blocked', 'blocked, processor', 'longest task'],
    [
      ...pages.map(([name]) => [name, ...columns.map((key) => milliseconds(of(name, key)))]),
      ...pages
        .slice(1)
        .map(([name]) => [
          `Weft / ${name}`,
          ...columns.map((key) => (key === 'still' ? '' : (of('Weft', key) / of(name, key)).toFixed(2))),
        ]),
    ],
  )
  printWeight(visits.get('Weft')?.at(-1)?.files ?? [])
}

function printWeight(files: readonly LoadedFile[]): void {
  const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1)
  printTable(
    'What the first view loads, kB',
    ['', 'kind', 'plain', 'gzipped'],
    [
      ...files.map(({ name, kind, bytes, gzipped }) => [name, kind, kilobytes(bytes), kilobytes(gzipped)]),
      ['JavaScript and CSS of the page', '', '', kilobytes(pageWeight(files))],
    ],
  )
}
