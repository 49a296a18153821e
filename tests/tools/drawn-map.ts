import type { Browser, Page } from 'playwright-core'
import type { Size } from '../../src/model/camera.ts'
import type { DrawnMap } from '../../src/stage/stage.ts'

/** What the built app really drew on a window, and which part of the window no panel covers. */
export interface Seen {
  readonly drawn: DrawnMap
  /** Middles of the free cells of a grid over the window, in pixels of the stage: x, y, x, y … */
  readonly free: readonly number[]
}

/** Side of a cell of the grid that tells what panels cover, in pixels. */
export const CELL = 6
const SETTLED = 1200
const PATIENCE = 30_000
const PAUSE = 100

/** Opens the app as a newcomer sees it and reads what its map shows once the camera rests. */
export async function readDrawnMap(browser: Browser, address: string, size: Size): Promise<Seen> {
  const context = await browser.newContext({ viewport: { ...size }, deviceScaleFactor: 1 })
  try {
    const page = await context.newPage()
    await page.goto(`${address}?inspect`)
    await untilLabelled(page)
    await page.waitForTimeout(SETTLED)
    return { drawn: await drawnOn(page), free: await freeCells(page) }
  } finally {
    await context.close()
  }
}

/** Asks again and again: the page's policy forbids the evaluation that waiting inside it takes. */
async function untilLabelled(page: Page): Promise<void> {
  for (let waited = 0; waited < PATIENCE; waited += PAUSE) {
    if (await page.evaluate<boolean>('(globalThis.weft?.stage?.drawn()?.labels.length ?? 0) > 0')) return
    await page.waitForTimeout(PAUSE)
  }
  throw new Error(`No labelled map within ${PATIENCE / 1000} s.`)
}

async function drawnOn(page: Page): Promise<DrawnMap> {
  return page.evaluate<DrawnMap>('globalThis.weft.stage.drawn()')
}

async function freeCells(page: Page): Promise<number[]> {
  return page.evaluate<number[]>(`(() => {
    const cells = []
    const { left, top } = document.querySelector('[role="application"]').getBoundingClientRect()
    for (let y = ${CELL / 2}; y < innerHeight; y += ${CELL})
      for (let x = ${CELL / 2}; x < innerWidth; x += ${CELL})
        if (document.elementFromPoint(x, y)?.closest('[role="application"]')) cells.push(x - left, y - top)
    return cells
  })()`)
}
