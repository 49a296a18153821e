import { expect, test } from 'vitest'
import { countFacets } from '../../src/view/counts.ts'
import { indexCorpus, neighboursOf, nodesAround, type CorpusIndex } from '../../src/view/corpus-index.ts'
import { defaultView } from '../../src/view/fields.ts'
import { failedFacets, isFiltering, passingPapers } from '../../src/view/filters.ts'
import { intersection, withConcepts } from '../../src/view/lit-nodes.ts'
import type { FilterState } from '../../src/view/view-state.ts'
import { smallMap, type SmallLink } from './small-map.ts'

const filterBy = (some: Partial<FilterState>): FilterState => ({ ...defaultView, ...some })

const map = smallMap(
  [2019, 2020, 2021, 2022],
  [
    [0, 0],
    [0, 1],
    [1, 1],
    [1, 3],
    [2, 2],
    [2, 0, 'background'],
    [3, 4],
  ],
)
const index = indexCorpus(map)
const passing = (some: Partial<FilterState>): number[] => passingPapers(failedFacets(index, filterBy(some)))

test('without choices all papers pass', () => {
  expect(isFiltering(filterBy({}))).toBe(false)
  expect(passing({})).toEqual([0, 1, 2, 3])
})

test('within techniques any is enough, unless all are wanted', () => {
  expect(passing({ technique: ['caching', 'paging'] })).toEqual([0, 1])
  expect(passing({ technique: ['caching', 'paging'], techniques: 'all' })).toEqual([0])
})

test('a family stands for any of its techniques, and is one wish among all', () => {
  expect(passing({ family: ['memory-and-context'] })).toEqual([0, 1])
  expect(passing({ family: ['memory-and-context'], technique: ['paging'], techniques: 'all' })).toEqual([
    0, 1,
  ])
})

test('facets are all wanted together', () => {
  expect(passing({ technique: ['paging'], domain: ['speech'] })).toEqual([1])
  expect(passing({ technique: ['paging'], years: [2019, 2019] })).toEqual([0])
  expect(passing({ cluster: ['speech'], domain: ['maps'] })).toEqual([3])
})

test('background links count only when the role switch says so', () => {
  expect(passing({ technique: ['caching'] })).toEqual([0])
  expect(passing({ technique: ['caching'], roles: 'all' })).toEqual([0, 2])
})

test('neighbours and neighbourhoods follow the links that count', () => {
  expect(neighboursOf(index, 2, 'core')).toEqual([6])
  expect(neighboursOf(index, 2, 'all')).toEqual([4, 6])
  expect([...nodesAround(index, 4, 2, 'core')].toSorted()).toEqual([0, 4, 5])
})

test('papers light up their concepts, and sets of lit nodes meet', () => {
  const failed = failedFacets(index, filterBy({ technique: ['paging'] }))
  const lit = withConcepts(index, failed, 'core')
  expect([...lit].toSorted()).toEqual([0, 1, 4, 5, 7])
  expect(intersection([null, null])).toBeNull()
  expect([...(intersection([lit, null, new Set([0, 2, 7])]) ?? [])].toSorted()).toEqual([0, 7])
})

/** What countFacets promises, by asking each paper anew for each choice. */
function slowCount(index: CorpusIndex, filter: FilterState, concept: number): number {
  const { kind } = index.map.concepts[concept] ?? { kind: 'technique' }
  const own = index.familyOf.filter((_, at) => index.map.concepts[at]?.kind === kind)
  const without: FilterState =
    kind === 'technique' && filter.techniques === 'all'
      ? filter
      : { ...filter, [kind]: [], family: filter.family.filter((name) => !own.includes(name)) }
  const { paper, concept: concepts, role } = index.map.links
  const has = (one: number): boolean =>
    paper.some(
      (at, link) => at === one && concepts[link] === concept && (filter.roles === 'all' || role[link] === 0),
    )
  return passingPapers(failedFacets(index, without)).filter(has).length
}

test('counts agree with asking each paper anew', () => {
  const links: SmallLink[] = []
  for (let at = 0; at < 90; at++)
    links.push([(at * 7) % 40, (at * 3) % 5, at % 4 === 0 ? 'background' : 'core'])
  const unique = [...new Map(links.map((link) => [`${link[0]} ${link[1]}`, link])).values()]
  const large = smallMap(
    Array.from({ length: 40 }, (_, at) => 2015 + (at % 8)),
    unique,
  )
  const mixed = indexCorpus(large)
  const filters = [
    filterBy({}),
    filterBy({ technique: ['caching', 'drafting'] }),
    filterBy({ technique: ['caching', 'drafting'], techniques: 'all', roles: 'all' }),
    filterBy({ family: ['audio'], years: [2016, 2019] }),
    filterBy({ domain: ['maps'], cluster: ['caching'], family: ['decoding'], roles: 'all' }),
  ]
  for (const filter of filters) {
    const counts = countFacets(mixed, filter, failedFacets(mixed, filter))
    const slow = mixed.map.concepts.map((_, concept) => slowCount(mixed, filter, concept))
    expect([...counts.concepts]).toEqual(slow)
    expect(counts.papers).toBe(passingPapers(failedFacets(mixed, filter)).length)
    const ofYear = passingPapers(failedFacets(mixed, { ...filter, years: null }))
    expect(counts.years.get(2017) ?? 0).toBe(ofYear.filter((at) => large.papers.years[at] === 2017).length)
    const ofCluster = passingPapers(failedFacets(mixed, { ...filter, cluster: [] }))
    expect([...counts.clusters]).toEqual(
      [0, 1].map((one) => ofCluster.filter((at) => large.clusterOf[at] === one).length),
    )
  }
})

test('a paper with two techniques of a family counts once for the family', () => {
  const two = indexCorpus(
    smallMap(
      [2020],
      [
        [0, 0],
        [0, 1],
      ],
    ),
  )
  const filter = filterBy({})
  expect(countFacets(two, filter, failedFacets(two, filter)).families.get('memory-and-context')).toBe(1)
})
