import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, expect, test } from 'vitest'
import { closeBrowser, labelledMap, openApp } from './page.ts'

afterAll(closeBrowser)

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface AxeResult {
  readonly violations: readonly {
    readonly id: string
    readonly nodes: readonly { readonly html: string }[]
  }[]
}

declare global {
  var axe: { run(): Promise<AxeResult> } | undefined
}

const scenes = [
  ['the start', '', 1440, 900],
  ['a selected technique', '#select=concept:kv-cache', 1440, 900],
  ['the list', '#tab=list', 1440, 900],
  ['the matrix', '#tab=matrix', 1440, 900],
  ['the matrix against chance', '#tab=matrix&measure=expected&select=concept:kv-cache', 1440, 900],
  ['the timeline', '#tab=timeline&years=2022-2024', 1440, 900],
  ['a phone', '', 390, 844],
] as const

test.each(scenes.flatMap((scene) => [[...scene, 'light'] as const, [...scene, 'dark'] as const]))(
  'axe finds nothing at %s (%s, %i x %i, %s)',
  async (_name, hash, width, height, colorScheme) => {
    const { page } = await openApp(hash, { viewport: { width, height }, colorScheme })
    if (!hash.includes('tab=')) await labelledMap(page)
    await page.waitForTimeout(hash.includes('tab=') ? 4000 : 1200)
    await page.evaluate(axeSource)
    const found = await page.evaluate(async () => (await globalThis.axe?.run())?.violations ?? [])
    expect(found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  },
)
