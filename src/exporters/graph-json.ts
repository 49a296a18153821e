import type { GraphExporter } from './graph-exporter.ts'
import type { MapGraph } from './map-graph.ts'

/** The serialisation of graphology, which `Graph.from` reads. */
export const graphologyJson: GraphExporter = {
  id: 'graphology',
  label: 'graphology JSON',
  note: 'For programs with graphology or sigma',
  ending: 'json',
  part: 'graph',
  mediaType: 'application/json',
  *write(graph) {
    yield JSON.stringify(graph.export(), null, 1)
  },
}

/** A network with places and clusters, as VOSviewer and VOSviewer Online open it. */
export const vosviewerJson: GraphExporter = {
  id: 'vosviewer',
  label: 'VOSviewer JSON',
  note: 'For VOSviewer Online',
  ending: 'json',
  part: 'vosviewer',
  mediaType: 'application/json',
  *write(graph) {
    yield JSON.stringify(
      { network: network(graph), config: { parameters: { item_size: 1, max_n_links: 1000 } } },
      null,
      1,
    )
  },
}

/** VOSviewer's places lie about the origin, within about one unit of it. */
function network(graph: MapGraph): object {
  const ids = new Map(graph.nodes().map((node, index) => [node, index + 1]))
  const places = graph.mapNodes((_, { x, y }) => [x, y] as const)
  const [left, right] = range(places.map(([x]) => x))
  const [bottom, top] = range(places.map(([, y]) => y))
  const unit = Math.max(right - left, top - bottom, 1) / 2
  return {
    items: graph.mapNodes((node, { label, kind, x, y, clusterNumber, year }) => ({
      id: ids.get(node),
      label,
      x: (x - (left + right) / 2) / unit,
      y: (y - (bottom + top) / 2) / unit,
      ...(clusterNumber > 0 ? { cluster: clusterNumber } : {}),
      description: kind,
      weights: { Links: graph.degree(node) },
      ...(year > 0 ? { scores: { Year: year } } : {}),
    })),
    links: graph.mapEdges((_, { weight }, source, target) => ({
      source_id: ids.get(source),
      target_id: ids.get(target),
      strength: weight,
    })),
  }
}

function range(values: readonly number[]): [least: number, most: number] {
  return values.reduce(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Infinity, -Infinity],
  )
}
