import { describe, expect, it } from 'vitest'
import { indexMap } from '../../src/drawing/map-index.ts'
import { fitCamera, mapBounds, projectionOf } from '../../src/drawing/projection.ts'
import { radiusAt } from '../../src/drawing/sizes.ts'
import { spaceOut, stretchOf } from '../../src/drawing/space-out.ts'
import { madeMap } from './made-map.ts'

const WIDE = { width: 1440, height: 850 }
const TALL = { width: 390, height: 790 }
const insets = { top: 68, right: 12, bottom: 12, left: 12 }

it('wide windows show the map as it is', () => {
  const map = madeMap()
  expect(stretchOf(map, WIDE)).toBe(1)
  expect(spaceOut(map, WIDE, insets).positions).toEqual(map.positions)
})

describe.each([1, 2, 3])('on a tall window the map of seed %i', (seed) => {
  const map = madeMap({ seed, papers: 60, concepts: 40 })
  const spaced = spaceOut(map, TALL, insets)

  it('is drawn longer along its x, names and all, but not without measure', () => {
    const stretch = stretchOf(map, TALL)
    expect(stretch).toBeGreaterThan(1)
    expect(stretch).toBeLessThanOrEqual(1.6)
    spaced.clusters.forEach(({ nameAt }, cluster) => {
      expect(nameAt[0]).toBeCloseTo(stretch * (map.clusters[cluster]?.nameAt[0] ?? NaN), 6)
    })
    expect(mapBounds(spaced).width / mapBounds(map).width).toBeCloseTo(stretch, 1)
  })

  it('has no symbols on each other', () => {
    const index = indexMap(spaced)
    const { scale } = projectionOf(fitCamera(spaced, TALL, insets), TALL, insets)
    const { positions } = spaced
    for (const a of index.nodes)
      for (const b of index.nodes) {
        if (a >= b) continue
        const far = Math.hypot(
          (positions[2 * a] ?? 0) - (positions[2 * b] ?? 0),
          (positions[2 * a + 1] ?? 0) - (positions[2 * b + 1] ?? 0),
        )
        const radii = [a, b].map((node) =>
          radiusAt(index.radii[node] ?? 0, node < index.papers, scale, false),
        )
        expect(far * scale).toBeGreaterThan((radii[0] ?? 0) + (radii[1] ?? 0) - 0.1)
      }
  })

  it('comes out the same twice', () => {
    expect(spaceOut(map, TALL, insets)).toEqual(spaced)
  })
})
