import { describe, expect, it } from 'vitest'
import { NO_CHANGES, storeChanges } from '../../src/mentions/vocabulary-changes.ts'
import { nodeKey } from '../../src/model/corpus-map.ts'
import { DEFAULT_SETTINGS } from '../../src/model/map-settings.ts'
import type { AnalysisApi, ConceptSource, Lessons } from '../../src/workers/api.ts'
import { cookbook, kitchen, paper } from './fixtures.ts'

const quiet = (): void => undefined
const wish = { settings: DEFAULT_SETTINGS, anchors: null, earlier: null }

function lessons(...written: ConceptSource[]): Lessons {
  return { vocabularies: storeChanges({ ...NO_CHANGES, written }) }
}

const sleep: ConceptSource = {
  id: 'sleep',
  kind: 'domain',
  family: 'Nights',
  label: 'Sleep',
  rules: 'phrases: sleep; at night',
}
const noOven: ConceptSource = {
  id: 'baking',
  kind: 'technique',
  family: 'Kitchen',
  label: 'Baking',
  rules: 'phrases: baking; splash*',
}

async function opened(taught: Lessons = {}): Promise<AnalysisApi> {
  const analysis = kitchen()
  await analysis.open(cookbook, DEFAULT_SETTINGS, null, taught, quiet)
  return analysis
}

describe('a corpus that is read by a person’s vocabulary', () => {
  it('has the concepts that they wrote, on the map as in the lists', async () => {
    const map = await kitchen().open(cookbook, DEFAULT_SETTINGS, null, lessons(sleep), quiet)
    expect(map.concepts.map(({ id, family }) => [id, family])).toContainEqual(['sleep', 'Nights'])
    const keys = Array.from(map.clusterOf, (_, node) => nodeKey(map, node))
    expect(keys).toContain('concept:sleep')
  })

  it('is the same whether it was opened so or taught later', async () => {
    const later = await opened()
    const taught = await later.teach(lessons(sleep, noOven), wish, quiet)
    const atOnce = await kitchen().open(cookbook, DEFAULT_SETTINGS, null, lessons(sleep, noOven), quiet)
    expect(taught).toEqual(atOnce)
    const concept = atOnce.concepts.findIndex(({ id }) => id === 'sleep')
    expect((await later.concept(concept)).links.map((link) => link.paper)).toEqual([1])
  })

  it('goes back to the shipped vocabulary, and needs no map for that when it is known', async () => {
    const analysis = await opened(lessons(sleep))
    expect(await analysis.teach({}, null, quiet)).toBeNull()
    const plain = await opened()
    expect(await analysis.paper(1)).toEqual(await plain.paper(1))
  })

  it('keeps the colours of clusters that go on, though concepts have other numbers', async () => {
    const analysis = kitchen()
    const before = await analysis.open(cookbook, DEFAULT_SETTINGS, null, lessons(sleep), quiet)
    const colours = before.clusters.map(({ colour }) => colour + 3)
    const earlier = { clusterOf: before.clusterOf, colours }
    const after = await analysis.teach({}, { ...wish, earlier }, quiet)
    expect(after?.clusters[0]?.colour).toBe(colours[0])
  })

  it('stays as it was when the reading is cancelled', async () => {
    const analysis = await opened()
    const stop = new AbortController()
    const tell = (): void => {
      stop.abort()
    }
    await expect(analysis.teach(lessons(sleep), wish, tell, stop.signal)).rejects.toMatchObject({
      name: 'AbortError',
    })
    expect((await analysis.paper(1)).links.map(({ concept }) => concept)).toEqual([0, 2])
  })

  it('reads by what can be used of damaged lessons', async () => {
    const written = [sleep, { id: '<script>' }]
    const map = await kitchen().open(
      cookbook,
      DEFAULT_SETTINGS,
      null,
      { vocabularies: { version: 1, base: 'empty', written, retired: 'none' } },
      quiet,
    )
    expect(map.concepts.map(({ id }) => id)).toEqual(['sleep'])
  })
})

describe('what lessons would change', () => {
  it('is told with papers and sentences, gained and lost, and changes nothing', async () => {
    const analysis = await opened()
    const effect = await analysis.effect(lessons(noOven))
    // “oven” is lost in the first paper, which keeps “Baking” in its title; “splashes” is found in the third.
    expect(effect.concepts).toEqual([{ id: 'baking', label: 'Baking', before: 2, after: 3 }])
    expect([effect.gained, effect.lost, effect.gainedSentences, effect.lostSentences]).toEqual([1, 0, 1, 1])
    expect(
      effect.sentences.map(({ change, title, evidence: { sentence, spans } }) => [
        change,
        title,
        spans.map(([start, end]) => sentence.slice(start, end)),
      ]),
    ).toEqual([
      ['gained', 'Crisp things', ['splashes']],
      ['lost', 'Baking slowly', ['oven']],
    ])
    expect(await analysis.effect({})).toMatchObject({ concepts: [], gained: 0, lost: 0, sentences: [] })
    expect((await analysis.paper(2)).links).toHaveLength(2)
  })

  it('is told of a corpus whose map was known and whose texts were not read yet', async () => {
    const analysis = kitchen()
    await analysis.adopt(cookbook)
    expect((await analysis.effect(lessons(sleep))).concepts).toEqual([
      { id: 'sleep', label: 'Sleep', before: 0, after: 1 },
    ])
  })

  it('counts a concept out of use as lost everywhere', async () => {
    const analysis = await opened()
    const retired = storeChanges({ ...NO_CHANGES, retired: [{ id: 'bread', into: null }] })
    const effect = await analysis.effect({ vocabularies: retired })
    expect(effect.concepts).toEqual([{ id: 'bread', label: 'Bread', before: 2, after: 0 }])
    expect(effect.lost).toBe(2)
  })

  it('says how many clusters become others', async () => {
    const papers = [
      ...Array.from({ length: 8 }, (_, at) => paper(`Baking bread ${at}`)),
      ...Array.from({ length: 8 }, (_, at) => paper(`Frying in a pan ${at}`)),
    ]
    const analysis = kitchen()
    const map = await analysis.open({ ...cookbook, papers }, DEFAULT_SETTINGS, null, {}, quiet)
    expect(map.clusters).toHaveLength(2)
    const ask = (taught: Lessons) => analysis.clustersEffect(taught, DEFAULT_SETTINGS, map.clusterOf)
    expect(await ask({})).toEqual({ changed: 0, clusters: 2 })
    expect(await ask(lessons(sleep))).toEqual({ changed: 0, clusters: 2 })
    const gone = ['baking', 'bread'].map((id) => ({ id, into: null }))
    const onlyFrying = { vocabularies: storeChanges({ ...NO_CHANGES, retired: gone }) }
    expect(await ask(onlyFrying)).toEqual({ changed: 1, clusters: 1 })
  })
})
