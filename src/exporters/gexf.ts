import { write } from 'graphology-gexf'
import type { GraphExporter } from './graph-exporter.ts'

/** GEXF 1.2 with places, colours and sizes. */
export const gexf: GraphExporter = {
  id: 'gexf',
  label: 'GEXF',
  note: 'For Gephi and Gephi Lite',
  ending: 'gexf',
  mediaType: 'application/gexf+xml',
  *write(graph) {
    yield write(graph)
  },
}
