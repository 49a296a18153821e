import { expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/model/map-settings.ts'
import { BAKING, BREAD, cookbook, FRYING, kitchen, paper } from './fixtures.ts'

const quiet = (): void => undefined

it('additions are told against the corpus without them, and without what papers were given', async () => {
  const analysis = kitchen()
  const given = {
    ...paper('Crisp things'),
    aliases: ['title:Crisp'],
    abstract: 'We propose baking in a pan.',
  }
  const papers = [...cookbook.papers.slice(0, 2), given, paper('Frying bread'), paper('A pan for bread')]
  const map = await analysis.open({ ...cookbook, papers }, DEFAULT_SETTINGS, null, {}, quiet)
  const news = {
    added: ['title:Frying bread', 'title:A pan for bread'],
    changed: [{ paper: 'title:Crisp', before: { abstract: null } }],
  }
  const effect = await analysis.newsEffect(news, DEFAULT_SETTINGS, map.clusterOf, quiet)
  expect(effect.concepts).toEqual([
    { concept: FRYING, before: 0, after: 3 },
    { concept: BREAD, before: 2, after: 4 },
    { concept: BAKING, before: 2, after: 3 },
  ])
  expect(effect.links).toEqual([4, 10])
  const known = effect.clusters.flatMap(({ former }) => former)
  expect(known.every((cluster) => cluster < effect.former.length)).toBe(true)
})
