import { expect, test } from 'vitest'
import { changedPapers, formerPlaces, NO_PAPER_CHANGES, takenBack } from '../../src/model/paper-changes.ts'
import { paperOf } from '../state/papers.ts'
import { seededRandom } from '../../src/graph/random.ts'

const [a, b, c, d] = [paperOf('a'), paperOf('b'), paperOf('c'), paperOf('d')]
const titles = (papers: readonly { readonly title: string }[]): string =>
  papers.map(({ title }) => title).join('')

test('papers go, come in and change at their places', () => {
  const changes = {
    removed: [0],
    replaced: [[2, paperOf('C')]],
    inserted: [
      [0, paperOf('x')],
      [3, paperOf('y')],
    ],
  } as const
  expect(titles(changedPapers([a, b, c, d], changes))).toBe('xbCyd')
  expect(formerPlaces(4, changes)).toEqual([-1, 1, 2, -1, 3])
})

test('papers that nothing names stay the objects that they were', () => {
  expect(changedPapers([a, b], { ...NO_PAPER_CHANGES, removed: [0] })[0]).toBe(b)
})

test('whatever was done can be taken back', () => {
  const random = seededRandom(7)
  for (let round = 0; round < 200; round++) {
    const before = Array.from({ length: Math.floor(random() * 8) }, (_, at) => paperOf(`p${at}`))
    const some = (share: number): number[] => [...before.keys()].filter(() => random() < share)
    const removed = some(0.3)
    const replaced = some(0.3)
      .filter((at) => !removed.includes(at))
      .map((at) => [at, paperOf(`new ${at}`)] as const)
    const size = before.length - removed.length + Math.floor(random() * 4)
    const places = Array.from({ length: size }, (_, place) => ({ place, by: random() }))
      .sort((one, other) => one.by - other.by)
      .slice(0, size - (before.length - removed.length))
      .map(({ place }) => place)
      .sort((one, other) => one - other)
    const inserted = places.map((place) => [place, paperOf(`in ${place}`)] as const)
    const changes = { removed, replaced, inserted }
    const after = changedPapers(before, changes)
    expect(after.length).toBe(size)
    for (const [place, paper] of inserted) expect(after[place]).toBe(paper)
    expect(changedPapers(after, takenBack(before, changes))).toEqual(before)
  }
})
