import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { cameraAtRest, dragBy, pinned, placeOf, selected } from './map-page.ts'
import { closeBrowser, labelledMap, openApp } from './page.ts'

let page: Page
let complaints: readonly string[]

beforeAll(async () => {
  ;({ page, complaints } = await openApp('', { permissions: ['clipboard-read', 'clipboard-write'] }))
  await labelledMap(page)
})

// Each scene starts from the whole map with nothing selected.
beforeEach(async () => {
  await page.getByRole('application').focus()
  for (let press = 0; press < 3; press++) await page.keyboard.press('Escape')
  await page.keyboard.press('0')
  await cameraAtRest(page)
})

afterAll(async () => {
  expect(complaints).toEqual([])
  await closeBrowser()
})

const status = (): Promise<string> => page.getByRole('status', { name: 'Selection' }).innerText()

async function clickNode(
  key: Parameters<typeof placeOf>[1],
  button: 'left' | 'right' = 'left',
): Promise<void> {
  const { x, y } = await placeOf(page, key)
  await page.mouse.click(x, y, { button })
}

test('a click selects, Ctrl-click adds and takes out, a click on the sea clears', async () => {
  await clickNode('concept:kv-cache')
  expect(await status()).toMatch(/^KV cache, technique, selected: \d+ neighbours\.$/)
  await cameraAtRest(page)
  await page.keyboard.down('Control')
  await clickNode('concept:pruning')
  expect(await selected(page)).toEqual(['concept:kv-cache', 'concept:pruning'])
  expect(await status()).toMatch(/^2 selected, \d+ neighbours\.$/)
  await cameraAtRest(page)
  await clickNode('concept:kv-cache')
  await page.keyboard.up('Control')
  expect(await selected(page)).toEqual(['concept:pruning'])
  await page.mouse.click(300, 70)
  expect(await selected(page)).toEqual([])
  expect(await status()).toBe('Nothing selected.')
})

test('pointing at a node tells what it is, and selects nothing', async () => {
  const { x, y } = await placeOf(page, 'concept:kv-cache')
  await page.mouse.move(x, y)
  await page.getByText(/^Technique in Memory and context, \d+ papers$/).waitFor()
  expect(await selected(page)).toEqual([])
  await page.mouse.move(300, 70)
})

test('dragging a node pins it; undo takes it back and redo makes it again', async () => {
  const home = await placeOf(page, 'concept:streaming')
  await dragBy(page, home, -40, 30)
  expect(await pinned(page)).toEqual(['concept:streaming'])
  const away = await placeOf(page, 'concept:streaming')
  expect([away.x - home.x, away.y - home.y]).toEqual([expect.closeTo(-40, 0), expect.closeTo(30, 0)])
  await page.getByRole('button', { name: 'Undo: Pin Streaming' }).click()
  expect(await pinned(page)).toEqual([])
  await page.keyboard.press('Control+Shift+z')
  expect(await pinned(page)).toEqual(['concept:streaming'])
  await page.keyboard.press('Control+z')
  await cameraAtRest(page)
  expect((await placeOf(page, 'concept:streaming')).x).toBeCloseTo(home.x, 0)
})

test('the menu of a right click pins where the node stands, and undo shows its place', async () => {
  await clickNode('concept:kv-cache', 'right')
  const menu = page.getByRole('menu', { name: 'KV cache' })
  await menu.getByRole('menuitem', { name: 'Pin here' }).click()
  expect(await pinned(page)).toEqual(['concept:kv-cache'])
  // Undone from far away: the camera comes back to the node.
  await page.mouse.move(700, 300)
  for (let turn = 0; turn < 6; turn++) await page.mouse.wheel(0, -300)
  await cameraAtRest(page)
  await page.keyboard.press('Control+z')
  expect(await pinned(page)).toEqual([])
  await cameraAtRest(page)
  const { x, y } = await placeOf(page, 'concept:kv-cache')
  expect(x > 270 && x < 1440 && y > 48 && y < 900).toBe(true)
})

test('the menu of the sea copies the link to the view', async () => {
  await page.mouse.click(300, 70, { button: 'right' })
  await page.getByRole('menu', { name: 'Map' }).getByRole('menuitem', { name: 'Copy link' }).click()
  await page.getByText('The link to this view was copied.').waitFor()
  await clickNode('concept:kv-cache')
  await page.getByRole('banner').getByRole('button', { name: 'Copy link' }).click()
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain('#select=concept:kv-cache')
})

test('the wheel zooms at the pointer, dragging the sea pans, and the button fits again', async () => {
  const whole = await cameraAtRest(page)
  const before = await placeOf(page, 'concept:kv-cache')
  await page.mouse.move(before.x, before.y)
  await page.mouse.wheel(0, -300)
  const near = await cameraAtRest(page)
  expect(near.span).toBeLessThan(0.8 * whole.span)
  const after = await placeOf(page, 'concept:kv-cache')
  expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(1.5)
  await expect.poll(() => page.url()).toContain('camera=')
  await page.getByRole('button', { name: 'Fit the map' }).click()
  expect((await cameraAtRest(page)).span).toBeCloseTo(whole.span, 3)
  await dragBy(page, { x: 300, y: 70 }, 60, 40)
  const panned = await placeOf(page, 'concept:kv-cache')
  expect([panned.x - before.x, panned.y - before.y]).toEqual([expect.closeTo(60, 0), expect.closeTo(40, 0)])
})

test('a double click on a node focuses on its neighbourhood, on the sea it zooms in', async () => {
  const { x, y } = await placeOf(page, 'concept:kv-cache')
  await page.mouse.dblclick(x, y)
  await expect.poll(() => page.url()).toContain('focus=concept:kv-cache,1')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  expect(page.url()).not.toContain('focus=')
  const before = await cameraAtRest(page)
  await page.mouse.dblclick(300, 70)
  expect((await cameraAtRest(page)).span).toBeLessThan(0.8 * before.span)
})

test('Shift-drag and the tool select what they enclose', async () => {
  const inside = await placeOf(page, 'concept:kv-cache')
  const corner = { x: inside.x - 60, y: inside.y - 40 }
  await page.keyboard.down('Shift')
  await dragBy(page, corner, 120, 80)
  await page.keyboard.up('Shift')
  const enclosed = await selected(page)
  expect(enclosed).toContain('concept:kv-cache')
  expect(enclosed.length).toBeGreaterThan(1)
  await page.keyboard.press('Escape')
  await page.keyboard.press('0')
  await cameraAtRest(page)
  const tool = page.getByRole('button', { name: 'Select an area' })
  await tool.click()
  await dragBy(page, corner, 120, 80)
  expect(await selected(page)).toEqual(enclosed)
  expect(await tool.getAttribute('aria-pressed')).toBe('false')
})
