import { DEFAULT_SETTINGS } from '../../src/model/map-settings.ts'
import { describe, expect, it } from 'vitest'
import type { Progress } from '../../src/model/anchors.ts'
import { BAKING, BREAD, cookbook, faults, FRYING, kitchen, paper } from './fixtures.ts'

const quiet = () => undefined

async function adopted() {
  const analysis = kitchen()
  await analysis.adopt(cookbook)
  return analysis
}

describe('the analysis', () => {
  it('opens a corpus as a map with a link for each paper and concept', async () => {
    expect(faults).toEqual([])
    const stages: Progress[] = []
    const map = await kitchen().open(cookbook, DEFAULT_SETTINGS, null, {}, (progress) =>
      stages.push(progress),
    )
    const { links } = map
    const pairs = Array.from(links.paper, (at, link) => [at, links.concept[link], links.role[link]])
    expect(pairs).toEqual([
      [0, BAKING, 0],
      [0, BREAD, 0],
      [1, BAKING, 0],
      [1, BREAD, 0],
      [2, BAKING, 1],
      [2, FRYING, 0],
    ])
    expect([map.name, map.papers.titles[2], map.positions.length]).toEqual(['Cookbook', 'Crisp things', 12])
    expect(stages[0]?.stage).toBe('Reading papers')
    expect(stages.at(-1)?.stage).toBe('Drawing regions')
  })

  it('answers the same about an adopted corpus as about an opened one', async () => {
    const opened = kitchen()
    await opened.open(cookbook, DEFAULT_SETTINGS, null, {}, quiet)
    const lazy = await adopted()
    for (const index of [0, 1, 2]) expect(await lazy.paper(index)).toEqual(await opened.paper(index))
    for (const index of [BAKING, FRYING, BREAD])
      expect(await lazy.concept(index)).toEqual(await opened.concept(index))
  })

  it('proves a link by the sentence around each mention, spans counted from its start', async () => {
    const link = await (await adopted()).link(0, BREAD)
    const quotes = link?.evidence.map(({ sentence, spans }) => [
      sentence,
      ...spans.map(([start, end]) => sentence.slice(start, end)),
    ])
    expect(quotes).toEqual([
      ['We propose a slow oven for bread.', 'bread'],
      ['Guests wait, e.g. at noon, for a loaf.', 'loaf'],
    ])
  })

  it('marks both parts of a cue pair in one sentence', async () => {
    const evidence = (await (await adopted()).link(2, FRYING))?.evidence[0]
    expect(evidence?.sentence).toBe('We propose oil that is kept hot.')
    expect(evidence?.spans.map(([start, end]) => evidence.sentence.slice(start, end))).toEqual(['oil', 'hot'])
  })

  it('has no link where the paper has none', async () => {
    expect(await (await adopted()).link(2, BREAD)).toBeNull()
  })

  it('lists the links of a concept core first, then by strength', async () => {
    const { links, phrases } = await (await adopted()).concept(BAKING)
    expect(phrases).toEqual(['baking', 'oven'])
    expect(links.map(({ role }) => role)).toEqual(['core', 'core', 'background'])
    expect(links[0]?.strength).toBeGreaterThanOrEqual(links[1]?.strength ?? 1)
    expect(links[2]?.paper).toBe(2)
  })

  it('keeps the evidence of a long list for when it is asked for', async () => {
    const papers = Array.from({ length: 90 }, (_, day) =>
      paper(`Day ${day}`, { summary: 'We propose an oven.' }),
    )
    const analysis = kitchen()
    await analysis.adopt({ ...cookbook, papers })
    const { links } = await analysis.concept(BAKING)
    expect(links).toHaveLength(90)
    expect(links[0]?.evidence).toHaveLength(1)
    expect(links[89]?.evidence).toEqual([])
    const asked = await analysis.link(links[89]?.paper ?? -1, BAKING)
    expect(asked?.evidence.map(({ sentence }) => sentence)).toEqual(['We propose an oven.'])
  })

  it('finds similar papers with what they share', async () => {
    const { similar } = await (await adopted()).paper(0)
    expect(similar).toHaveLength(1)
    expect(similar[0]?.paper).toBe(1)
    expect([...(similar[0]?.shared ?? [])].sort()).toEqual([BAKING, BREAD])
  })

  it('finds what ties the map together, once for a corpus', async () => {
    const analysis = await adopted()
    const shares: (number | null)[] = []
    const found = await analysis.bridges('papers-techniques-domains', ({ share }) => shares.push(share))
    // Baking and bread share two papers; frying stands apart with the third.
    expect(Array.from(found, (value) => value > 0)).toEqual([true, true, false, true, false, true])
    expect(shares.at(-1)).toBe(1)
    expect(await analysis.bridges('papers-techniques-domains', quiet)).toBe(found)
  })

  it('finds it in the graph that the projection draws', async () => {
    const analysis = await adopted()
    // Two papers that share something are tied: nothing lies between two others.
    expect([...(await analysis.bridges('papers', quiet))].some((value) => value > 0)).toBe(false)
  })

  it('tells the ways between two papers by what they share, with the words', async () => {
    const { ways, miss } = await (await adopted()).ways(0, 1, 5)
    const [baking, bread] = [3 + BAKING, 3 + BREAD]
    expect(ways.map(({ nodes }) => nodes).sort()).toEqual([
      [0, baking, 1],
      [0, bread, 1],
    ])
    for (const { nodes, links } of ways)
      expect(links.map(({ paper: at, concept }) => [at, 3 + concept])).toEqual([
        [nodes[0], nodes[1]],
        [nodes[2], nodes[1]],
      ])
    expect(ways[0]?.links.every(({ evidence }) => evidence.length > 0)).toBe(true)
    expect(miss).toBeNull()
  })

  it('says how near two come that are not connected', async () => {
    const { ways, miss } = await (await adopted()).ways(0, 3 + FRYING, 5)
    expect(ways).toEqual([])
    // The third paper names baking, which the first uses, only as what it is not.
    expect(miss?.way?.nodes).toEqual([0, 3 + BAKING, 2, 3 + FRYING])
    expect(miss?.way?.links.map(({ role }) => role)).toEqual(['core', 'background', 'core'])
    expect(miss?.parts.map(({ size }) => size)).toEqual([4, 2])
  })

  it('says so when it is asked for a paper that the corpus does not have', async () => {
    await expect((await adopted()).paper(3)).rejects.toThrow('no paper number 3')
  })

  it.each(['Reading papers', 'Drawing regions'])(
    'keeps the corpus before when cancelled while %s',
    async (last) => {
      const analysis = await adopted()
      const stop = new AbortController()
      const other = { ...cookbook, papers: [paper('Frying')] }
      const tell = ({ stage }: Progress) => {
        if (stage === last) stop.abort()
      }
      await expect(analysis.open(other, DEFAULT_SETTINGS, null, {}, tell, stop.signal)).rejects.toMatchObject(
        {
          name: 'AbortError',
        },
      )
      expect((await analysis.paper(0)).paper.title).toBe('Baking slowly')
    },
  )

  it('hears a cancel that comes in during the layout', async () => {
    const analysis = await adopted()
    const stop = new AbortController()
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      stop.abort()
      port1.close()
    })
    port1.start()
    const tell = ({ stage }: Progress) => {
      if (stage === 'Drawing regions') port2.postMessage(null)
    }
    await expect(
      analysis.open(cookbook, DEFAULT_SETTINGS, null, {}, tell, stop.signal),
    ).rejects.toMatchObject({
      name: 'AbortError',
    })
  })
})

