import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin } from 'vite'

const script = 'src/embed/element/weft-map.ts'
const types = 'src/embed/weft-map-types.ts'

/** The script that defines `<weft-map>`: one file without imports, for any page. */
export async function elementScript(root: string): Promise<string> {
  const made = await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(root, script), formats: ['iife'], name: 'weftMap', fileName: () => 'weft-map.js' },
    },
  })
  const [result] = [made].flat()
  const chunk = result && 'output' in result ? result.output[0] : undefined
  if (!chunk) throw new Error('The script of the element could not be built.')
  return chunk.code
}

/** Ships `weft-map.js` and its types `weft-map.d.ts` beside the app, under names that stay. */
export function elementPlugin(root: string): Plugin {
  const typesText = (): string => readFileSync(join(root, types), 'utf8')
  return {
    name: 'weft-element',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'weft-map.js', source: await elementScript(root) })
      this.emitFile({ type: 'asset', fileName: 'weft-map.d.ts', source: typesText() })
    },
    configureServer(server) {
      server.middlewares.use('/weft-map.js', (_request, response) => {
        elementScript(root).then(
          (code) => response.setHeader('content-type', 'text/javascript').end(code),
          (error: unknown) => {
            response.writeHead(500).end(String(error))
          },
        )
      })
    },
  }
}
