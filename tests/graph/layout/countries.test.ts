import { expect, test } from 'vitest'
import { countryAt, settleCountries } from '../../../src/graph/layout/countries.ts'
import { coveredCorners, frameFor } from '../../../src/graph/layout/frame.ts'
import { incidence } from '../../../src/graph/incidence.ts'
import type { LayoutTask } from '../../../src/graph/layout/layout-task.ts'
import { linkColumns } from '../../../src/graph/link-columns.ts'
import { seededRandom } from '../../../src/graph/random.ts'
import { runThrough } from '../../../src/graph/steps.ts'
import { concepts, groupOf, plantedLinks } from '../planted.ts'

const PAPERS = 90
const CLUSTERS = 3
const CONCEPTS = concepts.length / CLUSTERS

function task(): LayoutTask {
  return {
    graph: incidence(linkColumns(plantedLinks(PAPERS), concepts), PAPERS, concepts.length),
    clusterOf: Int16Array.from({ length: PAPERS + concepts.length }, (_, node) =>
      node < PAPERS ? groupOf(node) : Math.floor((node - PAPERS) / CONCEPTS),
    ),
    letterings: Array.from({ length: CLUSTERS }, () => ({ halfWidth: 60, halfHeight: 18 })),
    shapes: concepts.map(() => ({ radius: 9, labelWidth: 90, labelHeight: 15 })),
    frame: frameFor(PAPERS, concepts.length),
    earlier: null,
    start: null,
    pinned: new Uint8Array(PAPERS + concepts.length),
  }
}

function settled(seed: number) {
  const random = seededRandom(seed)
  const given = task()
  const plane = Float64Array.from({ length: 2 * given.clusterOf.length }, () => random() * 10)
  const countries = runThrough(settleCountries(given, plane, coveredCorners(given.frame), 420))
  return { given, plane, countries }
}

test.each([1, 2, 3])('each concept and each name stands in the country of its cluster (seed %i)', (seed) => {
  const { given, plane, countries } = settled(seed)
  for (let node = PAPERS; node < given.clusterOf.length; node++)
    expect(countryAt(countries, plane[2 * node] ?? NaN, plane[2 * node + 1] ?? NaN)).toBe(
      given.clusterOf[node],
    )
  countries.names.forEach(([x, y], cluster) => {
    expect(countryAt(countries, x, y)).toBe(cluster)
  })
})

test('no country lies under what covers the frame', () => {
  const { given, countries } = settled(1)
  const { x, y } = countries.ground
  x.forEach((at, cell) => {
    for (const box of coveredCorners(given.frame))
      expect(Math.abs(at - box.x) < box.halfWidth && Math.abs((y[cell] ?? 0) - box.y) < box.halfHeight).toBe(
        false,
      )
  })
})

test('countries that hold as much are about as large', () => {
  const { owner } = settled(2).countries
  const sizes = [0, 1, 2].map((cluster) => owner.filter((one) => one === cluster).length)
  expect(Math.max(...sizes) / Math.min(...sizes)).toBeLessThan(1.4)
})

test('the same plane gives the same countries', () => {
  const [one, other] = [settled(3), settled(3)]
  expect(other.plane).toEqual(one.plane)
  expect(other.countries.owner).toEqual(one.countries.owner)
})
