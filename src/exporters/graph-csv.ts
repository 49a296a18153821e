import { BYTE_ORDER_MARK, csvLine } from './csv.ts'
import type { GraphExporter } from './graph-exporter.ts'
import type { GraphNode } from './map-graph.ts'

const columns = [
  'label',
  'kind',
  'family',
  'cluster',
  'year',
  'x',
  'y',
  'size',
  'color',
] as const satisfies readonly (keyof GraphNode)[]

export const nodesCsv: GraphExporter = {
  id: 'nodes-csv',
  label: 'Nodes as CSV',
  note: 'For spreadsheets',
  ending: 'csv',
  part: 'nodes',
  mediaType: 'text/csv',
  *write(graph) {
    yield BYTE_ORDER_MARK
    yield csvLine(['id', ...columns, 'links'])
    for (const { node, attributes } of graph.nodeEntries())
      yield csvLine([node, ...columns.map((name) => attributes[name] || null), graph.degree(node)])
  },
}

export const linksCsv: GraphExporter = {
  id: 'links-csv',
  label: 'Links as CSV',
  note: 'For spreadsheets',
  ending: 'csv',
  part: 'links',
  mediaType: 'text/csv',
  *write(graph) {
    yield BYTE_ORDER_MARK
    yield csvLine(['source', 'target', 'source label', 'target label', 'role', 'weight'])
    for (const { source, target, attributes, sourceAttributes, targetAttributes } of graph.edgeEntries())
      yield csvLine([
        source,
        target,
        sourceAttributes.label,
        targetAttributes.label,
        attributes.role,
        attributes.weight,
      ])
  },
}
