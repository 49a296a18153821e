import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runnerImport, type Plugin } from 'vite'

const corpusFile = 'public/bundled.json'

interface BundledMapModule {
  readonly bundledMap: (corpusText: string) => Promise<unknown>
}

interface BundledStoryModule {
  readonly bundledStory: (map: unknown) => unknown
}

/** What the build makes of the bundled corpus, by file name. */
type Made = Readonly<Record<'bundled-map.json' | 'bundled-story.json', string>>

/**
 * Runs Weft's own reading and layout over the bundled corpus and ships the result as `bundled-map.json`, so
 * that the first view needs no waiting, and the story told of it with the figures counted there as
 * `bundled-story.json`. While developing, the files are made on the first request for one.
 */
export function bundledMapPlugin(root: string): Plugin {
  let made: Promise<Made> | undefined
  const run = async <Module>(file: string): Promise<Module> => {
    const options = { configFile: false, root, logLevel: 'error' } as const
    return (await runnerImport<Module>(join(root, file), options)).module
  }
  const make = async (): Promise<Made> => {
    const { bundledMap } = await run<BundledMapModule>('src/cli/bundled-map.ts')
    const { bundledStory } = await run<BundledStoryModule>('src/cli/bundled-story.ts')
    const map = await bundledMap(readFileSync(join(root, corpusFile), 'utf8'))
    return {
      'bundled-map.json': JSON.stringify(map),
      'bundled-story.json': JSON.stringify(bundledStory(map)),
    }
  }
  return {
    name: 'weft-bundled-map',
    async generateBundle() {
      for (const [fileName, source] of Object.entries(await make()))
        this.emitFile({ type: 'asset', fileName, source })
    },
    configureServer(server) {
      for (const name of ['bundled-map.json', 'bundled-story.json'] as const)
        server.middlewares.use(`/${name}`, (_request, response) => {
          made ??= make()
          made.then(
            (files) => response.setHeader('content-type', 'application/json').end(files[name]),
            (error: unknown) => {
              response.writeHead(500).end(String(error))
            },
          )
        })
    },
  }
}
