import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeMap, type StoredMap } from '../../src/model/stored-map.ts'
import { forceAtlas } from '../bench/force-atlas.ts'
import { launchBrowser } from './browser.mjs'
import { builtApp } from './built-app.ts'
import { drawnFigures } from './drawn-figures.ts'
import { readDrawnMap } from './drawn-map.ts'
import { drawnPlane, layoutFigures, nearness } from './layout-figures.ts'
import { ownRegionShares } from './projection-figures.ts'
import { startServer } from './serve.mjs'

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]
const SEEDS = [1, 2, 3, 4, 5]

/**
 * Measures the default view of the built app and prints it beside plain ForceAtlas2, or of a corpus file only the
 * regions of each projection. `--out F` writes JSON.
 */
export async function main(args: readonly string[]): Promise<number> {
  const [file] = args
  if (file && !file.startsWith('--')) {
    printRegions(await ownRegionShares({ name: file, bytes: new Uint8Array(readFileSync(file)) }))
    return 0
  }
  const folder = await builtApp()
  const map = decodeMap(JSON.parse(readFileSync(join(folder, 'bundled-map.json'), 'utf8')) as StoredMap)
  const server = await startServer(folder)
  const browser = await launchBrowser()
  const windows: Record<string, unknown> = {}
  try {
    for (const size of SIZES) {
      const seen = await readDrawnMap(browser, server.url, size)
      const figures = { ...drawnFigures(seen, map), ...layoutFigures(drawnPlane(seen.drawn, map), map) }
      const name = `${size.width}x${size.height}`
      windows[name] = figures
      printTable(name, figures)
    }
  } finally {
    await browser.close()
    server.close()
  }
  const plain = SEEDS.map((seed) => nearness(forceAtlas(map, seed), map))
  const forceAtlas2 = {
    conceptsNear: mean(plain.map(({ conceptsNear }) => conceptsNear)),
    similarNear: mean(plain.map(({ similarNear }) => similarNear)),
  }
  printTable(`ForceAtlas2, mean of ${SEEDS.length} seeds`, forceAtlas2)
  const bytes = new Uint8Array(readFileSync(join(folder, 'bundled.json')))
  const insideOwnRegionOnly = await ownRegionShares({ name: 'bundled.json', bytes })
  printRegions(insideOwnRegionOnly)
  const out = args[args.indexOf('--out') + 1]
  if (args.includes('--out') && out)
    writeFileSync(out, `${JSON.stringify({ windows, forceAtlas2, insideOwnRegionOnly }, null, 2)}\n`)
  return 0
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function printRegions(shares: Record<string, number>): void {
  printTable('Inside own region and in no other, by projection', shares)
}

function printTable(title: string, figures: object): void {
  console.log(`\n${title}`)
  for (const [name, value] of Object.entries(figures as Record<string, number>)) {
    const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    console.log(`  ${words.padEnd(26)}${Number.isInteger(value) ? value : value.toFixed(3)}`)
  }
}
