import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin } from 'vite'
import { browserForms } from './browser-forms.ts'
import { policyOf } from './policy-plugin.ts'
import { sigmaPlugin } from './sigma-plugin.ts'
import { sveltePlugin } from './svelte-plugin.ts'

const entry = 'src/file-page.ts'
const output = 'weft-file.html'

/** Where the corpus is put: `src/exporters/one-file.ts` knows it too. */
const PLACE = '<!--weft-corpus-->'
/** So large that fonts are within the styles. */
const EVERYTHING = 100_000_000

/** Scripts and styles of the whole app, workers and fonts within. */
async function parts(root: string): Promise<{ script: string; style: string }> {
  const made = await build({
    configFile: false,
    root,
    logLevel: 'error',
    base: './',
    publicDir: false,
    plugins: [sveltePlugin(root), sigmaPlugin()],
    resolve: { alias: browserForms },
    worker: { format: 'iife', rolldownOptions: { output: { codeSplitting: false } } },
    build: {
      write: false,
      target: 'es2022',
      assetsInlineLimit: EVERYTHING,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: {
        input: join(root, entry),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  })
  const [result] = [made].flat()
  const files = result && 'output' in result ? result.output : []
  const script = files.find((file) => file.type === 'chunk')
  const style = files.find((file) => file.type === 'asset' && file.fileName.endsWith('.css'))
  if (script?.type !== 'chunk' || style?.type !== 'asset' || files.length !== 2)
    throw new Error(
      `The single file is not one script and one style: ${files.map((file) => file.fileName).join(', ')}`,
    )
  return { script: script.code, style: String(style.source) }
}

/** Nothing in a script may look like its end, or like a comment of the page. */
function embeddable(script: string): string {
  return script.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--')
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

/** The page without its corpus. */
export async function fileTemplate(root: string): Promise<string> {
  const { script: code, style } = await parts(root)
  const script = embeddable(code)
  const policy = policyOf({
    'script-src': hashOf(script),
    'style-src': hashOf(style),
    'font-src': 'data:',
    'connect-src': "'none'",
    'worker-src': 'blob:',
    'manifest-src': "'none'",
    'img-src': 'data: blob:',
  })
  return readFileSync(join(root, 'index.html'), 'utf8')
    .replace(/<link\s+(?!rel="icon")[^>]*>\s*/g, '')
    .replace(/<script [^>]*><\/script>\s*/, '')
    .replace(/<p>119 papers[^<]*<\/p>\s*/, '')
    .replace('<head>', () => `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`)
    .replace('</head>', () => `<style>${style}</style>\n  </head>`)
    .replace('</body>', () => `${PLACE}\n<script>${script}</script>\n</body>`)
}

/** Ships the page that the app makes single files from, under a name that stays. */
export function filePlugin(root: string): Plugin {
  return {
    name: 'weft-file',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: output, source: await fileTemplate(root) })
    },
    configureServer(server) {
      server.middlewares.use(`/${output}`, (_request, response) => {
        fileTemplate(root).then(
          (page) => response.setHeader('content-type', 'text/html').end(page),
          (error: unknown) => {
            response.writeHead(500).end(String(error))
          },
        )
      })
    },
  }
}
