import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { elementScript } from '../tools/element-plugin.ts'

const root = resolve(import.meta.dirname, '../..')

test('the script of the element is one file of at most 5 kB gzipped', async () => {
  const script = await elementScript(root)
  expect(gzipSync(script).length).toBeLessThanOrEqual(5000)
  expect(script).not.toMatch(/\b(?:import|export|require)\b\s*[({'"*]/)
  expect(script).not.toMatch(/\beval\(|new Function|innerHTML/)
})

test('its types stand alone', () => {
  const types = readFileSync(resolve(root, 'src/embed/weft-map-types.ts'), 'utf8')
  expect(types).not.toMatch(/^import|from '/m)
})
