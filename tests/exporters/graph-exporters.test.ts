import Graph from 'graphology'
import { parse as parseGexf } from 'graphology-gexf'
import { parse as parseGraphml } from 'graphology-graphml'
import { describe, expect, it } from 'vitest'
import { graphExporters } from '../../src/exporters/graph-exporters.ts'
import { mapGraph } from '../../src/exporters/map-graph.ts'
import type { CorpusMap } from '../../src/model/corpus-map.ts'
import { madeMap } from '../drawing/made-map.ts'

const made = madeMap({ papers: 12, concepts: 9 })
const map: CorpusMap = {
  ...made,
  papers: { ...made.papers, titles: made.papers.titles.with(0, '=Soup <b>&amp; "bread"</b> \u0001ü🍲') },
}
const graph = mapGraph(map, 'light', null)

function written(id: string): string {
  const exporter = graphExporters.find((one) => one.id === id)
  return [...(exporter?.write(graph) ?? [])].join('')
}

describe('what a map shows, as a graph', () => {
  it('has its nodes where they stand, upside down, and its links', () => {
    expect([graph.order, graph.size]).toEqual([21, map.links.paper.length])
    const { x, y, year, clusterNumber } = graph.getNodeAttributes('paper:title:1')
    expect(x).toBeCloseTo(map.positions[2] ?? NaN, 2)
    expect(y).toBeCloseTo(map.frame.height - (map.positions[3] ?? NaN), 2)
    expect([year, clusterNumber]).toEqual([2024, 2])
  })

  it('can be a selection: only links between what is wanted', () => {
    const few = mapGraph(map, 'dark', new Set([0, 12, 15]))
    expect(few.order).toBe(3)
    expect(few.edges().every((edge) => few.extremities(edge).includes('paper:title:0'))).toBe(true)
  })

  it('has ties where the projection has them, and no node without a place', () => {
    const positions = map.positions.slice()
    positions.fill(NaN, 0, 24)
    const ties = {
      from: Uint32Array.of(12),
      to: Uint32Array.of(13),
      weight: Float32Array.of(2.5),
      shared: Uint32Array.of(3),
    }
    const tied = mapGraph({ ...map, positions, ties }, 'light', null)
    expect([tied.order, tied.mapEdges((_, edge) => edge)]).toEqual([9, [{ role: 'shared', weight: 2.5 }]])
  })
})

describe('graph formats', () => {
  it('GEXF opens with labels, places, colours, sizes and weights', () => {
    const read = parseGexf(Graph, written('gexf'))
    expect([read.order, read.size]).toEqual([graph.order, graph.size])
    for (const name of ['label', 'x', 'y', 'size', 'kind', 'cluster'] as const)
      expect(read.getNodeAttribute('paper:title:1', name)).toEqual(
        graph.getNodeAttribute('paper:title:1', name),
      )
    expect(read.getNodeAttribute('paper:title:1', 'color')).toMatch(/^(?:#|rgb)/)
  })

  it('GraphML gives all attributes back, but for signs that XML has no place for', () => {
    const read = parseGraphml(Graph, written('graphml'))
    expect([read.order, read.size]).toEqual([graph.order, graph.size])
    expect(read.getNodeAttributes('paper:title:1')).toMatchObject(graph.getNodeAttributes('paper:title:1'))
    expect(read.getNodeAttribute('paper:title:0', 'label')).toBe('=Soup <b>&amp; "bread"</b> ü🍲')
  })

  it('graphology reads its own form back whole', () => {
    const read = Graph.from(JSON.parse(written('graphology')) as Parameters<typeof Graph.from>[0])
    expect(read.export()).toEqual(graph.export())
  })

  it.each([
    ['gexf', parseGexf],
    ['graphml', parseGraphml],
  ] as const)('%s gives the same edges back, with roles and weights', (id, parse) => {
    const edges = (of: Pick<Graph, 'mapEdges'>): unknown[] =>
      of.mapEdges((_, attributes, source, target) => {
        const { role, weight } = attributes as { role: string; weight: number }
        return [source, target, role, weight]
      })
    expect(edges(parse(Graph, written(id)))).toEqual(edges(graph as unknown as Graph))
  })

  it('VOSviewer has each link once, by the labels of its ends', () => {
    const { network } = JSON.parse(written('vosviewer')) as {
      network: {
        items: { id: number; label: string }[]
        links: { source_id: number; target_id: number; strength: number }[]
      }
    }
    const labels = new Map(network.items.map(({ id, label }) => [id, label]))
    const told = network.links.map((link) => [
      labels.get(link.source_id),
      labels.get(link.target_id),
      link.strength,
    ])
    expect(told).toEqual(
      graph.mapEdges((_, { weight }, _source, _target, source, target) => [
        source.label,
        target.label,
        weight,
      ]),
    )
  })

  it('VOSviewer gets items within one unit of the origin, numbered clusters and links by id', () => {
    const { network } = JSON.parse(written('vosviewer')) as {
      network: {
        items: { id: number; x: number; y: number; cluster: number }[]
        links: { source_id: number; target_id: number }[]
      }
    }
    expect(network.items.map(({ id }) => id)).toEqual(Array.from({ length: 21 }, (_, at) => at + 1))
    expect(network.items.every(({ x, y }) => Math.abs(x) <= 1 && Math.abs(y) <= 1)).toBe(true)
    expect(Math.min(...network.items.map(({ cluster }) => cluster))).toBe(1)
    expect(network.links.every(({ source_id, target_id }) => source_id !== target_id)).toBe(true)
  })

  it('CSV has a line for each node and link; formulas are defused', () => {
    const nodes = written('nodes-csv').trimEnd().split('\r\n')
    expect(nodes).toHaveLength(graph.order + 1)
    expect(nodes[1]).toContain(`"'=Soup <b>&amp; ""bread""</b>`)
    expect(written('links-csv').trimEnd().split('\r\n')).toHaveLength(graph.size + 1)
  })
})
