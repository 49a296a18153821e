import { describe, expect, it } from 'vitest'
import { litBy } from '../../src/drawing/emphasis.ts'
import type { MapLook } from '../../src/drawing/look.ts'
import { PLAIN } from '../../src/drawing/map-style.ts'
import { indexMap, edgesOfNode, otherEnd } from '../../src/drawing/map-index.ts'
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
const index = indexMap(madeMap())
const concept = 60

function neighbours(node: number, role: 0 | 1): number[] {
  return [...edgesOfNode(index, node)]
    .filter((link) => index.map.links.role[link] === role)
    .map((link) => otherEnd(index, link, node))
}

describe('what stands out', () => {
  it('is a way that is shown, its nodes and the edges from each to the next, and nothing else', () => {
    const [paper = 0] = neighbours(concept, 0)
    const other = neighbours(paper, 0).find((node) => node !== concept) ?? 0
    const path = [concept, paper, other]
    const { emphasis, links, named } = litBy(index, { ...plain, selected: [concept, other], path })
    emphasis.forEach((value, node) => {
      expect(value).toBe(node === paper ? 3 : path.includes(node) ? 4 : 1)
    })
    expect(links.map(({ link }) => [index.edges.from[link], index.edges.to[link]])).toEqual([
      [paper, concept],
      [paper, other],
    ])
    expect(named).toEqual([other, paper].filter((node) => node < index.papers))
  })

  it('is a way as far as the map has it, with a leap over what it leaves out', () => {
    const [paper = 0] = neighbours(concept, 0)
    const other = neighbours(paper, 0).find((node) => node !== concept) ?? 0
    const path = [concept, paper, other]
    const selected = [concept, other]
    expect(litBy(index, { ...plain, selected, path }).leaps).toEqual([])
    const { emphasis, links, leaps } = litBy(index, { ...plain, selected, path, hidden: new Set([paper]) })
    expect([emphasis[paper], links, leaps]).toEqual([0, [], [[concept, other]]])
  })

  it('is not what was taken off the map, nor links to it', () => {
    const [paper = 0] = neighbours(concept, 0)
    const hidden = new Set([paper])
    const { emphasis, links } = litBy(index, { ...plain, selected: [concept], hidden })
    expect(emphasis[paper]).toBe(0)
    expect(links.some(({ link }) => index.edges.from[link] === paper)).toBe(false)
    expect(litBy(index, { ...plain, selected: [paper], hidden }).emphasis[paper]).toBe(0)
  })

  it('is nothing when nothing is touched', () => {
    const { emphasis, links, threads, named, dims } = litBy(index, plain)
    expect(new Set(emphasis)).toEqual(new Set([2]))
    expect([links, threads, named, dims]).toEqual([[], [], [], false])
  })

  it('is a selected concept, its papers, which are named, and their concepts', () => {
    const { emphasis, named, links } = litBy(index, { ...plain, selected: [concept] })
    const papers = neighbours(concept, 0)
    const around = new Set(papers.flatMap((paper) => neighbours(paper, 0)))
    expect(emphasis[concept]).toBe(4)
    expect([...named].sort()).toEqual([...papers].sort())
    emphasis.forEach((value, node) => {
      if (node !== concept) expect(value).toBe(papers.includes(node) || around.has(node) ? 3 : 1)
    })
    expect(links.filter(({ own }) => own).length).toBe(papers.length)
  })

  it('is only the next neighbours of what is hovered', () => {
    const { emphasis, lasts } = litBy(index, { ...plain, hovered: concept })
    const papers = neighbours(concept, 0)
    expect([...emphasis.keys()].filter((node) => emphasis[node] === 3)).toEqual(papers.sort((a, b) => a - b))
    expect(lasts).toBe(false)
  })

  it('is a selected paper with its thread', () => {
    expect(litBy(index, { ...plain, selected: [5] }).threads).toEqual([5])
  })

  it('includes background neighbours only when their links are drawn', () => {
    const paper = 3
    const background = neighbours(paper, 1)
    expect(background.length).toBeGreaterThan(0)
    const [without, withThem] = [false, true].map(
      (backgroundLinks) => litBy(index, { ...plain, selected: [paper], backgroundLinks }).emphasis,
    )
    for (const node of background) expect([without?.[node], withThem?.[node]]).toEqual([1, 3])
  })

  it('is what a search or filter lights; the rest is dimmed or hidden', () => {
    const lit = new Set([1, 2, concept])
    expect(litBy(index, { ...plain, lit }).emphasis[0]).toBe(1)
    expect(litBy(index, { ...plain, lit, hideUnlit: true }).emphasis[0]).toBe(0)
    expect(litBy(index, { ...plain, lit }).emphasis[1]).toBe(3)
  })
})

it('lights, where papers are tied to each other, those alone', () => {
  const tied = indexMap({
    ...index.map,
    positions: index.map.positions.map((value, slot) => (slot < 2 * 60 ? value : NaN)),
    ties: {
      from: Uint32Array.of(0, 1),
      to: Uint32Array.of(1, 2),
      weight: Float32Array.of(1, 1),
      shared: Uint32Array.of(1, 1),
    },
  })
  const lit = litBy(tied, { ...plain, selected: [0] })
  expect([0, 1, 2].map((node) => lit.emphasis[node])).toEqual([4, 3, 1])
  expect(lit.links).toEqual([{ link: 0, own: true }])
  // A concept that is not on the map lights the papers that have it.
  const absent = litBy(tied, { ...plain, selected: [60] })
  expect([...tied.nodes].filter((node) => absent.emphasis[node] === 3).length).toBeGreaterThan(0)
})
