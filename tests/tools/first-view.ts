import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'

/** A file that the page asked for. */
export interface LoadedFile {
  readonly name: string
  /** Scripts and styles of the page itself count against the budget of the first view; the rest stands beside. */
  readonly kind: 'page' | 'worker' | 'font' | 'data'
  readonly bytes: number
  readonly gzipped: number
}

/** Most that scripts and styles of the first view may weigh, gzipped, in bytes. A phone has less to show at first. */
export const FIRST_VIEW_BUDGET = { desktop: 130_000, phone: 126_000 } as const

/**
 * Watches what a page loads. To be called before it goes anywhere.
 * @returns asks for the files so far, each with its weight, heaviest first
 */
export function watchLoading(page: Page): () => Promise<LoadedFile[]> {
  const found: Promise<LoadedFile | null>[] = []
  page.on('response', (response) => {
    const name = new URL(response.url()).pathname.replace(/^.*\//, '')
    const kind = kindOf(name)
    if (!kind) return
    const file = response.body().then((body) => weigh(name, kind, body))
    // What comes after one last asked may be cut off by the page's end; who asks hears of any failure.
    file.catch(() => undefined)
    found.push(file)
  })
  return async () => {
    const files = await Promise.all(found)
    return files.filter((file) => file !== null).sort((a, b) => b.gzipped - a.gzipped)
  }
}

export function pageWeight(files: readonly LoadedFile[]): number {
  return files.filter(({ kind }) => kind === 'page').reduce((sum, { gzipped }) => sum + gzipped, 0)
}

function kindOf(name: string): LoadedFile['kind'] | null {
  if (/\.worker-/.test(name)) return 'worker'
  if (/\.(js|css)$/.test(name)) return 'page'
  if (name.endsWith('.woff2')) return 'font'
  return name.endsWith('.json') ? 'data' : null
}

function weigh(name: string, kind: LoadedFile['kind'], body: Buffer): LoadedFile {
  // Fonts are packed already.
  const gzipped = kind === 'font' ? body.length : gzipSync(body).length
  return { name, kind, bytes: body.length, gzipped }
}
