import type { Locator, Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { axeFindings } from './axe.ts'
import { closeBrowser, labelledMap, openApp } from './page.ts'

afterAll(closeBrowser)

/** Machines can be busy. */
const patient = { timeout: 20_000 }
const PAPER = 3

const markOf = (page: Page, paper = PAPER): Promise<unknown> =>
  page.evaluate(async (at) => (await window.weft?.app.marks())?.of(at), paper)
const passing = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => window.weft?.app.filters.papers ?? [])

const headingOf = (page: Page): Locator =>
  page.getByRole('complementary', { name: 'Inspector' }).getByRole('heading', { name: 'Your marks' })

/** Shows a paper in the inspector, with its marks. */
async function inspect(page: Page): Promise<void> {
  await page.evaluate((at) => {
    window.weft?.app.show(at)
  }, PAPER)
  await headingOf(page).waitFor()
}

async function markAll(page: Page): Promise<void> {
  await inspect(page)
  await page.getByRole('button', { name: 'Star', exact: true }).click()
  await page.getByRole('radio', { name: 'Reading', exact: true }).check()
  await page.getByRole('combobox', { name: 'Add a tag' }).fill('to cite')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Note' }).fill('Compare with the codec.\n<b>Ask</b>')
  await page.getByRole('textbox', { name: 'Note' }).blur()
  await expect
    .poll(() => markOf(page), patient)
    .toEqual({
      starred: true,
      reading: 'reading',
      tags: ['to cite'],
      note: 'Compare with the codec.\n<b>Ask</b>',
    })
}

describe('one’s own marks', () => {
  test('are made in the inspector, filtered by, there after a reload, and in no link', async () => {
    const { page, complaints, foreign } = await openApp()
    await labelledMap(page)
    await markAll(page)
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Your marks' }).click()
    await page.getByRole('checkbox', { name: /^to cite/ }).check()
    await expect.poll(() => passing(page), patient).toEqual([PAPER])
    await page.getByRole('button', { name: 'Remove to cite' }).first().waitFor()
    expect(await axeFindings(page)).toEqual([])
    expect(page.url()).not.toMatch(/cite|marks/)
    expect(await page.evaluate(() => window.weft?.app.view.address())).not.toMatch(/cite|marks/)
    await page.reload()
    await labelledMap(page)
    await expect.poll(() => passing(page), patient).toEqual([PAPER])
    await page.getByRole('button', { name: 'Starred', pressed: true }).waitFor()
    expect(await page.getByRole('textbox', { name: 'Note' }).inputValue()).toBe(
      'Compare with the codec.\n<b>Ask</b>',
    )
    expect([complaints, foreign]).toEqual([[], []])
  })

  test('are undone one by one, a note as a whole, and found again by redo', async () => {
    const { page } = await openApp()
    await labelledMap(page)
    await markAll(page)
    await headingOf(page).click()
    const undo = async (): Promise<unknown> => {
      await page.keyboard.press('Control+z')
      return markOf(page)
    }
    expect(await undo()).toMatchObject({ note: '', tags: ['to cite'] })
    await expect.poll(() => page.getByRole('textbox', { name: 'Note' }).inputValue(), patient).toBe('')
    expect(await undo()).toMatchObject({ tags: [], reading: 'reading' })
    expect(await undo()).toMatchObject({ reading: 'unread', starred: true })
    expect(await undo()).toMatchObject({ starred: false })
    await page.keyboard.press('Control+Shift+z')
    expect(await markOf(page)).toMatchObject({ starred: true })
  })

  test('can have a tag renamed by keys, and the focus stays with it', async () => {
    const { page } = await openApp()
    await labelledMap(page)
    await page.evaluate(async () => (await window.weft?.app.marks())?.tag([3, 5], 'to cite'))
    await page.getByRole('button', { name: 'Your marks' }).click()
    await page.getByRole('button', { name: 'Tag to cite' }).press('Enter')
    await page.getByRole('menuitem', { name: 'Rename…' }).press('Enter')
    await page.keyboard.type('cited')
    await page.keyboard.press('Enter')
    await page.getByRole('checkbox', { name: /^cited/ }).waitFor()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')), patient)
      .toBe('Tag cited')
    expect(await axeFindings(page)).toEqual([])
  })

  test('of several papers are made at once, by keys on the map and in the list', async () => {
    const { page, complaints } = await openApp()
    await labelledMap(page)
    await page.evaluate(() => window.weft?.app.selection.selectAll([3, 5, 8]))
    await headingOf(page).waitFor()
    await page.getByRole('combobox', { name: 'Add a tag' }).fill('later')
    await page.keyboard.press('Enter')
    await expect.poll(() => markOf(page, 8), patient).toMatchObject({ tags: ['later'] })
    await page.getByRole('application').focus()
    await page.keyboard.press('*')
    await expect.poll(() => markOf(page, 5), patient).toMatchObject({ starred: true })
    await page.getByRole('searchbox').or(page.locator('#search')).first().fill('is:starred tag:later')
    await expect
      .poll(() => page.evaluate(() => [...(window.weft?.app.search.answer?.nodes ?? [])].sort()), patient)
      .toEqual([3, 5, 8])
    expect(page.url()).not.toMatch(/later|starred/)
    await page.keyboard.press('Escape')
    await page.getByRole('tab', { name: 'List' }).click()
    await page
      .getByRole('button', { name: /^Star / })
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Marks', exact: true }).click()
    await page
      .getByRole('button', { name: /^Star /, pressed: true })
      .first()
      .click()
    await expect.poll(() => passing(page).then(({ length }) => length), patient).toBe(119)
    await expect
      .poll(() => page.getByRole('button', { name: /^Star /, pressed: true }).count(), patient)
      .toBe(2)
    expect(await axeFindings(page)).toEqual([])
    expect(complaints).toEqual([])
  })
})