describe('corrections', () => {
  const refusal = {
    paper: cookbook.papers[2]?.id ?? '',
    concept: 'frying',
    field: 'summary',
    words: [
      { start: 11, text: 'oil' },
      { start: 28, text: 'hot' },
    ],
    verdict: 'not',
    marked: false,
  }
  const mark = {
    paper: cookbook.papers[2]?.id ?? '',
    concept: 'bread',
    field: 'title',
    words: [{ start: 0, text: 'Crisp things' }],
    verdict: 'core',
    marked: true,
  }
  const stored = (...corrections: unknown[]) => ({ version: 1, corrections })

  it('alter every answer about links, and leave the map as read', async () => {
    const analysis = await adopted()
    const links = await analysis.correct(stored(refusal, mark))
    const pairs = Array.from(links.paper, (at, link) => [at, links.concept[link], links.role[link]])
    expect(pairs.slice(4)).toEqual([
      [2, BAKING, 1],
      [2, BREAD, 0],
    ])
    expect(await analysis.link(2, FRYING)).toBeNull()
    expect(await analysis.link(2, BREAD)).toMatchObject({
      evidence: [{ rule: 'marked by you', judged: true, sentence: 'Crisp things', start: 0 }],
    })
    expect((await analysis.concept(BREAD)).links).toHaveLength(3)
    expect((await analysis.paper(2)).links.map(({ concept }) => concept)).toEqual([BREAD, BAKING])
    const map = await analysis.remap(DEFAULT_SETTINGS, null, null, quiet)
    expect([...map.links.concept.subarray(4)]).toEqual([BAKING, FRYING])
  })

  it('are taken back by leaving them out', async () => {
    const analysis = await adopted()
    const before = await analysis.paper(2)
    await analysis.correct(stored(refusal, mark))
    await analysis.correct(undefined)
    expect(await analysis.paper(2)).toEqual(before)
  })

  it('are kept through a changed vocabulary, and wait for a concept that is out of use', async () => {
    const analysis = await adopted()
    await analysis.correct(stored(refusal, mark))
    const retired = [{ id: 'bread', into: null }]
    await analysis.teach({ vocabularies: { version: 1, base: 'shipped', written: [], retired } }, null, quiet)
    expect((await analysis.corrections()).map(({ state }) => state)).toEqual(['works', 'waiting'])
    expect(await analysis.link(2, FRYING)).toBeNull()
    await analysis.teach({}, null, quiet)
    expect(await analysis.link(2, BREAD)).toMatchObject({ role: 'core' })
  })

  it('tell what became of each: idle without such evidence, waiting without paper or words', async () => {
    const analysis = await adopted()
    const idle = { ...refusal, concept: 'bread' }
    const gone = { ...mark, words: [{ start: 0, text: 'Soggy things' }] }
    const absent = { ...mark, paper: 'doi:10.1/none' }
    await analysis.correct(stored(refusal, mark, idle, gone, absent))
    const states = await analysis.corrections()
    expect(states.map(({ state }) => state)).toEqual(['works', 'works', 'idle', 'waiting', 'waiting'])
    expect(states.map(({ paper }) => paper)).toEqual([2, 2, 2, 2, null])
  })

  it('find their paper by an id that it had before', async () => {
    const analysis = kitchen()
    const papers = cookbook.papers.map((one) => ({ ...one, id: `doi:${one.title}`, aliases: [one.id] }))
    await analysis.adopt({ ...cookbook, papers })
    await analysis.correct(stored(refusal))
    expect(await analysis.link(2, FRYING)).toBeNull()
  })
})
