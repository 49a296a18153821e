import { execFileSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { wholePath } from './whole-path.ts'

const root = resolve(import.meta.dirname, '../..')

test('the same texts give the same clusters, names, places and picture: again, and in another process', () => {
  const first = wholePath()
  const elsewhere = execFileSync(
    process.execPath,
    [join(root, 'tests/tools/run.mjs'), join(root, 'tests/drawing/whole-path.ts')],
    { cwd: root, encoding: 'utf8' },
  )
  expect(wholePath()).toEqual(first)
  expect(JSON.parse(elsewhere)).toEqual(first)
}, 120_000)
