import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { bundledMap } from '../../src/cli/bundled-map.ts'

const corpus = readFileSync(join(resolve(import.meta.dirname, '../..'), 'public/bundled.json'), 'utf8')

test('the shipped map comes out the same twice, and every drawn node has a place in the frame', async () => {
  const [first, second] = [await bundledMap(corpus), await bundledMap(corpus)]
  expect(second).toEqual(first)
  expect(first.ids).toHaveLength(119)
  const places = first.positions.filter((value) => value !== null)
  expect(places.length).toBeGreaterThan(2 * 119)
  for (const value of places) expect(value).toBeGreaterThanOrEqual(0)
})
