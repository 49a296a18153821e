// Runs a TypeScript module of this project in Node: `node tests/tools/run.mjs FILE [ARGUMENT ...]`.
// The module's exported `main(arguments)` gives the exit code.
import './install.mjs'
import { resolve } from 'node:path'

const [file, ...rest] = process.argv.slice(2)
const { runnerImport } = await import('vite')
const { module } = await runnerImport(resolve(file), {
  configFile: false,
  root: resolve(import.meta.dirname, '../..'),
  logLevel: 'error',
})
process.exitCode = await module.main(rest)
