import { UndirectedGraph } from 'graphology'
import { coloursOf, paletteOf } from '../drawing/palette.ts'
import type { Theme } from '../drawing/look.ts'
import { nodeRadii } from '../graph/node-size.ts'
import {
  type CorpusMap,
  isDrawn,
  nodeCount,
  nodeKey,
  nodeKind,
  nodeLabel,
  paperCount,
} from '../model/corpus-map.ts'
import type { NodeIndex } from '../model/node.ts'
import { clusterTitle } from '../view/cluster-title.ts'

/** A node as other programs understand it; `y` grows upwards, as Gephi and VOSviewer have it. */
export interface GraphNode {
  readonly label: string
  readonly kind: string
  /** Empty for papers. */
  readonly family: string
  /** Name of the cluster, and its number from 1; empty and 0 without one. */
  readonly cluster: string
  readonly clusterNumber: number
  /** 0 where unknown. */
  readonly year: number
  readonly x: number
  readonly y: number
  /** Radius at fit in pixels. */
  readonly size: number
  /** `#rrggbb`. */
  readonly color: string
}

/** An edge: a link of a paper to a concept, or a tie between two nodes of one kind. */
export interface GraphEdge {
  /** `core`, `background` or `shared`. */
  readonly role: string
  /** Strength of a link from 0 to 1, or weight of a tie. */
  readonly weight: number
}

export type MapGraph = UndirectedGraph<
  GraphNode,
  GraphEdge,
  { readonly name: string; readonly description: string }
>

/**
 * What a map shows, as a graph for other programs: nodes with a place and the edges between them, keyed as Weft
 * does (`paper:…`, `concept:…`).
 * @param wanted only these nodes; null: all on the map
 */
export function mapGraph(map: CorpusMap, theme: Theme, wanted: ReadonlySet<NodeIndex> | null): MapGraph {
  const graph: MapGraph = new UndirectedGraph()
  graph.replaceAttributes({ name: map.name, description: map.description })
  const radii = nodeRadii(map)
  const palette = paletteOf(theme)
  for (let node = 0; node < nodeCount(map); node++)
    if (isDrawn(map, node) && (wanted?.has(node) ?? true)) {
      const cluster = map.clusterOf[node] ?? -1
      const place = map.clusters[cluster]
      graph.addNode(nodeKey(map, node), {
        label: nodeLabel(map, node),
        kind: nodeKind(map, node),
        family: map.concepts[node - paperCount(map)]?.family ?? '',
        cluster: clusterTitle(map, cluster),
        clusterNumber: cluster + 1,
        year: map.papers.years[node] ?? 0,
        x: round(map.positions[2 * node] ?? 0),
        y: round(map.frame.height - (map.positions[2 * node + 1] ?? 0)),
        size: round(radii[node] ?? 0),
        color: coloursOf(palette, place?.colour ?? -1).node,
      })
    }
  for (const { from, to, ...edge } of edgesOf(map)) {
    const [source, target] = [nodeKey(map, from), nodeKey(map, to)]
    if (graph.hasNode(source) && graph.hasNode(target)) graph.mergeEdge(source, target, edge)
  }
  return graph
}

function* edgesOf({
  links,
  ties,
  papers,
}: CorpusMap): Generator<{ from: NodeIndex; to: NodeIndex } & GraphEdge> {
  if (ties)
    for (const [tie, from] of ties.from.entries())
      yield { from, to: ties.to[tie] ?? 0, role: 'shared', weight: round(ties.weight[tie] ?? 0) }
  else
    for (const [link, from] of links.paper.entries())
      yield {
        from,
        to: papers.ids.length + (links.concept[link] ?? 0),
        role: links.role[link] === 0 ? 'core' : 'background',
        weight: round(links.strength[link] ?? 0),
      }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
