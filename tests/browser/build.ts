import { join, resolve } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildAsShipped } from '../tools/built-app.ts'
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
  await buildAsShipped({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true },
  })
  const server = await startServer(outDir)
  provide('address', server.url)
  return () => {
    server.close()
  }
}
