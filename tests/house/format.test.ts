import { expect, test } from 'vitest'
import { runTool } from './tool.ts'

test('every file is formatted', () => {
  const { ok, output } = runTool('prettier/bin/prettier.cjs', '--check', '.', '!public/bundled.json')
  expect(ok, output).toBe(true)
})
