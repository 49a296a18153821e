import type { Browser, Page } from 'playwright-core'

/** Tasks of a page's main thread while something was done, in milliseconds. */
export interface Tasks {
  /** By the clock: what a person waits. On a busy machine also what others took. */
  readonly wall: readonly number[]
  /** By the processor: what the page itself did. */
  readonly busy: readonly number[]
}

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly dur?: number
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

const CATEGORIES = ['disabled-by-default-devtools.timeline', '__metadata']
/** From here on a task is long: the W3C's definition. */
export const LONG = 50

/** Does something and tells the main thread's tasks meanwhile. */
export async function tasksDuring(browser: Browser, page: Page, run: () => Promise<void>): Promise<Tasks> {
  await browser.startTracing(page, { categories: CATEGORIES })
  let text: string
  try {
    await run()
  } finally {
    text = (await browser.stopTracing()).toString()
  }
  const { traceEvents } = JSON.parse(text) as { traceEvents: TraceEvent[] }
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  )
  const ofThreads = new Map<string, TraceEvent[]>()
  for (const event of traceEvents) {
    const thread = `${event.pid} ${event.tid}`
    if (event.name !== 'RunTask' || event.ph !== 'X' || !main.has(thread)) continue
    ofThreads.set(thread, [...(ofThreads.get(thread) ?? []), event])
  }
  const total = (events: readonly TraceEvent[]): number => events.reduce((sum, { dur = 0 }) => sum + dur, 0)
  const busiest = [...ofThreads.values()].sort((a, b) => total(b) - total(a))[0] ?? []
  return {
    wall: busiest.map(({ dur = 0 }) => dur / 1000),
    busy: busiest.map(({ tdur = 0 }) => tdur / 1000),
  }
}

export function longest(tasks: readonly number[]): number {
  return tasks.reduce((most, task) => Math.max(most, task), 0)
}

/** Sum of what tasks take beyond 50 ms each. */
export function blocked(tasks: readonly number[]): number {
  return tasks.reduce((sum, task) => sum + Math.max(0, task - LONG), 0)
}
