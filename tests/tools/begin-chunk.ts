import { join } from 'node:path'

/** What rolldown tells of a module. */
interface Chunking {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

/** Pages that the one script of the document may open. */
const PAGES = ['app-page.ts', 'embed-page.ts']

/**
 * Names the chunk of what both the app and an embedded map begin with. The document asks for it at once, before it
 * is known which page is opened; in one file it is smaller and comes sooner than in ten (browsers ask for six at a time).
 * @returns for a module: `begin`, or null for those that stay where they are
 */
export function beginChunk(root: string): (module: string, chunking: Chunking) => string | null {
  let common: ReadonlySet<string> | null = null
  return (module, chunking) => {
    common ??= commonOf(root, chunking)
    return common.has(module) ? 'begin' : null
  }
}

function commonOf(root: string, chunking: Chunking): ReadonlySet<string> {
  const [first = new Set<string>(), ...others] = PAGES.map((page) =>
    reached(join(root, 'src', page), chunking),
  )
  const shared = [...first].filter((module) => others.every((modules) => modules.has(module)))
  const early = chunking.getModuleInfo(join(root, 'src/main.ts'))?.importedIds ?? []
  return new Set([...shared, ...early])
}

/** A module and all that it needs to run. */
function reached(start: string, chunking: Chunking): Set<string> {
  const modules = new Set([start])
  for (const module of modules)
    for (const needed of chunking.getModuleInfo(module)?.importedIds ?? []) modules.add(needed)
  return modules
}
