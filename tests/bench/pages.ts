import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { coloursOf, paletteOf } from '../../src/drawing/palette.ts'
import { indexMap } from '../../src/drawing/map-index.ts'
import type { CorpusMap } from '../../src/model/corpus-map.ts'
import { nodeLabel } from '../../src/model/corpus-map.ts'
import { buildAsShipped } from '../tools/built-app.ts'
import { startServer } from '../tools/serve.mjs'
import type { FinishedGraph } from './bare/finished-graph.ts'

const BARE = join(import.meta.dirname, 'bare')
const CACHE = resolve(import.meta.dirname, '../../node_modules/.cache/bench')
const VIEWPORT = { width: 1440, height: 900 }

/** What the app draws of a map, for sigma alone: all nodes with a place, all core links. */
export function finishedGraph(map: CorpusMap): FinishedGraph {
  const index = indexMap(map)
  const palette = paletteOf('light')
  const place = new Map([...index.nodes].map((node, at) => [node, at]))
  const edges: [number, number][] = []
  map.links.paper.forEach((paper, link) => {
    const [from, to] = [place.get(paper), place.get(index.papers + (map.links.concept[link] ?? 0))]
    if (map.links.role[link] === 0 && from !== undefined && to !== undefined) edges.push([from, to])
  })
  return {
    nodes: [...index.nodes].map((node) => ({
      x: map.positions[2 * node] ?? 0,
      y: -(map.positions[2 * node + 1] ?? 0),
      size: index.radii[node] ?? 1,
      label: nodeLabel(map, node),
      color: coloursOf(palette, index.slots[node] ?? -1).node,
    })),
    edges,
  }
}

/** Builds the bare page with a graph and serves it. */
export async function serveBare(
  graph: FinishedGraph,
  name: string,
): Promise<{ url: string; close: () => void }> {
  const outDir = join(CACHE, name)
  await buildAsShipped({
    root: BARE,
    configFile: false,
    base: './',
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  })
  mkdirSync(outDir, { recursive: true })
  writeFileSync(join(outDir, 'graph.json'), JSON.stringify(graph))
  return startServer(outDir)
}

/** Marks in a page: when it first showed something of the map, in milliseconds since it was asked for. */
export interface Marks {
  still: number
  labelled: number
}

declare global {
  var marks: Marks | undefined
}

/** A page of its own that notes when the map stands there. Nothing is cached from before. */
export async function freshPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: VIEWPORT, deviceScaleFactor: 1 })
  const page = await context.newPage()
  await page.addInitScript(() => {
    const marks: Marks = { still: 0, labelled: 0 }
    globalThis.marks = marks
    const look = (): void => {
      const scope = globalThis as unknown as {
        weft?: { drawn(): { labels: unknown[] } | null }
        bare?: { labels(): number }
      }
      const labels = scope.weft?.drawn()?.labels.length ?? scope.bare?.labels() ?? 0
      if (marks.still === 0 && (labels > 0 || document.querySelector('[role="application"] > canvas')))
        marks.still = performance.now()
      if (labels > 0) marks.labelled = performance.now()
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  return page
}

/** Waits for the first live frame with labels. */
export async function untilLabelled(page: Page): Promise<Marks> {
  await page.waitForFunction(() => (globalThis.marks?.labelled ?? 0) > 0, undefined, { timeout: 120_000 })
  return page.evaluate(() => globalThis.marks ?? { still: 0, labelled: 0 })
}
