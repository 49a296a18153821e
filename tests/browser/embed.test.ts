import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, inject, test } from 'vitest'
import type { WeftMapElement } from '../../src/embed/weft-map-types.ts'
import { axeFindings } from './axe.ts'
import { closeHosts, mapFrame, mapFrames, mapReady, openHost, SCRIPT } from './host-page.ts'
import { cameraAtRest, selected } from './map-page.ts'

afterAll(closeHosts)

const MAP = `${SCRIPT}<weft-map src="APP/?inspect" style="width:640px;height:400px"></weft-map>`

/** Whether a frame's picture is there, with names. */
const drawn = (frame: ReturnType<typeof mapFrame>): Promise<unknown> =>
  frame.waitForFunction(() => (window.weft?.stage?.drawn()?.nodes.length ?? 0) > 0)

/** Notes what an element's events bring, as JSON, under `window.told`. */
async function listen(page: Page, selector = 'weft-map'): Promise<void> {
  await page.locator(selector).evaluate((element) => {
    const told: string[] = []
    Object.assign(window, { told })
    for (const name of ['ready', 'selectionchange', 'viewchange', 'scenechange', 'error'])
      element.addEventListener(name, (event) => {
        if (event instanceof CustomEvent) told.push(`${name} ${JSON.stringify(event.detail)}`)
      })
  })
}

const told = (page: Page): Promise<string[]> =>
  page.evaluate(() => ('told' in window ? (window.told as string[]) : []))

