import { describe, expect, it } from 'vitest'
import { relink } from '../../src/graph/relink.ts'
import { isDrawn, type CorpusMap, type LinkColumns } from '../../src/model/corpus-map.ts'
import { smallMap } from '../view/small-map.ts'

/** Links from pairs of paper and concept; core unless said otherwise. */
function columns(pairs: readonly (readonly [paper: number, concept: number, role?: 0 | 1])[]): LinkColumns {
  return {
    paper: Uint32Array.from(pairs, ([paper]) => paper),
    concept: Uint16Array.from(pairs, ([, concept]) => concept),
    role: Uint8Array.from(pairs, ([, , role = 0]) => role),
    strength: Float32Array.from(pairs, () => 0.5),
  }
}

const PAPERS = 4
/** Papers 0 and 1 have concept 0, paper 2 has concept 1; paper 3 and the other concepts have nothing. */
const linked = [
  [0, 0],
  [1, 0],
  [2, 1],
] as const

function mapOf(): CorpusMap {
  const map = smallMap([2020, 2021, 2022, 2023], linked)
  const positions = new Float32Array(map.positions.length).fill(NaN)
  positions.set([100, 100, 300, 100], 0)
  positions.set([500, 400], 4)
  positions.set([200, 200, 500, 500], 2 * PAPERS)
  const clusterOf = new Int16Array(map.clusterOf.length).fill(-1)
  clusterOf.set([0, 0, 1])
  clusterOf.set([0, 1], PAPERS)
  return { ...map, positions, clusterOf, frame: { width: 1000, height: 800 } }
}

describe('a map with corrected links', () => {
  it('keeps places and clusters of everything that is linked before and after', () => {
    const map = mapOf()
    const after = relink(map, columns([[0, 0, 1], [0, 1], ...linked.slice(1)]))
    expect([...after.positions]).toEqual([...map.positions])
    expect([...after.clusterOf]).toEqual([...map.clusterOf])
    expect(after.links.paper).toHaveLength(4)
  })

  it('brings what gains its first core link to the middle of what it is linked to, into their cluster', () => {
    const after = relink(mapOf(), columns([...linked, [3, 0], [3, 1]]))
    expect([...after.positions.subarray(6, 8)]).toEqual([350, 350])
    expect(after.clusterOf[3]).toBe(0)
    expect(after.clusters[0]?.papers).toBe(3)
  })

  it('finds free room where the middle is taken', () => {
    const after = relink(mapOf(), columns([...linked, [3, 1]]))
    const [x = 0, y = 0] = after.positions.subarray(6, 8)
    expect([x, y]).not.toEqual([500, 500])
    expect(Math.hypot(x - 500, y - 500)).toBeLessThan(40)
  })

  it('takes what loses its last core link off the map', () => {
    const after = relink(
      mapOf(),
      columns([
        [0, 0],
        [1, 0, 1],
        [2, 1],
      ]),
    )
    expect([0, 1, 2].map((paper) => isDrawn(after, paper))).toEqual([true, false, true])
    expect([after.clusterOf[1], after.clusters[0]?.papers]).toEqual([-1, 1])
  })

  it('finds places for a paper and a concept that only have each other', () => {
    const map = mapOf()
    const after = relink(map, columns([...linked, [3, 2]]))
    for (const node of [3, PAPERS + 2]) expect(isDrawn(after, node)).toBe(true)
    expect(relink(map, columns([...linked, [3, 2]])).positions).toEqual(after.positions)
  })

  it('goes back to the map as read when the corrections are taken back', () => {
    const map = mapOf()
    expect(relink(map, map.links).positions).toEqual(map.positions)
  })
})
