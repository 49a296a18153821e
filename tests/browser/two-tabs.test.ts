import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { dropFile, keptOn, noticed, pinned } from './map-page.ts'
import { closeBrowser, labelledMap, openApp, openIn } from './page.ts'

afterAll(closeBrowser)

const listing = [
  'Pruning Everything: Sparse Models for Phones',
  'We propose a structured pruning method for convolutional networks. Pruned networks run on phones with low latency.',
  'Streaming Speech Recognition with Chunks',
  'We propose chunked attention for streaming speech recognition. Quantization keeps the model small on phones.',
].join('\n')

let mine: Page
let theirs: Page
let complaints: readonly (readonly string[])[]

/** Two tabs of one browser that have the same corpus open, `mine` the first. */
beforeEach(async () => {
  const first = await openApp()
  mine = first.page
  await labelledMap(mine)
  await dropFile(mine, 'phones.txt', listing)
  await mine.waitForFunction(() => document.title.startsWith('phones'))
  await expect.poll(() => keptOn(mine, 'entries')).toContain('phones')
  const second = await openIn(await mine.context().newPage(), new URL(mine.url()).hash)
  theirs = second.page
  await theirs.waitForFunction(() => document.title.startsWith('phones'))
  complaints = [first.complaints, second.complaints]
})

afterEach(async () => {
  expect(complaints.flat()).toEqual([])
  await mine.context().close()
})

const title = (page: Page): Promise<string | undefined> =>
  page.evaluate(async () => {
    const scenes = await window.weft?.app.scenes()
    await scenes?.follow()
    return scenes?.story.title
  })

/** Does in `theirs`, then in `mine`, something that is kept. */
async function changeBoth(): Promise<void> {
  await theirs.evaluate(async () => {
    const scenes = await window.weft?.app.scenes()
    await scenes?.follow()
    scenes?.rename('Theirs')
  })
  await expect.poll(() => keptOn(mine, 'stories')).toContain('Theirs')
  await noticed(mine, /phones was changed in another tab/)
  await mine.evaluate(() => window.weft?.app.pins.pin(0, 12, 34))
  await mine.getByRole('dialog', { name: 'This corpus was changed in another tab' }).waitFor()
}

test('a second tab is told that the corpus is open in another one, a tab alone is not', async () => {
  await noticed(theirs, /phones is open in another tab too/)
  expect(await mine.getByText(/open in another tab/).count()).toBe(0)
  await mine.close()
  await theirs.reload()
  await theirs.waitForFunction(() => document.title.startsWith('phones'))
  await theirs.waitForTimeout(500)
  expect(await theirs.getByText(/open in another tab/).count()).toBe(0)
})

test('what another tab wrote is not written over, and is there after a reload', async () => {
  await changeBoth()
  expect(await keptOn(mine, 'anchors')).not.toContain('[12,34]')
  await mine.getByRole('button', { name: 'Go on reading here' }).click()
  await mine.evaluate(() => window.weft?.app.pins.pin(1, 56, 78))
  await noticed(mine, /so what you change here is not stored/)
  expect(await mine.getByRole('dialog').count()).toBe(0)
  await mine.getByRole('button', { name: 'Choose what to do' }).last().click()
  await mine.getByRole('button', { name: 'Reload theirs' }).click()
  await mine.waitForFunction(() => document.title.startsWith('phones'))
  await expect.poll(() => title(mine)).toBe('Theirs')
  expect(await pinned(mine)).toEqual([])
  await mine.evaluate(() => window.weft?.app.pins.pin(0, 12, 34))
  await expect.poll(() => keptOn(mine, 'anchors')).toContain('[12,34]')
})

test('mine can be kept in its place, and what the other tab did beside it stays', async () => {
  await changeBoth()
  await mine.getByRole('button', { name: 'Keep mine in its place' }).click()
  await expect.poll(() => keptOn(theirs, 'anchors')).toContain('[12,34]')
  await mine.waitForFunction(() => document.title.startsWith('phones'))
  await expect.poll(() => title(mine)).toBe('Theirs')
  expect(await pinned(mine)).toHaveLength(1)
  await noticed(theirs, /phones was changed in another tab/)
})

test('mine can be saved as a project file', async () => {
  await changeBoth()
  const [download] = await Promise.all([
    mine.waitForEvent('download'),
    mine.getByRole('button', { name: 'Save mine as a project file' }).click(),
  ])
  const file = JSON.parse(await readFile(await download.path(), 'utf8')) as Record<string, unknown>
  expect(file['pinned']).toHaveLength(1)
  expect(file['papers']).toHaveLength(2)
})

test('a corpus that was removed in another tab stays open here until it is left', async () => {
  await theirs.evaluate(() => {
    const { library } = window.weft?.app ?? {}
    void library?.remove(library.open ?? '')
  })
  await noticed(mine, /phones was changed in another tab/)
  await mine.getByRole('button', { name: 'Choose what to do' }).first().click()
  const dialog = mine.getByRole('dialog', { name: 'This corpus was removed in another tab' })
  expect(await dialog.getByRole('button', { name: 'Keep mine in its place' }).count()).toBe(0)
  await dialog.getByRole('button', { name: 'Leave it' }).click()
  await mine.waitForFunction(() => document.title.startsWith('Processing latency'))
})
