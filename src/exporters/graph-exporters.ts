import { gexf } from './gexf.ts'
import { linksCsv, nodesCsv } from './graph-csv.ts'
import type { GraphExporter } from './graph-exporter.ts'
import { graphologyJson, vosviewerJson } from './graph-json.ts'
import { graphml } from './graphml.ts'

/** Every format that what a map shows can be written in, in the order of the menu. */
export const graphExporters: readonly GraphExporter[] = [
  gexf,
  graphml,
  vosviewerJson,
  graphologyJson,
  nodesCsv,
  linksCsv,
]