describe('a map in a page of another site', () => {
  test('answers every method and tells of changes', async () => {
    const { page, complaints } = await openHost(MAP)
    await mapReady(page)
    await listen(page)
    const answers = await page.evaluate(async () => {
      const map = document.querySelector('weft-map') as WeftMapElement
      const blobText = async ({ blob }: { blob: Blob }): Promise<string> => (await blob.text()).slice(0, 4)
      return {
        map: await map.ready,
        select: await map.select(['concept:kv-cache', 'concept:nothing']),
        view: await map.getView(),
        filter: await map.filter({ domain: ['speech-synthesis'], years: [2026, 2023] }),
        filterView: (await map.getView()).view,
        cleared: await map.filter(),
        query: await map.query('speculative decoding'),
        none: await map.query(''),
        focus: await map.focusNode('concept:kv-cache', 2),
        setView: await map.setView('select=concept:streaming&domain=nothing&what=this'),
        scene: await map.scene('streaming'),
        next: await map.next(),
        previous: await map.previous(),
        left: await map.scene(null),
        theme: await map.theme('dark'),
        highlight: await map.highlight(['concept:quantization']),
        png: await map.exportImage({ format: 'png', width: 300, height: 200 }).then(blobText),
        svg: await map.exportImage({ format: 'svg', title: 'A & B' }).then(blobText),
        refused: await map
          .scene('nothing')
          .catch((error: unknown) => error instanceof Error && 'code' in error && error.code),
      }
    })
    expect(answers.map).toMatchObject({ corpus: 'Processing latency', papers: 119, scene: null, view: '' })
    expect(answers.select).toEqual({
      nodes: [{ key: 'concept:kv-cache', kind: 'technique', label: 'KV cache' }],
      missing: ['concept:nothing'],
    })
    expect(answers.view).toMatchObject({
      view: 'select=concept:kv-cache',
      link: `${inject('address')}?inspect=#select=concept:kv-cache`,
    })
    expect(answers.filterView).toContain('domain=speech-synthesis&years=2023-2026')
    expect(answers.filter.papers).toBeLessThan(20)
    expect(answers.cleared.papers).toBe(119)
    expect(answers.query.nodes[0]?.key).toBe('concept:speculative-decoding')
    expect(answers.none.nodes).toEqual([])
    expect(answers.focus.nodes[0]?.label).toBe('KV cache')
    expect(answers.setView).toMatchObject({
      view: 'select=concept:streaming',
      ignored: ['what=this'],
      missing: ['nothing'],
    })
    expect(answers.scene).toMatchObject({ id: 'streaming', number: 2 })
    expect([answers.next?.number, answers.previous?.number, answers.left]).toEqual([3, 2, null])
    expect(answers.theme).toEqual({ theme: 'dark' })
    expect(answers.highlight.nodes[0]?.label).toBe('Quantization')
    expect(answers.png).toMatch(/PNG$/)
    expect(answers.svg).toBe('<svg')
    expect(answers.refused).toBe('not-found')
    const events = await told(page)
    expect(events).toContainEqual(
      'selectionchange {"nodes":[{"key":"concept:kv-cache","kind":"technique","label":"KV cache"}]}',
    )
    expect(events).toContainEqual(expect.stringMatching(/^viewchange .*select=concept:kv-cache/))
    expect(events).toContainEqual(expect.stringMatching(/^scenechange .*"id":"streaming"/))
    expect(complaints).toEqual([])
  })

  test('shows the selection it is asked for, and tells of the one that is clicked', async () => {
    const { page } = await openHost(MAP)
    await mapReady(page)
    const frame = mapFrame(page)
    await drawn(frame)
    await listen(page)
    const place = await frame.evaluate(() => {
      const node = window.weft?.app.analysis.index?.nodeOf.get('concept:kv-cache')
      return node === undefined ? null : window.weft?.stage?.place(node)
    })
    const box = await page.locator('weft-map').boundingBox()
    if (!place || !box) throw new Error('The node is not on the map.')
    await page.mouse.click(box.x + place.x, box.y + place.y)
    await expect
      .poll(() => told(page))
      .toContainEqual(expect.stringMatching(/^selectionchange .*"concept:kv-cache"/))
    await page.locator('weft-map').evaluate((map) => (map as WeftMapElement).select(['concept:streaming']))
    expect(await frame.evaluate(() => window.weft?.app.view.fields.select)).toEqual(['concept:streaming'])
  })

  test('what is asked before it is in the page waits for it; taken out it refuses, and put back it answers', async () => {
    const { page } = await openHost(SCRIPT)
    const answers = await page.evaluate(async (src) => {
      await customElements.whenDefined('weft-map')
      const map = document.createElement('weft-map')
      map.setAttribute('src', src)
      const first = map.select(['concept:kv-cache'])
      document.body.append(map)
      const { nodes } = await first
      const cut = map.exportImage({ format: 'png' }).then(
        () => 'done',
        (error: unknown) => String(error),
      )
      map.remove()
      const later = map.getView()
      const refused = await cut
      document.body.append(map)
      return { selected: nodes[0]?.label, refused, later: (await later).view }
    }, inject('address'))
    expect(answers).toEqual({
      selected: 'KV cache',
      refused: 'Error: The map was taken out of the page.',
      later: '',
    })
  })

  test('a scene of the matrix shows a still of it, which a figure takes over, and the next scene the map again', async () => {
    const { page, complaints } = await openHost(MAP)
    await mapReady(page)
    const frame = mapFrame(page)
    await drawn(frame)
    await frame.evaluate(() => window.weft?.app.view.set({ tab: 'matrix', scene: 'overview' }))
    const still = frame.getByRole('img', { name: /^Matrix of \d+ domains by \d+ techniques/ })
    await still.locator('svg').waitFor()
    expect(await still.locator('text', { hasText: 'LLM inference' }).count()).toBe(1)
    const svg = await page
      .locator('weft-map')
      .evaluate(async (map) => (await (map as WeftMapElement).exportImage({ format: 'svg' })).blob.text())
    expect(svg).toContain('Domains by techniques')
    await page.locator('weft-map').evaluate((map) => (map as WeftMapElement).next())
    await expect.poll(() => still.count()).toBe(0)
    await expect.poll(() => frame.locator('canvas.sigma-nodes').count()).toBe(1)
    expect(complaints).toEqual([])
  })

  test('opens nothing of the viewer: no database, no settings, no history', async () => {
    const { page } = await openHost(MAP)
    await page.addInitScript(() => {
      const opened: string[] = []
      Object.assign(window, { opened })
      const watch = (target: object, name: string): void => {
        const real: unknown = Reflect.get(target, name)
        Reflect.set(target, name, function (this: unknown, ...given: unknown[]): unknown {
          opened.push(name)
          return typeof real === 'function' ? (Reflect.apply(real, this, given) as unknown) : undefined
        })
      }
      for (const name of ['open', 'databases', 'deleteDatabase']) watch(IDBFactory.prototype, name)
      for (const name of ['getItem', 'setItem']) watch(Storage.prototype, name)
    })
    await page.reload()
    await mapReady(page)
    const frame = mapFrame(page)
    await page.evaluate(() =>
      document.querySelector<WeftMapElement>('weft-map')?.select(['concept:kv-cache']),
    )
    await frame.getByRole('button', { name: 'First scene' }).click()
    await frame.getByText('1 of 8').waitFor()
    expect(await frame.evaluate(() => ('opened' in window ? window.opened : null))).toEqual([])
    expect(await page.evaluate(() => history.length)).toBe(2)
  })

  test('leaves out of its bundle what it does not use', async () => {
    const asked: string[] = []
    const { page } = await openHost('<p>Nothing yet</p>')
    page.on('request', (request) => asked.push(request.url()))
    await page.setContent(
      `<iframe src="${inject('address')}?embed&inspect" width="640" height="400" title="Map"></iframe>`,
    )
    await expect.poll(() => mapFrames(page).length).toBe(1)
    await drawn(mapFrame(page))
    await page.waitForTimeout(2500)
    expect(
      asked.filter((url) => /worker|app-page|library-store|PhoneShell|MatrixView|bundled\.json/.test(url)),
    ).toEqual([])
  })

  test('leaves wheel and keys to the page until it was activated, and says so', async () => {
    const { page } = await openHost(
      `<p style="height:100px">Above</p>${MAP}<p style="height:3000px">Below</p>`,
    )
    await mapReady(page)
    const frame = mapFrame(page)
    await drawn(frame)
    const before = await cameraOf(frame)
    await page.mouse.move(320, 300)
    await page.mouse.wheel(0, 60)
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0)
    expect(await frame.getByText('Click the map, then the wheel zooms it.').isVisible()).toBe(true)
    expect(await cameraOf(frame)).toEqual(before)
    await page.mouse.click(40, 260)
    const scrolled = await page.evaluate(() => scrollY)
    await page.mouse.wheel(0, -300)
    await expect.poll(async () => (await cameraOf(frame)).span).toBeLessThan(before.span)
    expect(await page.evaluate(() => scrollY)).toBe(scrolled)
  })

  test('works under a strict policy of the page', async () => {
    const app = new URL(inject('address')).origin
    const { page, complaints } = await openHost(MAP.replace(' style="width:640px;height:400px"', ''), {
      headers: {
        'content-security-policy': `default-src 'none'; img-src data:; script-src ${app}; frame-src ${app}; require-trusted-types-for 'script'`,
      },
    })
    const box = await page.locator('weft-map').boundingBox()
    await mapFrame(page).getByText('119 papers', { exact: false }).first().waitFor()
    expect(box?.height).toBe(400)
    expect(complaints).toEqual([])
  })

  test('says why there is none when the frame gives no answer', async () => {
    const { page } = await openHost(`${SCRIPT}<weft-map src="APP/nothing-here/"></weft-map>`)
    await page.clock.install()
    await page.reload()
    await listen(page)
    const refusal = page
      .locator('weft-map')
      .evaluate((map) => (map as WeftMapElement).ready.catch((error: unknown) => String(error)))
    await page.waitForTimeout(500)
    await page.clock.runFor(20_000)
    expect(await refusal).toMatch(/No answer from .*nothing-here/)
    expect(await told(page)).toContainEqual(expect.stringMatching(/^error .*frame-ancestors/))
  })

  test.each(['light', 'dark'] as const)('has nothing that axe finds, %s', async (theme) => {
    const { page } = await openHost('')
    await page.setViewportSize({ width: 640, height: 400 })
    await page.goto(`${inject('address')}?embed&inspect&legend=yes&theme=${theme}&scene=streaming`)
    await page.getByText('Streaming leaves speech').waitFor()
    await page.waitForTimeout(1000)
    expect(await axeFindings(page)).toEqual([])
  })
})

