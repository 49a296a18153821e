import { expect, test } from 'vitest'
import { runTool } from './tool.ts'

test('every file is formatted', () => {
  const ignored = ['--ignore-path', '.gitignore', '--ignore-path', 'tests/tools/prettierignore']
  const { ok, output } = runTool('prettier/bin/prettier.cjs', ...ignored, '--check', '.')
  expect(ok, output).toBe(true)
})
