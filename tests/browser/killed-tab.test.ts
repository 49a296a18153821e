import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { dropFile, keptOn, noticed } from './map-page.ts'
import { closeBrowser, labelledMap, openApp, openIn } from './page.ts'

afterAll(closeBrowser)

/** Papers that the store keeps in two pieces. */
const MANY = 210

/** So many made-up papers. */
const listing = (count: number, of = 'Phones'): string =>
  Array.from(
    { length: count },
    (_, at) =>
      `Pruning ${of} in Practice, Part ${at}\nWe propose structured pruning of convolutional networks for device number ${at}.`,
  ).join('\n')

/** Papers of each corpus in the library, by name: as the list says, and as can be read. */
type Kept = Readonly<Record<string, readonly [listed: number, read: number]>>

/** What a fresh tab finds. */
async function found(context: BrowserContext): Promise<Kept> {
  const { page, complaints } = await openIn(await context.newPage())
  await labelledMap(page)
  const kept = await page.evaluate(async () => {
    const library = window.weft?.app.library
    await library?.refresh()
    const store = await library?.store()
    const pairs = (library?.entries ?? []).map(async ({ digest, name, papers }) => {
      const corpus = await store?.load(digest, 'look')
      return [name, [papers, corpus?.papers.length ?? -1] as const] as const
    })
    return Object.fromEntries(await Promise.all(pairs))
  })
  expect(await page.getByText(/damaged/).count()).toBe(0)
  expect(complaints).toEqual([])
  await page.close()
  return kept
}

/** Ends the process of a page, as when it runs out of memory. */
async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  void session.send('Page.crash').catch(() => undefined)
  await crashed
}

/** Lets the library stop for ever at a write, in the middle of its transaction: `halfway` is said on the console then. */
async function stopAtPut(page: Page, shelf: string, count: number): Promise<void> {
  await page.evaluate(
    ([wanted, last]) => {
      const prototype = IDBObjectStore.prototype
      const put = Object.getOwnPropertyDescriptor(prototype, 'put')?.value as IDBObjectStore['put']
      let puts = 0
      prototype.put = function (this: IDBObjectStore, ...what: Parameters<IDBObjectStore['put']>) {
        const request = put.apply(this, what)
        if (this.name !== wanted || ++puts !== last) return request
        request.addEventListener('success', (event) => {
          event.stopImmediatePropagation()
          console.log('halfway')
          // Without a request in it, the transaction would end.
          const goOn = (): void => {
            this.get('nothing').onsuccess = goOn
          }
          goOn()
        })
        return request
      }
    },
    [shelf, count] as const,
  )
}

async function crashHalfway(
  page: Page,
  shelf: string,
  count: number,
  act: () => Promise<void>,
): Promise<void> {
  await stopAtPut(page, shelf, count)
  const halfway = page.waitForEvent('console', (message) => message.text() === 'halfway')
  await act()
  await halfway
  await crash(page)
}

test.each([
  ['entries', 1],
  ['corpora', 2],
  ['anchors', 1],
  ['stamps', 1],
])('a tab killed while it writes %s (%i) of what is imported leaves nothing of it', async (shelf, count) => {
  const { page } = await openApp()
  await labelledMap(page)
  await crashHalfway(page, shelf, count, () => dropFile(page, 'many.txt', listing(MANY)))
  expect(await found(page.context())).toEqual({})
  await page.context().close()
})

test('a tab killed while papers are added leaves the corpus as it was, and its story too', async () => {
  const { page } = await openApp()
  await labelledMap(page)
  await dropFile(page, 'phones.txt', listing(3))
  await noticed(page, /3 papers added/)
  await page.evaluate(async () => {
    const scenes = await window.weft?.app.scenes()
    await scenes?.follow()
    scenes?.rename('Kept')
  })
  await expect.poll(() => keptOn(page, 'stories')).toContain('Kept')
  const before = await Promise.all(
    ['entries', 'corpora', 'anchors', 'stories'].map((one) => keptOn(page, one)),
  )
  await crashHalfway(page, 'corpora', 1, () =>
    page.evaluate((text) => void window.weft?.app.importing.readText(text, 'open'), listing(2, 'Watches')),
  )
  const context = page.context()
  expect(await found(context)).toEqual({ phones: [3, 3] })
  const { page: next } = await openIn(await context.newPage())
  await labelledMap(next)
  const after = await Promise.all(
    ['entries', 'corpora', 'anchors', 'stories'].map((one) => keptOn(next, one)),
  )
  expect(after).toEqual(before)
  await context.close()
})

test.each([0, 150, 400, 900, 1600])(
  'a tab killed %i ms after files were dropped leaves all of them or nothing',
  async (wait) => {
    const { page } = await openApp()
    await labelledMap(page)
    await dropFile(page, 'many.txt', listing(MANY))
    await page.waitForTimeout(wait)
    await crash(page)
    const kept = await found(page.context())
    expect([{}, { many: [MANY, MANY] }]).toContainEqual(kept)
    await page.context().close()
  },
)

test('what was added is there when the tab is closed as soon as it is said', async () => {
  const { page } = await openApp()
  await labelledMap(page)
  await dropFile(page, 'many.txt', listing(MANY))
  await noticed(page, /210 papers added/)
  await crash(page)
  expect(await found(page.context())).toEqual({ many: [MANY, MANY] })
})