describe('the options of an embedded map', () => {
  const alone = async (query: string): Promise<Page> => {
    const { page } = await openHost('')
    await page.setViewportSize({ width: 640, height: 400 })
    await page.goto(`${inject('address')}?embed&inspect&${query}`)
    await page.waitForFunction(() => (window.weft?.stage?.drawn()?.nodes.length ?? 0) > 0)
    return page
  }

  test('a still answers nothing and has no WebGL', async () => {
    const page = await alone('interaction=none')
    await page.mouse.click(300, 150)
    await page.mouse.wheel(0, -200)
    await page.waitForTimeout(800)
    expect(await selected(page)).toEqual([])
    expect(await page.getByRole('img', { name: /^Map of 119 papers/ }).count()).toBe(1)
    expect(await page.locator('canvas.sigma-nodes').count()).toBe(0)
  })

  test('hovering lights and names, but nothing moves or is selected', async () => {
    const page = await alone('interaction=hover')
    const before = await cameraAtRest(page)
    const place = await page.evaluate(() => {
      const node = window.weft?.app.analysis.index?.nodeOf.get('concept:kv-cache')
      return node === undefined ? null : window.weft?.stage?.place(node)
    })
    if (!place) throw new Error('The node is not on the map.')
    await page.mouse.move(place.x, place.y, { steps: 3 })
    await expect.poll(() => page.evaluate(() => window.weft?.app.look.hovered)).not.toBeNull()
    await page.mouse.wheel(0, -300)
    await page.mouse.click(place.x, place.y)
    await page.mouse.down()
    await page.mouse.move(place.x + 90, place.y + 40, { steps: 4 })
    await page.mouse.up()
    expect(await selected(page)).toEqual([])
    expect(await cameraAtRest(page)).toEqual(before)
  })

  test('a region that the view names fills the frame', async () => {
    const spanOf = async (view: string): Promise<number> => {
      const page = await alone(`#${view}`)
      return (await cameraAtRest(page)).span
    }
    const whole = await spanOf('')
    const slug = await (await alone('')).evaluate(() => window.weft?.app.analysis.index?.clusterSlugs[0])
    expect(await spanOf(`region=${slug}`)).toBeLessThan(0.8 * whole)
  })

  test('bar, legend, labels and ground come and go', async () => {
    const page = await alone('bar=no&legend=yes&labels=no&background=transparent')
    expect(await page.getByRole('link', { name: 'Open in Weft' }).count()).toBe(0)
    expect(await page.getByRole('group', { name: 'Legend' }).count()).toBe(1)
    expect(await page.evaluate(() => window.weft?.stage?.drawn()?.labels.length)).toBe(0)
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgba(0, 0, 0, 0)',
    )
  })

  test('a file of the same origin is shown instead of the corpus that comes along, a foreign one is not asked for', async () => {
    const { page } = await openHost('')
    const foreign: string[] = []
    page.on('request', (request) => {
      if (request.url().startsWith('https://elsewhere')) foreign.push(request.url())
    })
    const lines = [
      'Paging the KV Cache',
      'We page the KV cache of long prompts in and out of memory, and measure the latency of each answer.',
      'A Small KV Cache',
      'We prune the keys and values in the KV cache that a long conversation has no more need of.',
    ]
    await page.route('**/own.txt', (route) => route.fulfill({ body: lines.join('\n') }))
    await page.goto(`${inject('address')}?embed&inspect&corpus=own.txt&theme=light#select=concept:kv-cache`)
    await page.waitForFunction(() => (window.weft?.stage?.drawn()?.nodes.length ?? 0) > 0, null, {
      timeout: 60_000,
    })
    await expect.poll(() => selected(page)).toEqual(['concept:kv-cache'])
    expect(await page.evaluate(() => window.weft?.app.analysis.map?.papers.ids.length)).toBe(2)
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0)
    await page.goto(`${inject('address')}?embed&corpus=https://elsewhere.example/papers.json`)
    await page.getByRole('alert').getByText('asks no other site').waitFor()
    expect(foreign).toEqual([])
  })

  test('scenes go on by themselves until somebody takes over', async () => {
    const page = await alone('autoplay=2')
    await page.getByText('2 of 8').waitFor()
    await page.getByRole('button', { name: 'Stop playing' }).click()
    const at = await page.locator('.steps .numeric').innerText()
    await page.waitForTimeout(2600)
    expect(await page.locator('.steps .numeric').innerText()).toBe(at)
  })
})

