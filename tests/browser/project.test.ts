import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { dropFile, libraryWords, noticed } from './map-page.ts'
import { closeBrowser, labelledMap, openApp } from './page.ts'

afterAll(closeBrowser)

const listing = [
  'Pruning Everything: Sparse Models for Phones',
  'We propose a structured pruning method for convolutional networks. Pruned networks run on phones with low latency.',
  'Streaming Speech Recognition with Chunks',
  'We propose chunked attention for streaming speech recognition. Quantization keeps the model small on phones.',
  'Small Models by Quantization',
  'We study quantization and pruning of speech recognition models for phones.',
].join('\n')

/** All that a project file is to restore. */
function state(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const app = window.weft?.app
    const scenes = await app?.scenes()
    await scenes?.follow()
    return {
      name: app?.analysis.map?.name,
      digest: app?.analysis.map?.digest,
      anchors: app?.pins.anchors(),
      names: app?.analysis.givenNames,
      marks: [...((await app?.marks())?.byPaper ?? [])],
      story: scenes?.story,
      select: app?.view.fields.select,
      paper: await app?.analysis.paper(0),
    }
  })
}

async function savedProject(page: Page): Promise<string> {
  await libraryWords(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Save project' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.weft\.json$/)
  return readFile(await download.path(), 'utf8')
}

test('a saved project opens in another browser with everything where it was', async () => {
  const { page: first, complaints } = await openApp()
  await labelledMap(first)
  await dropFile(first, 'phones.txt', listing)
  await first.waitForFunction(() => document.title.startsWith('phones'))
  await first.evaluate(async () => {
    const app = window.weft?.app
    app?.pins.pin(0, 12.5, -7.25)
    app?.clusters.rename(0, 'Small things')
    const marks = await app?.marks()
    await marks?.tag([0, 2], 'to cite')
    await marks?.note(0, 'Mine.')
    app?.selection.select(1)
    ;(await app?.scenes())?.add()
  })
  const text = await savedProject(first)
  const before = await state(first)

  const { page: second, complaints: others } = await openApp()
  await labelledMap(second)
  await dropFile(second, 'anything.json', text)
  await noticed(second, /The project phones is open as it was saved/)
  expect(await state(second)).toEqual(before)

  await second.evaluate(() => window.weft?.app.pins.pin(1, 3, 4))
  await dropFile(second, 'anything.json', text)
  await second.getByRole('dialog', { name: 'Open the project phones?' }).waitFor()
  await second.getByRole('button', { name: 'Open in its place' }).click()
  await second.waitForFunction(() => window.weft?.app.pins.anchors()?.pinned.length === 1)
  expect(await state(second)).toEqual(before)
  await second.reload()
  await second.waitForFunction(() => document.title.startsWith('phones'))
  expect(await state(second)).toEqual(before)
  expect([...complaints, ...others]).toEqual([])
})

test('a project of a newer Weft is refused and changes nothing', async () => {
  const { page } = await openApp()
  await labelledMap(page)
  await dropFile(
    page,
    'new.weft.json',
    '{"format": "weft-project", "version": 9, "name": "New", "papers": []}',
  )
  await page.getByText(/This project was made by a newer Weft/).waitFor()
  expect(await page.evaluate(() => window.weft?.app.library.entries.length)).toBe(0)
})
