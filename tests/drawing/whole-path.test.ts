import { execFileSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { PROJECTION_NAMES } from '../../src/model/map-settings.ts'
import { groupsOf, wholePaths } from './whole-path.ts'

const root = resolve(import.meta.dirname, '../..')

test('the same texts give the same clusters, names, places and picture in every projection: again, and in another process', () => {
  const first = wholePaths()
  const elsewhere = execFileSync(
    process.execPath,
    [join(root, 'tests/tools/run.mjs'), join(root, 'tests/drawing/whole-path.ts')],
    { cwd: root, encoding: 'utf8' },
  )
  expect(Object.keys(first)).toEqual(PROJECTION_NAMES)
  expect(wholePaths()).toEqual(first)
  expect(JSON.parse(elsewhere)).toEqual(first)
}, 120_000)

test.each(PROJECTION_NAMES)(
  '%s: the same papers in another order are in the same clusters, with the same names',
  (projection) => {
    const asMade = groupsOf(projection, null)
    for (const seed of [1, 2]) expect(groupsOf(projection, seed)).toEqual(asMade)
  },
  60_000,
)