describe('many maps', () => {
  test('two follow each other', async () => {
    const { page } = await openHost(
      `${SCRIPT}<weft-map src="APP/?inspect" id="a"></weft-map><weft-map src="APP/?inspect" id="b"></weft-map>`,
    )
    await mapReady(page, '#a')
    await mapReady(page, '#b')
    const changes = await page.evaluate(() => {
      const [a, b] = [...document.querySelectorAll<WeftMapElement>('weft-map')]
      const counts = { a: 0, b: 0 }
      Object.assign(window, { counts })
      a?.addEventListener('viewchange', ({ detail }) => {
        counts.a++
        void b?.setView(detail.view)
      })
      b?.addEventListener('viewchange', ({ detail }) => {
        counts.b++
        void a?.setView(detail.view)
      })
      return counts
    })
    expect(changes).toEqual({ a: 0, b: 0 })
    const [a, b] = mapFrames(page)
    if (!a || !b) throw new Error('There are no two maps.')
    await drawn(a)
    await a.evaluate(() => window.weft?.app.selection.selectAll([130]))
    await expect.poll(() => b.evaluate(() => window.weft?.app.selection.nodes)).toEqual([130])
    await b.evaluate(() => {
      window.weft?.app.view.set({ camera: { x: 400.04, y: 300.06, span: 200.02 } })
    })
    await expect.poll(() => a.evaluate(() => window.weft?.app.view.fields.camera?.span)).toBe(200)
    await page.waitForTimeout(1500)
    expect(await page.evaluate(() => ('counts' in window ? window.counts : null))).toEqual({ a: 1, b: 1 })
  })

  test('twenty-four on a page hold WebGL only while they are seen, and keep their picture', async () => {
    const maps = Array.from(
      { length: 24 },
      (_, at) => `<weft-map id="m${at}" src="APP/?inspect" style="height:300px"></weft-map>`,
    )
    const { page, complaints } = await openHost(`${SCRIPT}${maps.join('<p>Text</p>')}`)
    for (let at = 0; at < 24; at++) await mapReady(page, `#m${at}`)
    for (let at = 0; at < 24; at += 2) {
      await page.locator(`#m${at}`).scrollIntoViewIfNeeded()
      await page.waitForTimeout(700)
    }
    const frames = mapFrames(page)
    expect(frames).toHaveLength(24)
    const live = async (): Promise<number[]> =>
      Promise.all(frames.map((frame) => frame.locator('canvas.sigma-nodes').count()))
    await expect.poll(async () => (await live()).filter((count) => count > 0).length).toBeLessThan(6)
    expect(await live().then((counts) => counts[0])).toBe(0)
    const first = frames[0]
    expect(await first?.evaluate(() => window.weft?.stage?.drawn()?.nodes.length)).toBeGreaterThan(200)
    await page.locator('#m0').scrollIntoViewIfNeeded()
    await expect.poll(async () => (await live())[0]).toBe(1)
    expect(complaints).toEqual([])
  })
})

