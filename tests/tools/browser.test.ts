import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { findBrowser } from './browser.mjs'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'browser-'))
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

test.each(['chromium', 'google-chrome', 'microsoft-edge'])('an installed %s is found in the path', (name) => {
  writeFileSync(join(folder, name), '')
  vi.stubEnv('CHROMIUM_PATH', '')
  vi.stubEnv('PATH', folder)
  expect(findBrowser()).toBe(join(folder, name))
})

test('CHROMIUM_PATH goes before what is installed', () => {
  const own = join(folder, 'my-browser')
  writeFileSync(own, '')
  writeFileSync(join(folder, 'chromium'), '')
  vi.stubEnv('CHROMIUM_PATH', own)
  vi.stubEnv('PATH', folder)
  expect(findBrowser()).toBe(own)
})

test('a CHROMIUM_PATH without a file is said to be wrong', () => {
  vi.stubEnv('CHROMIUM_PATH', join(folder, 'nothing'))
  expect(() => findBrowser()).toThrow(/where there is no file/)
})
