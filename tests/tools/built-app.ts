import { readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build, type InlineConfig } from 'vite'

const ROOT = resolve(import.meta.dirname, '../..')
const SOURCES = ['src', 'public', 'index.html', 'vite.config.ts', 'package.json']

/** Builds the app when `dist/` is missing or older than what it is made from. Returns the folder. */
export async function builtApp(): Promise<string> {
  const folder = join(ROOT, 'dist')
  const made = statSync(join(folder, 'index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0
  if (made < Math.max(...SOURCES.map((source) => newest(join(ROOT, source)))))
    await buildAsShipped({ root: ROOT, configFile: join(ROOT, 'vite.config.ts'), logLevel: 'error' })
  return folder
}

/** Builds what visitors get, also from within a tool that runs in another mode. */
export async function buildAsShipped(config: InlineConfig): Promise<void> {
  const before = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  try {
    await build({ ...config, mode: 'production' })
  } finally {
    process.env['NODE_ENV'] = before
  }
}

function newest(path: string): number {
  const facts = statSync(path)
  if (!facts.isDirectory()) return facts.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
}
