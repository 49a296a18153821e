import { expect, test } from 'vitest'
import { incidence } from '../../../src/graph/incidence.ts'
import { linkColumns } from '../../../src/graph/link-columns.ts'
import { drawnGraph } from '../../../src/graph/projections/drawn-graph.ts'
import { projections } from '../../../src/graph/projections/projections.ts'
import { betweenness } from '../../../src/graph/ways/betweenness.ts'
import { neighbourRows } from '../../../src/graph/weighted-graph.ts'
import type { ProjectionName } from '../../../src/model/map-settings.ts'
import { concepts, plantedLinks } from '../planted.ts'

const PAPERS = 40
const links = linkColumns(plantedLinks(PAPERS, 0.4), concepts)
const core = incidence(links, PAPERS, concepts.length)
const asTheyCome = Uint32Array.from({ length: PAPERS + concepts.length }, (_, node) => node)
const drawn = (name: ProjectionName) => drawnGraph(projections[name], links, core, concepts, asTheyCome)

/** Sorted names of the edges between two nodes. */
function edgesOf(from: ArrayLike<number>, to: ArrayLike<number>): string[] {
  return Array.from(from, (one, edge) => `${one} ${to[edge] ?? -1}`).sort()
}

test('with domains every core link is drawn, without them those to techniques', () => {
  const core = [...links.paper.keys()].filter((link) => links.role[link] === 0)
  const ends = (some: readonly number[]): string[] =>
    edgesOf(
      some.map((link) => links.paper[link] ?? 0),
      some.map((link) => PAPERS + (links.concept[link] ?? 0)),
    )
  const all = drawn('papers-techniques-domains').edges
  expect(edgesOf(all.from, all.to)).toEqual(ends(core))
  const some = drawn('papers-techniques').edges
  const techniques = core.filter((link) => concepts[links.concept[link] ?? 0]?.kind === 'technique')
  expect(edgesOf(some.from, some.to)).toEqual(ends(techniques))
})

test('among techniques only techniques are bridges, among papers only papers', async () => {
  const exact = { pivots: Infinity, seed: 1, rest: () => Promise.resolve() }
  const bridges = async (name: ProjectionName): Promise<number[]> => {
    const found = await betweenness(neighbourRows(drawn(name).edges), exact)
    return [...found.keys()].filter((node) => (found[node] ?? 0) > 0)
  }
  const amongPapers = await bridges('papers')
  const amongTechniques = await bridges('techniques')
  expect(amongPapers.length).toBeGreaterThan(0)
  expect(amongPapers.every((node) => node < PAPERS)).toBe(true)
  expect(amongTechniques.length).toBeGreaterThan(0)
  expect(amongTechniques.every((node) => concepts[node - PAPERS]?.kind === 'technique')).toBe(true)
})
