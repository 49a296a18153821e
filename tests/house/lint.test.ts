import { expect, test } from 'vitest'
import { runTool } from './tool.ts'

test('the linter finds nothing', () => {
  const settings = ['--config', 'tests/tools/eslint.config.js', '--max-warnings', '0']
  const { ok, output } = runTool('eslint/bin/eslint.js', ...settings, '.')
  expect(ok, output).toBe(true)
})
