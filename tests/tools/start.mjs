// `npm start`: installs what is missing, builds, serves the built app on localhost and prints the address.
import './install.mjs'
import { join, resolve } from 'node:path'
import { startServer } from './serve.mjs'

const root = resolve(import.meta.dirname, '../..')
const { build } = await import('vite')
await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })

const preferred = Number(process.env['PORT'] ?? 4173)
const dist = join(root, 'dist')
const { url } = await startServer(dist, preferred).catch((error) => {
  if (error.code !== 'EADDRINUSE') throw error
  return startServer(dist)
})
console.log(`Weft is ready: ${url}`)
