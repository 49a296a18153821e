import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../src/graph/random.ts'
import { writtenVocabulary, type ConceptSource } from '../../src/mentions/concept-source.ts'
import { compileVocabulary } from '../../src/mentions/reader.ts'
import { applyChanges, NO_CHANGES, type VocabularyChanges } from '../../src/mentions/vocabulary-changes.ts'
import {
  mergeConcepts,
  retireConcept,
  ruleItems,
  splitConcept,
  writeConcept,
} from '../../src/mentions/vocabulary-edits.ts'
import { bundledVocabularyText } from '../../src/mentions/vocabulary/index.ts'
import type { Paper } from '../../src/model/paper.ts'
import { lazyReader, rereadLinks } from '../../src/workers/reread-links.ts'
import { madeUpPapers } from '../bench/made-up-papers.ts'
import { paper } from './fixtures.ts'

const shipped = writtenVocabulary(bundledVocabularyText)
const papers: readonly Paper[] = madeUpPapers(150).map(({ title, abstract }) => paper(title, { abstract }))

function readFully(changes: VocabularyChanges) {
  const { vocabulary } = applyChanges(shipped, changes)
  const reader = compileVocabulary(vocabulary)
  return papers.map((one) => reader.read(one))
}

/** Changes of every sort, drawn by a seed. */
function randomChanges(seed: number): VocabularyChanges {
  const random = seededRandom(seed)
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)]
  let changes: VocabularyChanges = random() < 0.1 ? { ...NO_CHANGES, base: 'empty' } : NO_CHANGES
  for (let round = 0; round < 6; round++) {
    const one = pick(shipped.sources)
    const other = pick(shipped.sources)
    const item = one && pick(ruleItems(one))
    if (!one || !other || !item) continue
    const sort = pick(['retire', 'merge', 'split', 'weaken', 'add'])
    if (sort === 'retire') changes = retireConcept(changes, one.id)
    if (sort === 'merge') changes = mergeConcepts(shipped.sources, changes, one.id, other.id)
    if (sort === 'split')
      for (const part of splitConcept(one, [item], { id: `split-${round}`, label: `Split ${round}` }))
        changes = writeConcept(shipped.sources, changes, part)
    const rules = sort === 'weaken' ? `phrases: ${item.item}` : `${other.rules}\nyields to: ${one.id}`
    const written: ConceptSource = { ...other, id: sort === 'add' ? `new-${round}` : other.id, rules }
    if (sort === 'weaken' || sort === 'add') changes = writeConcept(shipped.sources, changes, written)
  }
  return changes
}

describe('reading again by another vocabulary', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'gives what a whole reading gives, for changes by seed %i',
    async (seed) => {
      const [before, after] = [randomChanges(seed), randomChanges(seed + 100)]
      const reader = lazyReader(applyChanges(shipped, before).vocabulary)
      const known = { papers, links: papers.map((one) => reader.read(one)), reader }
      const again = await rereadLinks(known, applyChanges(shipped, after).vocabulary)
      const wanted = readFully(after)
      expect(wanted.flat().length).toBeGreaterThan(100)
      expect(again).toEqual(wanted)
    },
  )

  it('leaves papers that were not read alone, and keeps the very links that do not change', async () => {
    const reader = lazyReader(shipped.vocabulary)
    const [first] = papers
    const links = first ? [reader.read(first), undefined] : []
    const retired = links[0]?.[0]?.concept ?? ''
    const { vocabulary } = applyChanges(shipped, retireConcept(NO_CHANGES, retired))
    const again = await rereadLinks({ papers: papers.slice(0, 2), links, reader }, vocabulary)
    expect(again[1]).toBeUndefined()
    expect(again[0]?.[0]).toBe(links[0]?.[1])
    expect(again[0]).toHaveLength((links[0]?.length ?? 0) - 1)
  })

  it('stops when it is cancelled', async () => {
    const stop = new AbortController()
    stop.abort()
    const reader = lazyReader(shipped.vocabulary)
    await expect(
      rereadLinks({ papers, links: [], reader }, shipped.vocabulary, stop.signal),
    ).rejects.toMatchObject({ name: 'AbortError' })
  })
})
