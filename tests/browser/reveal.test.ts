import type { Frame, Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { closeHosts, mapFrame, mapReady, openHost, SCRIPT } from './host-page.ts'

afterAll(closeHosts)

const DECK = `
  <link rel="stylesheet" href="/reveal/reveal.css">
  <div class="reveal"><div class="slides">
    <section><h2>Before</h2></section>
    <section>
      <weft-map src="APP/?inspect" scene="overview" style="height:500px"></weft-map>
      <p class="fragment" data-weft-scene="streaming">Streaming</p>
      <p class="fragment" data-weft-scene="kv-cache">The cache</p>
      <p class="fragment" data-weft-view="select=concept:quantization">Fewer bits</p>
    </section>
    <section><h2>After</h2></section>
  </div></div>
  ${SCRIPT}
  <script src="/reveal/reveal.js"></script>
  <script>Reveal.initialize({ width: 960, height: 700, transition: 'none' })</script>`

const slide = (page: Page): Promise<number> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.slides > section')].findIndex((one) => one.classList.contains('present')),
  )

const scene = (frame: Frame): Promise<string | undefined> =>
  frame.evaluate(() => window.weft?.app.view.fields.scene)

async function openDeck(): Promise<{ page: Page; frame: Frame; complaints: string[] }> {
  const { page, complaints } = await openHost(DECK, { viewport: { width: 1200, height: 800 } })
  await mapReady(page)
  return { page, frame: mapFrame(page), complaints }
}

test('fragments drive the scenes of their slide, forwards and backwards', async () => {
  const { page, frame, complaints } = await openDeck()
  await page.keyboard.press('ArrowRight')
  expect(await slide(page)).toBe(1)
  expect(await scene(frame)).toBe('overview')
  for (const expected of ['streaming', 'kv-cache', '']) {
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => scene(frame)).toBe(expected)
  }
  expect(await frame.evaluate(() => window.weft?.app.view.fields.select)).toEqual(['concept:quantization'])
  for (const expected of ['kv-cache', 'streaming', 'overview']) {
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => scene(frame)).toBe(expected)
  }
  expect(complaints).toEqual([])
})

test('leaving the slide gives WebGL back, and coming back finds the map as it was left', async () => {
  const { page, frame } = await openDeck()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => scene(frame)).toBe('streaming')
  const live = (): Promise<number> => frame.locator('canvas.sigma-nodes').count()
  await expect.poll(live).toBe(1)
  await page.keyboard.press('End')
  expect(await slide(page)).toBe(2)
  await expect.poll(live, { timeout: 8000 }).toBe(0)
  await page.keyboard.press('ArrowLeft')
  await expect.poll(live).toBe(1)
  // Coming back, a slide has all of its fragments.
  await expect
    .poll(() => frame.evaluate(() => window.weft?.app.view.fields.select))
    .toEqual(['concept:quantization'])
  expect(await frame.evaluate(() => window.weft?.app.analysis.map?.name)).toBe('Processing latency')
})

test('keys go on to the deck while the map has the focus', async () => {
  const { page, frame } = await openDeck()
  await page.keyboard.press('ArrowRight')
  await frame.waitForFunction(() => (window.weft?.stage?.drawn()?.nodes.length ?? 0) > 0)
  const box = await page.locator('weft-map').boundingBox()
  if (!box) throw new Error('The map is not on the slide.')
  await page.mouse.click(box.x + 12, box.y + 12)
  expect(await frame.evaluate(() => document.hasFocus())).toBe(true)
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => scene(frame)).toBe('streaming')
  await page.keyboard.press('PageDown')
  await expect.poll(() => scene(frame)).toBe('kv-cache')
  await page.keyboard.press(' ')
  await expect.poll(() => scene(frame)).toBe('')
  await page.keyboard.press('n')
  await expect.poll(() => slide(page)).toBe(2)
})
