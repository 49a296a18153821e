import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Point } from '../../src/stage/stage.ts'
import { cameraAtRest, placeOf, selected } from './map-page.ts'
import { closeBrowser, labelledMap, openApp } from './page.ts'

let page: Page
let hand: CDPSession
let complaints: readonly string[]

beforeAll(async () => {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
  ;({ page, complaints } = await openApp('', phone))
  await labelledMap(page)
  hand = await page.context().newCDPSession(page)
})

afterAll(async () => {
  expect(complaints).toEqual([])
  await closeBrowser()
})

const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', fingers: readonly Point[]): Promise<unknown> =>
  hand.send('Input.dispatchTouchEvent', {
    type,
    touchPoints: fingers.map(({ x, y }, id) => ({ x, y, id })),
  })

/** Moves fingers in steps from where they are put down, and lifts them. */
async function swipe(fingers: readonly { readonly from: Point; readonly to: Point }[]): Promise<void> {
  for (const [at] of fingers.entries())
    await touch(
      'touchStart',
      fingers.slice(0, at + 1).map(({ from }) => from),
    )
  for (let step = 1; step <= 5; step++)
    await touch(
      'touchMove',
      fingers.map(({ from, to }) => ({
        x: from.x + ((to.x - from.x) * step) / 5,
        y: from.y + ((to.y - from.y) * step) / 5,
      })),
    )
  await touch('touchEnd', [])
}

test('one finger pans, two pinch and pan', async () => {
  const whole = await cameraAtRest(page)
  const before = await placeOf(page, 'concept:kv-cache')
  await swipe([{ from: { x: 40, y: 90 }, to: { x: 70, y: 130 } }])
  await cameraAtRest(page)
  const panned = await placeOf(page, 'concept:kv-cache')
  expect([panned.x - before.x, panned.y - before.y]).toEqual([expect.closeTo(30, 0), expect.closeTo(40, 0)])
  await swipe([
    { from: { x: 150, y: 400 }, to: { x: 150, y: 450 } },
    { from: { x: 230, y: 400 }, to: { x: 230, y: 450 } },
  ])
  const both = await cameraAtRest(page)
  expect(both.span).toBeCloseTo(whole.span, 0)
  expect((await placeOf(page, 'concept:kv-cache')).y - panned.y).toBeCloseTo(50, 0)
  await swipe([
    { from: { x: 170, y: 400 }, to: { x: 120, y: 400 } },
    { from: { x: 210, y: 400 }, to: { x: 260, y: 400 } },
  ])
  expect((await cameraAtRest(page)).span).toBeLessThan(0.5 * whole.span)
  await page.evaluate(() => window.weft?.app.control.fit())
  await cameraAtRest(page)
})

test('a long press opens the menu, which stays when the finger leaves', async () => {
  const at = await placeOf(page, 'concept:kv-cache')
  await touch('touchStart', [at])
  const menu = page.getByRole('menu', { name: 'KV cache' })
  await menu.waitFor()
  await touch('touchEnd', [])
  await page.waitForTimeout(200)
  expect(await menu.isVisible()).toBe(true)
  expect(await selected(page)).toEqual([])
  await menu.getByRole('menuitem', { name: 'Select', exact: true }).tap()
  expect(await selected(page)).toEqual(['concept:kv-cache'])
  await page.getByRole('button', { name: 'Clear selection' }).tap()
})

test('a tap selects and opens half a sheet, wherever on the map it falls', async () => {
  await cameraAtRest(page)
  const { x, y } = await placeOf(page, 'concept:kv-cache')
  await page.touchscreen.tap(x, y)
  await page.getByRole('heading', { name: 'KV cache', exact: true }).waitFor()
  await page.waitForTimeout(400)
  const taller = page.getByRole('button', { name: 'Taller: Inspector' })
  await taller.tap()
  const lower = page.getByRole('button', { name: 'Lower: Inspector' })
  await lower.waitFor()
  await page.waitForTimeout(300)
  const [sheet, search] = [await lower.boundingBox(), await page.getByRole('combobox').boundingBox()]
  expect(sheet?.y ?? 0).toBeGreaterThanOrEqual((search?.y ?? 0) + (search?.height ?? 0))
  await lower.tap()
  await taller.waitFor()
})

test('what a thumb must hit is 44 px or more', async () => {
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('button, input, [role=tab], [role=option], summary, a[href]')]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }))
      .map((one) => ({
        name: one.getAttribute('aria-label') ?? one.textContent,
        box: one.getBoundingClientRect(),
      }))
      .filter(({ box }) => box.width > 1 && box.height < 43.5)
      .map(({ name, box }) => `${name.trim()}: ${Math.round(box.width)} x ${Math.round(box.height)}`),
  )
  expect(small).toEqual([])
})

test('the menu leads to the overview, the files, the link, the theme and the help', async () => {
  await page.getByRole('button', { name: 'Menu' }).tap()
  await page.getByRole('menu').waitFor()
  const names = await page.getByRole('menu').getByRole('menuitem').allInnerTexts()
  for (const name of ['Open files', 'Copy link', 'Dark theme', 'About this corpus', 'Help and shortcuts'])
    expect(names.map((words) => words.trim())).toContain(name)
  await page.getByRole('menuitem', { name: 'About this corpus' }).tap()
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await inspector.getByText('Most shared techniques').waitFor()
  await page.getByRole('tab', { name: 'List' }).tap()
  await page
    .getByText(/119 papers/)
    .first()
    .waitFor()
})
