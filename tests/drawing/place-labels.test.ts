import { describe, expect, it } from 'vitest'
import { drawMap } from '../../src/drawing/draw-map.ts'
import { overlaps } from '../../src/drawing/label-room.ts'
import type { MapLook } from '../../src/drawing/look.ts'
import { PLAIN } from '../../src/drawing/map-style.ts'
import { indexMap } from '../../src/drawing/map-index.ts'
import { fitCamera } from '../../src/drawing/projection.ts'
import { madeMap } from './made-map.ts'

const plain: MapLook = {
  theme: 'light',
  style: PLAIN,
  selected: [],
  hovered: null,
  regions: [],
  lit: null,
  path: null,
  hidden: new Set(),
  hideUnlit: false,
  backgroundLinks: false,
  allThreads: false,
  told: false,
  pinned: new Set(),
}
const insets = { top: 0, right: 0, bottom: 0, left: 0 }
const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]
const looks: Record<string, MapLook> = {
  plain,
  'with a selected concept': { ...plain, selected: [61] },
  'with lit papers': { ...plain, lit: new Set([1, 5, 9, 13]) },
}

describe.each(Object.entries(looks))('labels of a map %s', (_, look) => {
  it.each([1, 2, 3, 4, 5])('overlap neither each other nor concepts nor names (seed %i)', (seed) => {
    const map = madeMap({ seed, papers: 80, concepts: 50 })
    for (const size of sizes)
      for (const zoom of [1, 2.5]) {
        const fit = fitCamera(map, size, insets)
        const viewpoint = { camera: { ...fit, span: fit.span / zoom }, size, insets }
        const { labels, nodes, letterings } = drawMap(indexMap(map), look, viewpoint)
        expect(labels.length).toBeGreaterThan(3)
        labels.forEach(({ box }, i) => {
          for (const other of labels.slice(i + 1)) expect(overlaps(box, other.box)).toBe(false)
          for (const { kind, x, y, radius } of nodes)
            if (kind !== 'paper')
              expect(
                overlaps(box, { left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius }),
              ).toBe(false)
          for (const lettering of letterings) expect(overlaps(box, lettering.box)).toBe(false)
        })
      }
  })
})

it('labels hold their places relative to their nodes while one pans', () => {
  const map = madeMap({ seed: 9 })
  const index = indexMap(map)
  const [size] = sizes
  if (!size) throw new Error('no size')
  const camera = fitCamera(map, size, insets)
  const shift = 30
  const before = drawMap(index, plain, { camera, size, insets })
  const after = drawMap(index, plain, { camera: { ...camera, x: camera.x + shift }, size, insets })
  const places = new Map(before.labels.map(({ node, box }) => [node, box]))
  for (const { node, box } of after.labels) {
    const earlier = places.get(node)
    if (earlier) expect(earlier.left - box.left).toBeCloseTo(shift * before.projection.scale, 6)
  }
})
