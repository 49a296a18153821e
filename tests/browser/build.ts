import { join, resolve } from 'node:path'
import { build } from 'vite'
import type { TestProject } from 'vitest/node'
import { startServer } from '../tools/serve.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    address: string
  }
}

/** Builds the app once for all browser scenes and serves it; scenes read the address with `inject('address')`. */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  const root = resolve(import.meta.dirname, '../..')
  const outDir = join(root, 'node_modules/.cache/browser-tests')
  process.env['NODE_ENV'] = 'production'
  await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    mode: 'production',
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true },
  })
  process.env['NODE_ENV'] = 'test'
  const server = await startServer(outDir)
  provide('address', server.url)
  return () => {
    server.close()
  }
}
