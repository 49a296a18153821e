import { expect, test } from 'vitest'
import { join } from 'node:path'
import { findCycle, importsOf, readImports, type Import } from './imports.ts'
import { root } from './tool.ts'

/** Folder of `src/` → folders and packages that it may import. The data path runs from top to bottom. */
const layout: Record<string, readonly string[]> = {
  model: ['valibot'],
  importers: ['model', 'fast-xml-parser', 'fflate', 'papaparse'],
  mentions: ['model'],
  graph: ['model', 'leiden-ts'],
  search: ['model', 'minisearch'],
  view: ['model'],
  query: ['model', 'graph', 'search', 'view'],
  drawing: ['model', 'graph', 'view'],
  exporters: ['model', 'graph', 'view', 'drawing', 'fflate', 'graphology', 'graphology-gexf'],
  workers: ['model', 'importers', 'mentions', 'graph', 'search', 'query'],
  storage: ['model', 'view', 'idb', 'valibot'],
  cli: ['model', 'importers', 'mentions', 'graph', 'search', 'view', 'drawing', 'exporters', 'node:'],
  stage: ['model', 'graph', 'view', 'drawing', 'sigma', '@sigma/'],
  state: [
    'model',
    'importers',
    'mentions',
    'graph',
    'search',
    'view',
    'drawing',
    'exporters',
    'workers',
    'storage',
    'svelte',
  ],
  embed: ['model', 'view', 'state', 'svelte'],
  ui: ['model', 'view', 'state', 'stage', 'embed', 'svelte', '@fontsource-variable/instrument-sans'],
  top: ['*'],
}

const folderOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] ?? '') : 'top')

function allowed({ from, to }: Import): boolean {
  const folder = folderOf(from)
  const rules = layout[folder] ?? []
  const inside = /\.(ts|svelte|css|txt|json)$/.test(to) || to.includes('*')
  const target = inside ? folderOf(to) : to
  if (rules.includes('*') || (inside && target === folder)) return true
  return rules.some((rule) => target === rule || target.startsWith(rule.endsWith(':') ? rule : `${rule}/`))
}

const imports = readImports(join(root, 'src'))

test('the layout names every folder of the source', () => {
  const folders = new Set(imports.map(({ from }) => folderOf(from)))
  expect([...folders].filter((folder) => !(folder in layout))).toEqual([])
})

test('no file imports what the layout forbids', () => {
  const forbidden = imports.filter((one) => !allowed(one)).map(({ from, to }) => `${from} imports ${to}`)
  expect(forbidden).toEqual([])
})

test('imports form no cycle', () => {
  expect(findCycle(imports)).toBeNull()
})

test('the rules notice what they forbid', () => {
  const upward = importsOf('model/a.ts', "import { b } from '../graph/b.ts'\n")
  const foreign = importsOf('graph/a.ts', "import Sigma from 'sigma'\nexport * from '../ui/parts/x.ts'\n")
  expect([...upward, ...foreign].map(allowed)).toEqual([false, false, false])
  const ring = [
    ...importsOf('graph/a.ts', "import { b } from './b.ts'\n"),
    ...importsOf('graph/b.ts', "import { a } from './a.ts'\n"),
  ]
  expect(findCycle(ring)).toEqual(['graph/a.ts', 'graph/b.ts', 'graph/a.ts'])
})
