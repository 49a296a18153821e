// `npm test`: installs what is missing, makes sure of a browser, then runs every check in vitest.
import './install.mjs'
import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
const { findBrowser } = await import('./browser.mjs')
process.env['CHROMIUM_PATH'] = findBrowser()

const vitest = join(root, 'node_modules/vitest/vitest.mjs')
const { status } = spawnSync(process.execPath, [vitest, 'run', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
})
process.exitCode = status ?? 1
