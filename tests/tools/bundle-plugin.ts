import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runnerImport, type Plugin } from 'vite'

const corpusFile = 'public/bundled.json'

interface BundledMapModule {
  bundledMap(corpusText: string): Promise<unknown>
}

/**
 * Runs Weft's own reading and layout over the bundled corpus and ships the result as `bundled-map.json`, so
 * that the first view needs no waiting. While developing, the file is made on the first request for it.
 */
export function bundledMapPlugin(root: string): Plugin {
  let made: Promise<string> | undefined
  const make = async (): Promise<string> => {
    const entry = join(root, 'src/cli/bundled-map.ts')
    const { module } = await runnerImport<BundledMapModule>(entry, {
      configFile: false,
      root,
      logLevel: 'error',
    })
    return JSON.stringify(await module.bundledMap(readFileSync(join(root, corpusFile), 'utf8')))
  }
  return {
    name: 'weft-bundled-map',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'bundled-map.json', source: await make() })
    },
    configureServer(server) {
      server.middlewares.use('/bundled-map.json', (_request, response) => {
        made ??= make()
        made.then(
          (text) => response.setHeader('content-type', 'application/json').end(text),
          (error: unknown) => {
            response.writeHead(500).end(String(error))
          },
        )
      })
    },
  }
}
