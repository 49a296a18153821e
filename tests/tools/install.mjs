// Installs the packages of package-lock.json when they are missing or older than the lock file.
import { execFileSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
const marker = join(root, 'node_modules/.package-lock.json')
const lock = join(root, 'package-lock.json')

if (!existsSync(marker) || statSync(marker).mtimeMs < statSync(lock).mtimeMs - 1000) {
  console.error('Installing packages …')
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root, stdio: ['ignore', 2, 2] })
}
