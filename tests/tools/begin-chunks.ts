import { join } from 'node:path'
import type { HtmlTagDescriptor, Plugin } from 'vite'

/** What rolldown tells of a module. */
interface Chunking {
  getModuleInfo(
    id: string,
  ): { readonly importedIds: readonly string[]; readonly dynamicallyImportedIds: readonly string[] } | null
}

type ChunkName = 'start' | 'begin' | 'app' | 'clients'

/** A group of modules for rolldown: its chunk's name for a module, or null for one that is not of it. */
interface Group {
  readonly name: (module: string, chunking: Chunking) => ChunkName | null
  readonly priority: number
}

/**
 * The chunk of what both the app and an embedded map need. The document asks for it at once, before it is known
 * which page is opened; what decides that is small and waits for nothing, so that all of the page comes at the same time. The rest of what the app begins with in any window is a chunk, too: in few files all is smaller and comes
 * sooner than in twelve (browsers ask for six at a time).
 */
export function beginChunks(root: string): Group[] {
  let chunks: ReadonlyMap<string, ChunkName> | null = null
  const group = (chunk: ChunkName, priority: number): Group => ({
    name: (module, chunking) => {
      chunks ??= chunksOf(root, chunking)
      return chunks.get(module) === chunk ? chunk : null
    },
    priority,
  })
  // What a chunk needs comes along with it, unless it has gone with a more important one.
  return [group('start', 3), group('begin', 2), group('app', 1), group('clients', 0)]
}

function chunksOf(root: string, chunking: Chunking): ReadonlyMap<string, ChunkName> {
  const file = (name: string): string => join(root, 'src', name)
  const [desktop, phone] = ['ui/DesktopShell.svelte', 'ui/PhoneShell.svelte'].map((shell) =>
    reached(file(shell), chunking, false),
  )
  const app = reached(file('app-page.ts'), chunking, false)
  for (const module of desktop ?? []) if (phone?.has(module)) app.add(module)
  // Both open a library at once, one of the browser and one of the frame.
  for (const module of reached(file('storage/create-library.ts'), chunking, false)) app.add(module)
  // What a frame needs only later, too: it must not fetch the app for it.
  const embed = reached(file('embed-page.ts'), chunking, true)
  const early = [file('main.ts'), ...(chunking.getModuleInfo(file('main.ts'))?.importedIds ?? [])]
  const parts = [...app].map((module) => [module, embed.has(module) ? 'begin' : 'app'] as const)
  const clients = ['workers/analysis-client.ts', 'workers/search-client.ts'].flatMap((client) =>
    [...reached(file(client), chunking, false)].filter((module) => !app.has(module)),
  )
  return new Map([
    ...clients.map((module) => [module, 'clients'] as const),
    ...parts,
    ...early.map((module) => [module, 'start'] as const),
  ])
}

/** A module and all that it needs to run, or needs at any time. */
function reached(start: string, chunking: Chunking, later: boolean): Set<string> {
  const modules = new Set([start])
  for (const module of modules) {
    const info = chunking.getModuleInfo(module)
    for (const needed of info?.importedIds ?? []) modules.add(needed)
    if (later) for (const needed of info?.dynamicallyImportedIds ?? []) modules.add(needed)
  }
  return modules
}

/** Lets the document ask for the chunk `begin` at once: what it starts with would ask for it only when it runs itself. */
export function beginPlugin(): Plugin {
  return {
    name: 'weft-begin',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle }) => {
        const begin = Object.values(bundle ?? {}).find(
          (file) => file.type === 'chunk' && file.name === 'begin',
        )
        if (begin?.type !== 'chunk') throw new Error('The build has no chunk to begin with.')
        const link = (rel: string, file: string): HtmlTagDescriptor => ({
          tag: 'link',
          attrs: { rel, crossorigin: true, href: `./${file}` },
          injectTo: 'head',
        })
        return [
          ...[begin.fileName, ...begin.imports].map((file) => link('modulepreload', file)),
          ...[...(begin.viteMetadata?.importedCss ?? [])].map((file) => link('stylesheet', file)),
        ]
      },
    },
  }
}
