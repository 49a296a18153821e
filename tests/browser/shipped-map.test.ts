import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, inject, test } from 'vitest'
import { bundledMap } from '../../src/cli/bundled-map.ts'

const corpus = readFileSync(join(resolve(import.meta.dirname, '../..'), 'public/bundled.json'), 'utf8')

test('the map that the build ships is what reading and layout give again', async () => {
  const response = await fetch(new URL('bundled-map.json', inject('address')))
  const shipped: unknown = await response.json()
  expect(JSON.parse(JSON.stringify(await bundledMap(corpus)))).toEqual(shipped)
})
