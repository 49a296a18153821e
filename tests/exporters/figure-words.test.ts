import { expect, it } from 'vitest'
import { PLAIN } from '../../src/drawing/map-style.ts'
import type { MapLook } from '../../src/drawing/look.ts'
import { type FigureFacts, figureWords } from '../../src/exporters/figure-words.ts'
import { madeMap } from '../drawing/made-map.ts'

const made = madeMap({ papers: 12, concepts: 9 })
const map = { ...made, name: 'Looms', clustering: { ...made.clustering, runs: 50, modularity: 0.512 } }
const look: MapLook = {
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
const facts: FigureFacts = { map, look, only: null, filters: [], papers: 12 }

it('the caption is one sentence of counts', () => {
  expect(figureWords(facts).caption).toBe(
    'Map of 12 papers on Looms with the 6 techniques and 3 domains that they share, joined by 33 core links, in 3 clusters.',
  )
})

it('the caption tells filters, selection, and what colours stand for', () => {
  const told = {
    ...facts,
    look: { ...look, selected: [12], style: { ...PLAIN, colour: 'year' as const } },
    filters: ['Years 2024'],
    papers: 5,
  }
  expect(figureWords(told).caption).toMatch(
    /in 3 clusters; highlighted: Concept number 0; limited to Years 2024, which leaves 5 papers; coloured by year\.$/,
  )
})

it('a part of the map is counted by itself', () => {
  const { caption, alt } = figureWords({ ...facts, only: new Set([0, 1, 12, 15]) })
  expect(caption).toBe('Part of the map of 12 papers on Looms: 2 domains and 2 papers, in 2 clusters.')
  expect(alt).toContain('2 tinted regions: Cluster 0 (4 papers) and Cluster 1 (4 papers).')
})

it('projections are told by their ties', () => {
  const ties = {
    from: Uint32Array.of(0),
    to: Uint32Array.of(1),
    weight: Float32Array.of(1),
    shared: Uint32Array.of(2),
  }
  const positions = map.positions.map((at, slot) => (slot < 24 ? at : NaN))
  const papers = { ...map, ties, positions, settings: { projection: 'papers', resolution: 1 } as const }
  const { caption, methods } = figureWords({ ...facts, map: papers })
  expect(caption).toBe('Map of 12 papers on Looms, each tied to those most like it (1 tie), in 3 clusters.')
  expect(methods).toContain('each paper is tied to the three most like it')
})

it('the methods name runs, seeds, resolution, figures and version', () => {
  const { methods } = figureWords(facts)
  expect(methods).toContain(
    'the best of 50 runs of the Leiden algorithm, seeds 1 to 50, at resolution 1 (modularity 0.51',
  )
  expect(methods).toMatch(/Drawn with Weft \d+\.\d+\.\d+\.$/)
})

it('the alt text counts, names the regions and the largest, and says what stands out', () => {
  const { alt } = figureWords({ ...facts, look: { ...look, selected: [12, 13] } })
  expect(alt).toBe(
    'A map of 6 techniques, 3 domains and 12 papers. 3 tinted regions: Cluster 0 (4 papers), Cluster 1 (4 papers) and Cluster 2 (4 papers). ' +
      'The techniques of most papers are Concept number 1 (4), Concept number 2 (4), Concept number 4 (4), Concept number 5 (4) and Concept number 7 (4). ' +
      'The domains of most papers are Concept number 0 (3), Concept number 3 (3) and Concept number 6 (3). ' +
      'Concept number 0 and Concept number 1 stand out with all around; the rest is dimmed.',
  )
})
