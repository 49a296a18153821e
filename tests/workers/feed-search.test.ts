import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/model/map-settings.ts'
import { createSearch } from '../../src/workers/search.ts'
import { cookbook, kitchen } from './fixtures.ts'

describe('the way of the texts to the search', () => {
  it('lets papers be found by title, concept and text once the index is there', async () => {
    const analysis = kitchen()
    const map = await analysis.open(cookbook, DEFAULT_SETTINGS, null, {}, () => undefined)
    const search = createSearch()
    const { port1, port2 } = new MessageChannel()
    const shares: (number | null)[] = []
    await Promise.all([analysis.feedSearch(port1), search.index(port2, ({ share }) => shares.push(share))])
    const found = async (query: string) =>
      [...(await search.search({ query, caret: null, limit: 10 })).nodes].sort()
    expect(await found('night')).toEqual([1])
    expect(await found('bread')).toEqual([0, 1, 5])
    expect(await found('splashes')).toEqual([2])
    expect(shares.at(-1)).toBe(1)
    // What asks for links waits until the search has them; its words are searched at once.
    expect(await found('tech:baking night')).toEqual([1])
    await search.connect(map)
    expect(await found('tech:baking')).toEqual([0, 1, 3])
    expect(await found('domain:bread -night')).toEqual([0, 5])
  })
})
