import { expect, it } from 'vitest'
import { nodeKey, type CorpusMap } from '../../src/model/corpus-map.ts'
import { corpusDigest } from '../../src/model/corpus-digest.ts'
import { DEFAULT_SETTINGS } from '../../src/model/map-settings.ts'
import { changedPapers, NO_PAPER_CHANGES } from '../../src/model/paper-changes.ts'
import type { AnalysisApi } from '../../src/workers/api.ts'
import { anchorsOf } from '../../src/state/anchors-of.ts'
import { cookbook, kitchen, paper } from './fixtures.ts'

const quiet = (): void => undefined
const deletion = { ...NO_PAPER_CHANGES, removed: [0] }

async function opened(): Promise<{ analysis: AnalysisApi; map: CorpusMap }> {
  const analysis = kitchen()
  return { analysis, map: await analysis.open(cookbook, DEFAULT_SETTINGS, null, {}, quiet) }
}

const linksOf = ({ links, papers, concepts }: CorpusMap): readonly (readonly unknown[])[] =>
  [...links.paper].map((one, at) => [papers.ids[one], concepts[links.concept[at] ?? 0]?.id, links.role[at]])

it('a corpus without some of its papers is what it would be, had it been opened so', async () => {
  const { analysis } = await opened()
  const wish = { settings: DEFAULT_SETTINGS, anchors: null, earlier: null }
  const { map } = await analysis.revise('Cookbook', deletion, wish, quiet)
  const papers = changedPapers(cookbook.papers, deletion)
  const other = kitchen()
  expect(map).toEqual(await other.open({ ...cookbook, papers }, DEFAULT_SETTINGS, null, {}, quiet))
  expect(await analysis.paper(0)).toEqual(await other.paper(0))
  expect(await analysis.papers(corpusDigest(papers), 1, 9)).toEqual([papers[1]])
})

it('what takes a change back brings the very corpus back', async () => {
  const { analysis, map } = await opened()
  const changes = {
    removed: [1],
    replaced: [[2, paper('Baking after all')]],
    inserted: [[0, paper('Bread in a pan')]],
  } as const
  const { back } = await analysis.revise('Other', changes, null, quiet)
  expect((await analysis.paper(0)).paper.title).toBe('Bread in a pan')
  const wish = { settings: DEFAULT_SETTINGS, anchors: null, earlier: null }
  expect((await analysis.revise('Cookbook', back, wish, quiet)).map).toEqual(map)
})

it('nodes that stay keep their places, and clusters that go on their colours', async () => {
  const { analysis, map } = await opened()
  const earlier = { clusterOf: map.clusterOf, colours: map.clusters.map(({ colour }) => colour + 2) }
  const wish = { settings: DEFAULT_SETTINGS, anchors: anchorsOf(map, []), earlier }
  const { map: after } = await analysis.revise('Cookbook', deletion, wish, quiet)
  const places = (one: CorpusMap | null): Map<string, readonly unknown[]> =>
    new Map(
      [...(one?.clusterOf.keys() ?? [])].map((node) => [
        one ? nodeKey(one, node) : '',
        [
          one?.positions[2 * node],
          one?.positions[2 * node + 1],
          one?.clusters[one.clusterOf[node] ?? -1]?.colour ?? 0,
        ],
      ]),
    )
  const [before, now] = [places(map), places(after)]
  expect(now.has('paper:title:Baking slowly')).toBe(false)
  for (const key of ['paper:title:Baking at night', 'concept:baking', 'concept:bread']) {
    expect(now.get(key)?.slice(0, 2)).toEqual(before.get(key)?.slice(0, 2))
    expect(now.get(key)?.[2]).toBe(Number(before.get(key)?.[2]) + 2)
  }
})

it('only papers that are new or others are read', async () => {
  const { analysis, map } = await opened()
  const changes = { ...NO_PAPER_CHANGES, replaced: [[2, paper('Frying bread')]] } as const
  const wish = { settings: DEFAULT_SETTINGS, anchors: null, earlier: null }
  const { map: after } = await analysis.revise('Cookbook', changes, wish, quiet)
  expect(after && linksOf(after).slice(0, -2)).toEqual(linksOf(map).slice(0, -2))
  expect(after && linksOf(after).slice(-2)).toEqual([
    ['title:Frying bread', 'frying', 0],
    ['title:Frying bread', 'bread', 0],
  ])
})

it('papers of a corpus that is no longer open are not given out', async () => {
  const { analysis } = await opened()
  await expect(async () => analysis.papers('another digest', 0, 9)).rejects.toThrow('Another corpus')
})
