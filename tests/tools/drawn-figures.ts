import { overlaps } from '../../src/drawing/label-room.ts'
import type { Rect } from '../../src/drawing/projection.ts'
import type { NodeShape } from '../../src/drawing/shapes.ts'
import type { CorpusMap } from '../../src/model/corpus-map.ts'
import type { DrawnMap } from '../../src/stage/stage.ts'
import { CELL, type Seen } from './drawn-map.ts'

/** What can be counted in a drawn map, all in pixels. */
export interface DrawnFigures {
  readonly overlappingNodes: number
  readonly overlappingLabels: number
  readonly labelsOverConcepts: number
  readonly labelsUnderPanels: number
  /** Region names that touch a label, a node or another name. */
  readonly namesOverAnything: number
  readonly regionNames: number
  readonly conceptLabels: number
  readonly concepts: number
  readonly truncatedLabels: number
  readonly leastPaperRadius: number
  readonly leastTechniqueRadius: number
  readonly leastLabelSize: number
  /** Share of the free area that the convex hull of the nodes covers. */
  readonly hullShare: number
  /** Nodes that lie outside the free area. */
  readonly nodesCovered: number
}

export function drawnFigures({ drawn, free }: Seen, map: CorpusMap): DrawnFigures {
  const { nodes, labels, letterings } = drawn
  const papers = map.papers.ids.length
  const concepts = nodes.filter(({ kind }) => kind !== 'paper')
  const named = labels.filter(({ node }) => node >= papers)
  const cells = new Set<string>()
  for (let i = 0; i + 1 < free.length; i += 2) cells.add(cellKey(free[i] ?? 0, free[i + 1] ?? 0))
  const isFree = (x: number, y: number): boolean => cells.has(cellKey(x, y))
  const hull = convexHull(nodes.map(({ x, y }) => [x, y] as const))
  let covered = 0
  for (let i = 0; i + 1 < free.length; i += 2) if (isInHull(hull, [free[i] ?? 0, free[i + 1] ?? 0])) covered++
  return {
    overlappingNodes: pairs(nodes, (a, b) => Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius),
    overlappingLabels: pairs(labels, (a, b) => overlaps(a.box, b.box)),
    labelsOverConcepts: sum(labels, (label) => concepts.filter((node) => covers(label, node)).length),
    labelsUnderPanels: labels.filter(
      ({ box }) =>
        !isFree(box.left, box.top + box.height / 2) ||
        !isFree(box.left + box.width, box.top + box.height / 2),
    ).length,
    namesOverAnything:
      sum(letterings, (name) => labels.filter(({ box }) => overlaps(box, name.box)).length) +
      sum(letterings, (name) => nodes.filter((node) => covers(name, node)).length) +
      pairs(letterings, (a, b) => overlaps(a.box, b.box)),
    regionNames: letterings.length,
    conceptLabels: named.length,
    concepts: concepts.length,
    truncatedLabels: named.filter(({ node, text }) => text !== map.concepts[node - papers]?.label).length,
    leastPaperRadius: least(nodes, 'paper'),
    leastTechniqueRadius: least(nodes, 'technique'),
    leastLabelSize: Math.min(...labels.map(({ size }) => size)),
    hullShare: free.length > 0 ? (2 * covered) / free.length : 0,
    nodesCovered: nodes.filter(({ x, y }) => !isFree(x, y)).length,
  }
}

function cellKey(x: number, y: number): string {
  return `${Math.floor(x / CELL)} ${Math.floor(y / CELL)}`
}

function least(nodes: DrawnMap['nodes'], kind: NodeShape['kind']): number {
  return Math.min(...nodes.filter((node) => node.kind === kind).map(({ radius }) => radius))
}

function covers({ box }: { readonly box: Rect }, { x, y, radius }: DrawnMap['nodes'][number]): boolean {
  const dx = Math.max(box.left - x, 0, x - box.left - box.width)
  const dy = Math.max(box.top - y, 0, y - box.top - box.height)
  return Math.hypot(dx, dy) < radius
}

function pairs<Item>(items: readonly Item[], meet: (a: Item, b: Item) => boolean): number {
  return sum(items, (item, i) => items.slice(i + 1).filter((other) => meet(item, other)).length)
}

function sum<Item>(items: readonly Item[], value: (item: Item, index: number) => number): number {
  return items.reduce((total, item, index) => total + value(item, index), 0)
}

type Place = readonly [x: number, y: number]

/** Corners of the convex hull, counter-clockwise. Source: A. Andrew's monotone chain, 1979. */
export function convexHull(places: readonly Place[]): Place[] {
  const sorted = [...places].sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const half = (list: readonly Place[]): Place[] => {
    const chain: Place[] = []
    for (const place of list) {
      for (;;) {
        const [a, b] = [chain.at(-2), chain.at(-1)]
        if (!a || !b || turn(a, b, place) > 0) break
        chain.pop()
      }
      chain.push(place)
    }
    return chain.slice(0, -1)
  }
  return [...half(sorted), ...half([...sorted].reverse())]
}

function isInHull(hull: readonly Place[], place: Place): boolean {
  return hull.every((corner, i) => turn(corner, hull[(i + 1) % hull.length] ?? corner, place) >= 0)
}

function turn(a: Place, b: Place, c: Place): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}
