import { UndirectedGraph } from 'graphology'
import { describe, expect, test } from 'vitest'
import { PointGraph } from '../../src/stage/point-graph.ts'

describe('the graph that sigma draws nodes from', () => {
  const places = [
    ['7', 1, 2],
    ['3', 4, 5],
    ['7', 6, 8],
  ] as const

  const points = new PointGraph()
  const whole = new UndirectedGraph()
  for (const [node, x, y] of places) {
    points.place(node, x, y)
    whole.mergeNode(node, { x, y })
  }

  test('answers as a graphology graph with the same nodes does', () => {
    expect(points.order).toBe(whole.order)
    expect(points.size).toBe(whole.size)
    expect(points.nodes()).toEqual(whole.nodes())
    expect(points.edges()).toEqual(whole.edges())
    expect(points.getNodeAttributes('7')).toEqual(whole.getNodeAttributes('7'))
    expect([points.hasNode('3'), points.hasNode('4'), points.hasEdge()]).toEqual([true, false, false])
    const [seen, expected]: unknown[][] = [[], []]
    points.forEachNode((node, facts) => seen?.push([node, facts]))
    whole.forEachNode((node, facts) => expected?.push([node, facts]))
    expect(seen).toEqual(expected)
  })

  test('refuses what it does not hold', () => {
    expect(() => points.getNodeAttributes('4')).toThrow('no place')
    expect(() => points.addUndirectedEdgeWithKey()).toThrow('no edges')
    expect(() => points.dropNode()).toThrow('anew')
  })
})