describe('hostile pages', () => {
  test('messages that are no request, wrong or too many are answered or ignored, and the map goes on', async () => {
    const { page, complaints } = await openHost(
      `<iframe id="frame" src="APP/?embed&inspect" width="640" height="400" title="Map"></iframe>
       <iframe id="other" srcdoc="<p>Other</p>" title="Other"></iframe>`,
    )
    const frame = mapFrame(page)
    await drawn(frame)
    const codes = await page.evaluate(
      async (app) => {
        const target = document.querySelector<HTMLIFrameElement>('#frame')?.contentWindow
        const answers = new Map<unknown, string>()
        let nameless = 0
        addEventListener(
          'message',
          ({ data, source }: MessageEvent<{ id?: unknown; error?: { code: string } } | null>) => {
            if (source !== target || !data || !('id' in data)) return
            if (data.id === null) nameless++
            else answers.set(data.id, data.error?.code ?? 'done')
          },
        )
        const post = (message: unknown): void => target?.postMessage(message, app)
        const cycle: Record<string, unknown> = { weft: 1, id: 'cycle', method: 'select' }
        cycle['params'] = cycle
        post('slide:start')
        post({ weft: 3, id: 'version', method: 'hello' })
        post({ weft: 1, method: 'hello' })
        post({ weft: 1, id: 'method', method: 'eval', params: { code: 'alert(1)' } })
        post({ weft: 1, id: 'params', method: 'select', params: { nodes: { length: 1e9 } } })
        post({ weft: 1, id: 'huge', method: 'setView', params: { view: 'x'.repeat(20_000_000) } })
        post({
          weft: 1,
          id: 'long',
          method: 'select',
          params: { nodes: new Array(500_000).fill('concept:a') },
        })
        post({ weft: 1, id: 'html', method: 'query', params: { text: '<img src=x onerror=alert(1)>' } })
        post(cycle)
        for (let at = 0; at < 5000; at++) post({ weft: 1, id: at, method: 'next' })
        post({ weft: 1, id: 'after', method: 'getView' })
        const until = performance.now() + 60_000
        while (answers.size < 5007 && performance.now() < until)
          await new Promise((wait) => setTimeout(wait, 100))
        const named: Record<string, string> = {}
        for (const [id, answer] of answers) if (typeof id === 'string') named[id] = answer
        return {
          named,
          nameless,
          numbered: [...answers.keys()].filter((id) => typeof id === 'number').length,
        }
      },
      new URL(inject('address')).origin,
    )
    expect(codes).toMatchObject({ nameless: 1, numbered: 5000 })
    expect(codes.named).toMatchObject({
      version: 'version',
      method: 'unknown-method',
      params: 'bad-params',
      huge: 'too-large',
      long: 'too-large',
      html: 'done',
      cycle: 'bad-params',
      after: expect.stringMatching(/^(busy|done)$/) as string,
    })
    expect(complaints).toEqual([])
  })

  test('windows beside the frame are not heard', async () => {
    const { page } = await openHost(
      `<iframe src="APP/?embed&inspect" width="640" height="400" title="Map"></iframe>
       <iframe id="other" srcdoc="<p>Other</p>" title="Other"></iframe>`,
    )
    const frame = mapFrame(page)
    await drawn(frame)
    const heard = await page.evaluate(async () => {
      const other = document.querySelector<HTMLIFrameElement>('#other')?.contentWindow
      const answers: unknown[] = []
      other?.addEventListener('message', ({ data }: MessageEvent<unknown>) => answers.push(data))
      addEventListener('message', ({ data }: MessageEvent<unknown>) => answers.push(data))
      const script = other?.document.createElement('script')
      if (!other || !script) throw new Error('There is no other frame.')
      script.textContent =
        "parent.frames[0].postMessage({ weft: 1, id: 1, method: 'select', params: { nodes: ['concept:kv-cache'] } }, '*')"
      other.document.body.append(script)
      await new Promise((wait) => setTimeout(wait, 800))
      return answers
    })
    expect(heard).toEqual([])
    expect(await frame.evaluate(() => window.weft?.app.view.fields.select)).toEqual([])
  })

  test('a page that allow leaves out gets no answer', async () => {
    const { page } = await openHost(
      `<iframe src="APP/?embed&inspect&allow=https://talk.example" width="640" height="400" title="Map"></iframe>`,
    )
    await drawn(mapFrame(page))
    const heard = await page.evaluate(async () => {
      const answers: unknown[] = []
      addEventListener('message', ({ data }: MessageEvent<unknown>) => answers.push(data))
      window.frames[0]?.postMessage({ weft: 1, id: 1, method: 'hello' }, '*')
      await new Promise((wait) => setTimeout(wait, 800))
      return answers
    })
    expect(heard).toEqual([])
  })
})

