import type { GraphExporter } from './graph-exporter.ts'
import { xmlText } from './xml-text.ts'
import type { GraphEdge, GraphNode } from './map-graph.ts'

type Fields<Attributes> = { readonly [Name in keyof Attributes]: 'string' | 'int' | 'double' }

const nodeFields: Fields<GraphNode> = {
  label: 'string',
  kind: 'string',
  family: 'string',
  cluster: 'string',
  clusterNumber: 'int',
  year: 'int',
  x: 'double',
  y: 'double',
  size: 'double',
  color: 'string',
}
const edgeFields: Fields<GraphEdge> = { role: 'string', weight: 'double' }

/** GraphML, after the primer of U. Brandes and others, 2002. */
export const graphml: GraphExporter = {
  id: 'graphml',
  label: 'GraphML',
  note: 'For Gephi, yEd, Cytoscape, NetworkX',
  ending: 'graphml',
  mediaType: 'application/graphml+xml',
  *write(graph) {
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    yield* keys('node', nodeFields)
    yield* keys('edge', edgeFields)
    yield `<graph id="${xmlText(graph.getAttribute('name'))}" edgedefault="undirected">\n`
    for (const { node, attributes } of graph.nodeEntries())
      yield `<node id="${xmlText(node)}">${data(attributes, nodeFields)}</node>\n`
    for (const { source, target, attributes } of graph.edgeEntries())
      yield `<edge source="${xmlText(source)}" target="${xmlText(target)}">${data(attributes, edgeFields)}</edge>\n`
    yield '</graph>\n</graphml>\n'
  },
}

function* keys(on: 'node' | 'edge', fields: Readonly<Record<string, string>>): Generator<string> {
  for (const [name, type] of Object.entries(fields))
    yield `<key id="${name}" for="${on}" attr.name="${name}" attr.type="${type}"/>\n`
}

function data<Attributes extends object>(values: Attributes, fields: Fields<Attributes>): string {
  return (Object.keys(fields) as (keyof Attributes & string)[])
    .map((name) => `<data key="${name}">${xmlText(String(values[name]))}</data>`)
    .join('')
}
