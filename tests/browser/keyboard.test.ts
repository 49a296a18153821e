import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cameraAtRest, selected } from './map-page.ts'
import { closeBrowser, labelledMap, openApp } from './page.ts'

let page: Page
let complaints: readonly string[]

beforeAll(async () => {
  ;({ page, complaints } = await openApp())
  await labelledMap(page)
})

afterAll(async () => {
  expect(complaints).toEqual([])
  await closeBrowser()
})

const focusedRole = (): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('role') ?? null)

test('arrows walk from node to node, Enter selects, Escape takes back', async () => {
  await page.getByRole('application').focus()
  const cursor = page.locator('section[aria-label=Map] [aria-live=polite]')
  const visited: string[] = []
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowLeft']) {
    await page.keyboard.press(key)
    visited.push(await cursor.innerText())
    await cameraAtRest(page)
  }
  expect(visited.every((name) => /, (technique|domain|paper)$/.test(name))).toBe(true)
  expect(new Set(visited).size).toBeGreaterThan(2)
  await page.keyboard.press('Enter')
  expect(await selected(page)).toHaveLength(1)
  await page.keyboard.press('f')
  await expect.poll(() => page.url()).toContain('focus=')
  for (let press = 0; press < 3; press++) await page.keyboard.press('Escape')
  expect(await selected(page)).toEqual([])
  await expect.poll(() => page.url()).not.toContain('focus=')
})

test('plus and minus zoom, 0 shows the whole map', async () => {
  await page.getByRole('application').focus()
  await page.keyboard.press('0')
  const whole = await cameraAtRest(page)
  await page.keyboard.press('+')
  const near = await cameraAtRest(page)
  expect(near.span).toBeLessThan(0.9 * whole.span)
  await page.keyboard.press('-')
  expect((await cameraAtRest(page)).span).toBeCloseTo(whole.span, 1)
  await page.keyboard.press('+')
  await page.keyboard.press('0')
  expect((await cameraAtRest(page)).span).toBeCloseTo(whole.span, 3)
})

test('the menu opens by key, is walked by arrows and gives the focus back', async () => {
  await page.getByRole('application').focus()
  await page.keyboard.press('ArrowRight')
  for (const key of ['ContextMenu', 'Shift+F10']) {
    await page.keyboard.press(key)
    await page.getByRole('menu').waitFor()
    await page.keyboard.press('ArrowDown')
    expect(await focusedRole()).toBe('menuitem')
    await page.keyboard.press('Escape')
    await page.getByRole('menu').waitFor({ state: 'detached' })
    expect(await focusedRole()).toBe('application')
  }
  await page.keyboard.press('Escape')
})

test('single letters are the map’s: none fires while typing or elsewhere', async () => {
  const search = page.getByRole('combobox')
  await page.keyboard.press('/')
  await page.keyboard.type('0f+?/-')
  expect(await search.inputValue()).toBe('0f+?/-')
  expect(await page.getByRole('dialog').count()).toBe(0)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  expect(await search.inputValue()).toBe('')
  const before = await cameraAtRest(page)
  await page.getByRole('tab', { name: 'Map' }).focus()
  for (const key of ['f', '+', '-', '0']) await page.keyboard.press(key)
  expect(await cameraAtRest(page)).toEqual(before)
  expect(page.url()).not.toContain('focus=')
})

test('/ and ? can be switched off, and reload keeps that', async () => {
  await page.getByRole('application').focus()
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Help' })
  await help.getByRole('switch', { name: /\/ and \?/ }).click()
  await page.keyboard.press('Escape')
  await help.waitFor({ state: 'detached' })
  await expect.poll(() => page.url()).not.toContain('panel=')
  await page.reload()
  await labelledMap(page)
  await page.getByRole('application').focus()
  await page.keyboard.press('/')
  await page.keyboard.press('?')
  expect(await focusedRole()).toBe('application')
  expect(await page.getByRole('dialog').count()).toBe(0)
  await page.keyboard.press('Control+k')
  expect(await focusedRole()).toBe('combobox')
})
