import { expect, test } from 'vitest'
import { defaultView, fieldNames, sameField } from '../../src/view/fields.ts'
import { formatHash, hasOwn, parseHash } from '../../src/view/hash.ts'
import { checkView } from '../../src/view/stale.ts'
import { clusterTitle } from '../../src/view/cluster-title.ts'
import { indexCorpus } from '../../src/view/corpus-index.ts'
import type { ViewState } from '../../src/view/view-state.ts'
import { smallMap } from './small-map.ts'

const full: ViewState = {
  corpus: { digest: 'ab12', name: 'Mine, and 50% of yours' },
  tab: 'list',
  projection: 'techniques',
  matrix: 'techniques-years',
  measure: 'expected',
  order: 'likeness',
  lanes: 'share',
  select: ['concept:kv-cache', 'paper:doi:10.1/a,b'],
  resolution: 1.4,
  region: ['streaming-speech'],
  link: ['paper:arxiv:2401.00001', 'concept:kv-cache'],
  focus: { node: 'concept:kv-cache', depth: 2 },
  path: 2,
  hidden: ['paper:arxiv:2401.00002'],
  query: 'a & b = c # d',
  family: ['memory-and-context'],
  technique: ['kv-cache'],
  techniques: 'all',
  domain: ['speech-synthesis'],
  years: [2019, 2023],
  cluster: ['streaming'],
  marks: ['starred', 'tag:to cite, later'],
  roles: 'all',
  kinds: ['technique'],
  hide: true,
  threads: true,
  size: 'year',
  colour: 'family',
  camera: { x: 10.5, y: -3, span: 200 },
  panel: 'filters',
  theme: 'dark',
  scene: 'scene-2',
  story: 'q1YqSy0qzszPAwA',
}

test('the default view is an empty fragment', () => {
  expect(formatHash(defaultView)).toBe('')
  expect(parseHash('')).toEqual({ view: defaultView, ignored: [] })
})

test('a fragment reads as a person would write it', () => {
  const view: ViewState = { ...defaultView, select: ['concept:kv-cache'], domain: ['speech-synthesis'] }
  expect(formatHash(view)).toBe('select=concept:kv-cache&domain=speech-synthesis')
  expect(parseHash('#select=concept:kv-cache&domain=speech-synthesis').view).toEqual(view)
})

test('every field but the scene itself and its story survives the way through a scene', () => {
  const { view, ignored } = parseHash(formatHash(full, 'scene'), 'scene')
  expect(ignored).toEqual([])
  const lost = fieldNames.filter((name) => !sameField(name, view[name], full[name]))
  expect(lost).toEqual(['marks', 'scene', 'story'])
})

test('the theme does not travel in links', () => {
  expect(formatHash(full)).not.toContain('theme')
  expect(parseHash('theme=dark').view.theme).toBe('system')
})

test('parts that are unknown or make no sense are passed over and named', () => {
  const { view, ignored } = parseHash('colour=red&&years=soon&tab=list&select=nonsense&query=%E0%A4%A')
  expect(view).toEqual({ ...defaultView, tab: 'list' })
  expect(ignored).toEqual(['colour=red', 'years=soon', 'select=nonsense', 'query=%E0%A4%A'])
})

test('a year may stand alone, and a range may be the wrong way round', () => {
  expect(parseHash('years=2020').view.years).toEqual([2020, 2020])
  expect(parseHash('years=2023-2019').view.years).toEqual([2019, 2023])
})

test('what the corpus does not have is taken out and named', () => {
  const index = indexCorpus(smallMap([2020, 2021], [[0, 0]]))
  const view: ViewState = {
    ...defaultView,
    select: ['paper:p0', 'paper:gone', 'paper:old'],
    technique: ['caching', 'lost'],
    cluster: ['speech', 'nowhere'],
    focus: { node: 'concept:lost', depth: 1 },
  }
  const checked = checkView(index, view, new Map([['old', 'p1']]))
  expect(checked.view).toEqual({
    ...view,
    select: ['paper:p0', 'paper:p1'],
    technique: ['caching'],
    cluster: ['speech'],
    focus: null,
  })
  expect(checked.missing).toEqual(['concept:lost', 'paper:gone', 'lost', 'nowhere'])
})

test('a view without stale parts stays the same', () => {
  const index = indexCorpus(smallMap([2020], [[0, 0]]))
  const view: ViewState = { ...defaultView, select: ['paper:p0'] }
  const checked = checkView(index, view)
  expect(checked.missing).toEqual([])
  expect(checked.changed).toBe(false)
  expect(checked.view.select).toBe(view.select)
})

test('a view that names a paper by a former id is another one, though nothing is missing', () => {
  const index = indexCorpus(smallMap([2020], [[0, 0]]))
  const view: ViewState = { ...defaultView, select: ['paper:old'] }
  const { changed, missing } = checkView(index, view, new Map([['old', 'p0']]))
  expect([changed, missing]).toEqual([true, []])
})

test('the lettering of a cluster reads as its concept is written', () => {
  const concept = { id: 'kv', kind: 'technique', family: '', label: 'KV cache', definition: '' } as const
  const titleOf = (name: readonly string[], given: string | null = null): string =>
    clusterTitle(
      { concepts: [concept], clusters: [{ name, given, papers: 0, colour: 0, nameAt: [0, 0], rings: [] }] },
      0,
    )
  expect(titleOf(['KV CACHE', 'SPEECH'])).toBe('KV cache')
  expect(titleOf(['CLUSTER 2'])).toBe('Cluster 2')
  expect(titleOf(['KV CACHE'], 'Memory tricks')).toBe('Memory tricks')
})

test('what is asked of one’s own marks travels with nothing but the browser’s own history', () => {
  const view: ViewState = { ...full, query: 'cache tag:"to cite"' }
  for (const carrier of ['link', 'scene', 'embed'] as const)
    expect(formatHash(view, carrier)).not.toMatch(/cite|starred|marks|query/)
  const own = formatHash(view, 'own')
  const { view: restored } = parseHash(own, 'own', parseHash(formatHash(view)).view)
  expect(restored).toMatchObject({ query: view.query, marks: view.marks, domain: view.domain })
  expect(hasOwn(view)).toBe(true)
  expect(hasOwn(defaultView)).toBe(false)
  expect(formatHash({ ...defaultView, query: 'cache' }, 'own')).toBe('')
})
