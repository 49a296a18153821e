import { expect, test } from 'vitest'
import { runTool } from './tool.ts'

test('types hold in TypeScript and Svelte files', () => {
  const settings = ['--tsconfig', './tsconfig.json', '--fail-on-warnings']
  const { ok, output } = runTool('svelte-check/bin/svelte-check', ...settings)
  expect(ok, output).toBe(true)
})
