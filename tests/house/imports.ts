import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'

/** One import of a source file: where it stands, what it names, and whether only types cross. */
export interface Import {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
}

const statement =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|new URL\(\s*['"]([^'"]+)['"]\s*,\s*import\.meta\.url/g

/** Imports of one file's text. Relative ones as paths from `folder`, packages by name. */
export function importsOf(file: string, text: string): Import[] {
  return [...text.matchAll(statement)].map((match) => {
    const target = match[2] ?? match[3] ?? match[4] ?? ''
    const to = target.startsWith('.') ? join(dirname(file), target.replace(/\?.*$/, '')) : target
    return { from: file, to: to.split(sep).join('/'), typeOnly: match[1] !== undefined }
  })
}

/** All imports of the source files below `folder`, with paths relative to it. */
export function readImports(folder: string): Import[] {
  const root = resolve(folder)
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .flatMap((path) => importsOf(relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8')))
}

/** The files of one cycle of imports that are more than types, or null. */
export function findCycle(imports: readonly Import[]): string[] | null {
  const next = new Map<string, string[]>()
  for (const { from, to, typeOnly } of imports) if (!typeOnly) next.set(from, [...(next.get(from) ?? []), to])
  const done = new Set<string>()
  const visit = (file: string, path: string[]): string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (done.has(file)) return null
    for (const target of next.get(file) ?? []) {
      const cycle = visit(target, [...path, file])
      if (cycle) return cycle
    }
    done.add(file)
    return null
  }
  for (const file of next.keys()) {
    const cycle = visit(file, [])
    if (cycle) return cycle
  }
  return null
}
