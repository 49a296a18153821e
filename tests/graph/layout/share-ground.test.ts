import { describe, expect, it } from 'vitest'
import { type Ground, shareGround, type Site } from '../../../src/graph/layout/share-ground.ts'
import { seededRandom } from '../../../src/graph/random.ts'

const CELL = 10

/** A rectangle of cells. */
function square(columns: number, rows: number): Ground {
  const cells = Array.from({ length: columns * rows }, (_, cell) => cell)
  return {
    cell: CELL,
    x: Float64Array.from(cells, (cell) => CELL * ((cell % columns) + 0.5)),
    y: Float64Array.from(cells, (cell) => CELL * (Math.floor(cell / columns) + 0.5)),
  }
}

function strewn(seed: number, rooms: readonly number[], width: number, height: number): Site[] {
  const random = seededRandom(seed)
  return rooms.map((room) => ({ x: random() * width, y: random() * height, room }))
}

function counts(owner: Int16Array, sites: number): number[] {
  return Array.from({ length: sites }, (_, site) => owner.filter((one) => one === site).length)
}

it('two like sites get half of a rectangle each and stand in the middle of it', () => {
  const sites: Site[] = [
    { x: 40, y: 50, room: 1 },
    { x: 160, y: 50, room: 1 },
  ]
  const owner = shareGround(square(20, 10), sites, 0, 40)
  expect(counts(owner, 2)).toEqual([100, 100])
  expect(sites.map(({ x }) => Math.round(x))).toEqual([50, 150])
  expect(sites.map(({ y }) => Math.round(y))).toEqual([50, 50])
})

describe.each([1, 2, 3, 4])('sites strewn by seed %i', (seed) => {
  const rooms = [1, 2, 3, 4, 5, 3, 2]
  const ground = square(60, 40)
  const share = (sea: number): { sites: Site[]; owner: Int16Array } => {
    const sites = strewn(seed, rooms, 600, 400)
    return { sites, owner: shareGround(ground, sites, sea, 60) }
  }

  it('get ground in proportion to the room they ask for', () => {
    const total = rooms.reduce((sum, room) => sum + room, 0)
    counts(share(0).owner, rooms.length).forEach((count, site) => {
      const wanted = (ground.x.length * (rooms[site] ?? 0)) / total
      expect(Math.abs(count - wanted) / wanted).toBeLessThan(0.12)
    })
  })

  it('leave just the share that is to stay sea', () => {
    const { owner } = share(0.25)
    expect(owner.filter((one) => one === -1).length / owner.length).toBeCloseTo(0.25, 2)
    expect(share(0).owner).not.toContain(-1)
  })

  it('come out the same twice', () => {
    expect(share(0.1)).toEqual(share(0.1))
  })
})

it('without sites all is sea', () => {
  expect([...shareGround(square(2, 2), [], 0, 5)]).toEqual([-1, -1, -1, -1])
})
