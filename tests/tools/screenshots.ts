import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { builtApp } from './built-app.ts'
import { launchBrowser } from './browser.mjs'
import { startServer } from './serve.mjs'

const root = resolve(import.meta.dirname, '../..')

/**
 * `npm run screenshots -- [FOLDER]`: pictures of the built app in both themes and sizes; without a folder only
 * the README's picture is made anew.
 * @returns 0
 */
export async function main([folder]: readonly string[]): Promise<number> {
  const server = await startServer(await builtApp())
  const browser = await launchBrowser()
  const take = async (
    file: string,
    width: number,
    height: number,
    colorScheme: 'light' | 'dark',
    hash: string,
  ) => {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme })
    await page.goto(server.url + hash)
    await page.waitForTimeout(4000)
    await page.screenshot({ path: file })
    await page.close()
  }
  try {
    if (!folder)
      await take(
        join(root, 'tests/tools/screenshot.png'),
        1440,
        900,
        'light',
        '#select=concept:speculative-decoding',
      )
    else {
      mkdirSync(folder, { recursive: true })
      for (const scheme of ['light', 'dark'] as const)
        for (const [name, hash] of Object.entries({
          start: '',
          selected: '#select=concept:kv-cache',
          list: '#tab=list',
        })) {
          await take(join(folder, `desktop-${scheme}-${name}.png`), 1440, 900, scheme, hash)
          await take(join(folder, `phone-${scheme}-${name}.png`), 390, 844, scheme, hash)
        }
    }
  } finally {
    await browser.close()
    server.close()
  }
  return 0
}