describe('the README', () => {
  const section = readFileSync(resolve(import.meta.dirname, '../../README.md'), 'utf8')
    .split('## Embedding')[1]
    ?.split('\n## ')[0]
  const examples = [...(section ?? '').matchAll(/```html\n(.*?)```/gs)].map((match) => match[1] ?? '')

  test('its examples run as they stand there', async () => {
    expect(examples.length).toBeGreaterThanOrEqual(6)
    const html = examples
      .filter((example) => !example.includes('<section>'))
      .join('\n')
      .replaceAll('http://localhost:4173/', 'APP/')
      .replaceAll("'http://localhost:4173'", `'${new URL(inject('address')).origin}'`)
    const { page, complaints } = await openHost(html)
    await mapReady(page, '#map')
    await mapReady(page, '#right')
    await expect.poll(() => mapFrames(page).length).toBe(5)
    await expect
      .poll(() =>
        page.locator('#map').evaluate(async (map) => (await (map as WeftMapElement).getView()).view),
      )
      .toContain('select=concept:streaming')
    await page.locator('#left').evaluate((map) => (map as WeftMapElement).select(['concept:kv-cache']))
    await expect
      .poll(() =>
        page.locator('#right').evaluate(async (map) => (await (map as WeftMapElement).getView()).view),
      )
      .toBe('select=concept:kv-cache')
    expect(complaints).toEqual([])
  })
})

async function cameraOf(frame: ReturnType<typeof mapFrame>): Promise<{ x: number; y: number; span: number }> {
  const camera = await frame.evaluate(() => window.weft?.stage?.getCamera())
  if (!camera) throw new Error('There is no live map.')
  return camera
}
