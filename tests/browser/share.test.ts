import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, expect, inject, test } from 'vitest'
import type { WeftMapElement } from '../../src/embed/weft-map-types.ts'
import { axeFindings } from './axe.ts'
import { closeHosts, mapFrame, mapReady, openHost } from './host-page.ts'
import { closeBrowser, labelledMap, openApp } from './page.ts'

afterAll(async () => {
  await closeBrowser()
  await closeHosts()
})

async function share(hash: string, viewport = { width: 1440, height: 900 }): Promise<Page> {
  const { page } = await openApp(hash, { viewport, permissions: ['clipboard-read', 'clipboard-write'] })
  await labelledMap(page)
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await page.getByRole('dialog', { name: 'Share' }).waitFor()
  return page
}

const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText())

test('the link is copied, and what it restores is spelled out', async () => {
  const page = await share('#select=concept:kv-cache&domain=speech-synthesis&colour=year')
  const dialog = page.getByRole('dialog', { name: 'Share' })
  expect(await dialog.locator('dl').innerText()).toMatch(
    /Processing latency.*colour by year.*KV cache.*Speech synthesis/s,
  )
  await dialog.getByRole('button', { name: 'Copy link' }).click()
  await dialog.getByRole('button', { name: 'Copied' }).waitFor()
  expect(await copied(page)).toContain('#select=concept:kv-cache&domain=speech-synthesis')
  expect(await axeFindings(page)).toEqual([])
})

test('the code of the element and of the frame show the view elsewhere', async () => {
  const page = await share('#select=concept:kv-cache')
  const dialog = page.getByRole('dialog', { name: 'Share' })
  await dialog.getByRole('switch', { name: 'Legend' }).click()
  await dialog.getByRole('button', { name: 'Copy code' }).click()
  await expect.poll(() => copied(page)).toContain('<weft-map')
  const { page: host } = await openHost(await copied(page))
  await mapReady(host)
  const view = await host.locator('weft-map').evaluate((map) => (map as WeftMapElement).getView())
  expect(view.view).toBe('select=concept:kv-cache')
  await mapFrame(host).getByRole('group', { name: 'Legend' }).waitFor()

  await dialog.getByRole('radio', { name: 'Frame' }).check()
  await dialog.getByRole('radio', { name: 'The story' }).check()
  await dialog.getByRole('button', { name: /^(Copy code|Copied)$/ }).click()
  await expect.poll(() => copied(page)).toContain('<iframe')
  const { page: other } = await openHost(await copied(page))
  await mapFrame(other).getByText('1 of 8').waitFor()
  expect(mapFrame(other).url()).toContain(`${inject('address')}?embed`)
})

test('a view that is too long for a link is said so, and goes into a project file', async () => {
  const page = await share('')
  const dialog = page.getByRole('dialog', { name: 'Share' })
  await page.evaluate(() => {
    const app = window.weft?.app
    const keys = [...(app?.analysis.index?.nodeOf.keys() ?? [])]
    app?.view.set({ select: keys.slice(0, 200), hidden: keys })
  })
  await dialog.getByText('too long for a link').waitFor()
  expect(await dialog.getByRole('button', { name: 'Copy link' }).isDisabled()).toBe(true)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: /Project to pass on/ }).click(),
  ])
  const project: unknown = JSON.parse(await readFile(await download.path(), 'utf8'))
  expect(project).toMatchObject({ view: expect.stringContaining('hidden=') as unknown })
  await dialog.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('banner').getByRole('button', { name: 'Copy link' }).click()
  await dialog.getByText('too long for a link').waitFor()
})
