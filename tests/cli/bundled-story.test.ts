import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { bundledMap } from '../../src/cli/bundled-map.ts'
import { bundledStory } from '../../src/cli/bundled-story.ts'
import type { CorpusMap } from '../../src/model/corpus-map.ts'
import { decodeMap } from '../../src/model/stored-map.ts'
import { indexCorpus } from '../../src/view/corpus-index.ts'
import { parseHash } from '../../src/view/hash.ts'
import { plainNote } from '../../src/view/note-text.ts'
import { checkView } from '../../src/view/stale.ts'
import { parseStory, type Scene } from '../../src/view/story.ts'

const corpus = readFileSync(join(resolve(import.meta.dirname, '../..'), 'public/bundled.json'), 'utf8')
let map: CorpusMap
let scenes: readonly Scene[]

beforeAll(async () => {
  const stored = await bundledMap(corpus)
  map = decodeMap(stored)
  const { story, problems } = parseStory(JSON.parse(JSON.stringify(bundledStory(stored))), 'bundled')
  expect(problems).toEqual([])
  scenes = story?.scenes ?? []
}, 60_000)

/** Papers with a core link to a concept, counted on the columns themselves. */
function papersOf(id: string): Set<number> {
  const { paper, concept, role } = map.links
  const wanted = map.concepts.findIndex((one) => one.id === id)
  return new Set([...paper].filter((_, link) => concept[link] === wanted && role[link] === 0))
}

const noteOf = (id: string): string => plainNote(scenes.find((scene) => scene.id === id)?.note ?? '')

describe('the story that comes with Weft', () => {
  test('has six to eight scenes of two or three sentences, with a title of their own', () => {
    expect(scenes.length).toBeGreaterThanOrEqual(6)
    expect(scenes.length).toBeLessThanOrEqual(8)
    expect(new Set(scenes.map(({ title }) => title)).size).toBe(scenes.length)
    for (const { id } of scenes) expect(noteOf(id).length, id).toBeLessThan(330)
  })

  test('names only what the corpus has', () => {
    const index = indexCorpus(map)
    for (const { view } of scenes) {
      const { view: parsed, ignored } = parseHash(view, 'scene')
      expect([...ignored, ...checkView(index, parsed).missing]).toEqual([])
    }
  })

  test('counts as the links do', () => {
    const [streaming, long, edge] = ['streaming', 'long-context', 'edge-iot'].map(papersOf)
    const common = (one = new Set<number>(), other = new Set<number>()): number =>
      [...one].filter((paper) => other.has(paper)).length
    expect(noteOf('overview')).toContain(`${map.links.role.filter((role) => role === 0).length} links`)
    expect(noteOf('streaming')).toMatch(new RegExp(`^${streaming?.size} papers`))
    expect(noteOf('long-context')).toContain(`${long?.size} of ${map.papers.ids.length} papers`)
    expect(noteOf('long-context')).toContain(`${common(long, streaming)} of them stream as well`)
    expect(noteOf('edge')).toMatch(new RegExp(`^${edge?.size} papers`))
    const recent = map.papers.years.filter((year) => year >= Math.max(...map.papers.years) - 1)
    expect(noteOf('recent')).toContain(`${recent.length} of ${map.papers.ids.length} papers`)
  })

  test('claims nothing that the links do not bear out', () => {
    const [, technique, domain] = /use (.+), \d+ treat (.+?)\. By/.exec(noteOf('gap')) ?? []
    const [one, other] = [technique, domain].map((label) =>
      papersOf(map.concepts.find((concept) => concept.label === label)?.id ?? ''),
    )
    expect(Math.min(one?.size ?? 0, other?.size ?? 0)).toBeGreaterThan(0)
    expect([...(one ?? [])].filter((paper) => other?.has(paper))).toEqual([])
    const newest = Math.max(...map.papers.years) - 1
    const regions = map.clusters.map((_, cluster) =>
      [...map.papers.years].some((year, paper) => year >= newest && map.clusterOf[paper] === cluster),
    )
    expect(regions).not.toContain(false)
  })
})
