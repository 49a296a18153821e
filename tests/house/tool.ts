import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

/** Runs a package's program at the project's root; what it printed, and whether it was content. */
export function runTool(program: string, ...args: string[]): { output: string; ok: boolean } {
  const file = join(root, 'node_modules', program)
  const result = spawnSync(process.execPath, [file, ...args], { cwd: root, encoding: 'utf8' })
  return { output: `${result.stdout}${result.stderr}`, ok: result.status === 0 }
}
