import { describe, expect, it } from 'vitest'
import { adjustedRandIndex } from '../../../src/graph/clusters/rand-index.ts'
import { mapCorpus } from '../../../src/graph/map-corpus.ts'
import { runThrough } from '../../../src/graph/steps.ts'
import { findCandidates, type Candidate } from '../../../src/mentions/candidates/find-candidates.ts'
import { termRuns } from '../../../src/mentions/candidates/term-runs.ts'
import { writtenVocabulary } from '../../../src/mentions/concept-source.ts'
import { bundledVocabularyText } from '../../../src/mentions/vocabulary/index.ts'
import { applyChanges, NO_CHANGES } from '../../../src/mentions/vocabulary-changes.ts'
import { addTerms } from '../../../src/mentions/vocabulary-edits.ts'
import { compileVocabulary } from '../../../src/mentions/reader.ts'
import { isDrawn } from '../../../src/model/corpus-map.ts'
import { DEFAULT_SETTINGS } from '../../../src/model/map-settings.ts'
import type { Paper } from '../../../src/model/paper.ts'
import { botany, botanyFields } from '../../fixtures/botany.ts'
import { paperOf, readerOf } from '../helpers.ts'

const shipped = writtenVocabulary(bundledVocabularyText)

function candidates(papers: readonly Paper[], most = 100, reader = readerOf('')): readonly Candidate[] {
  return runThrough(
    findCandidates(
      papers,
      papers.map((paper) => reader.read(paper)),
      most,
    ),
  )
}

describe('candidates', () => {
  it('are the terms of a field that is new to the vocabulary', () => {
    const labels = candidates(botany, 20).map(({ label }) => label)
    for (const term of [
      'drought stress',
      'floral scent',
      'fungal hyphae',
      'seed germination',
      'soil moisture',
    ])
      expect(labels).toContain(term)
  })

  it('are counted as a slow count of all sequences has it', () => {
    for (const { label, count, papers } of candidates(botany, 30)) {
      const wanted =
        termRuns(label)[0]
          ?.map(({ word }) => word)
          .join(' ') ?? ''
      const uses = botany.map(({ title, abstract }) =>
        [title, abstract ?? ''].flatMap(termRuns).reduce((sum, run) => {
          const text = ` ${run.map(({ word }) => word).join(' ')} `
          return sum + text.split(` ${wanted} `).length - 1
        }, 0),
      )
      expect([label, count, papers]).toEqual([
        label,
        uses.reduce((sum, one) => sum + one, 0),
        uses.filter((one) => one > 0).length,
      ])
    }
  })

  it('quote sentences of different papers that hold them', () => {
    for (const { examples } of candidates(botany, 20)) {
      expect(new Set(examples.map(({ paper }) => paper)).size).toBe(examples.length)
      for (const { paper, sentence, span } of examples) {
        expect(`${botany[paper]?.title ?? ''} ${botany[paper]?.abstract ?? ''}`).toContain(sentence)
        expect(sentence.slice(...span).trim()).not.toBe('')
      }
    }
  })

  it('are not what a concept covers, and not its parts', () => {
    const reader = readerOf('family: F\ntechnique d: Drought\ndefinition: D.\nphrases: drought stress')
    const labels = candidates(botany, 100, reader).map(({ label }) => label)
    expect(labels).not.toContain('drought stress')
    expect(labels).not.toContain('drought')
    expect(labels).toContain('soil moisture')
  })

  it('are no words of one paper only, and no sentence furniture', () => {
    const papers = [1, 2, 3].map((at) =>
      paperOf(`On wax ${at}`, `We propose a novel approach. The results show bee wax ${at}.`),
    )
    expect(candidates([...papers, paperOf('Unheard', 'A zebra grazing system.')])).toMatchObject([
      { label: 'bee wax', papers: 3 },
    ])
  })

  it('are nouns: what only stands before others is not', () => {
    const nouns = ['map', 'chart', 'plan', 'sketch', 'atlas', 'globe']
    const papers = nouns.map((noun) => paperOf(noun, `The tactile ${noun} is of wax.`))
    const labels = candidates([...papers, paperOf('More', 'No noun here.')]).map(({ label }) => label)
    expect(labels).toContain('wax')
    expect(labels).not.toContain('tactile')
  })

  it('are the same every time, and none for an empty corpus', () => {
    expect(candidates(botany)).toEqual(candidates(botany))
    expect(candidates([])).toEqual([])
  })
})

describe('the first twenty candidates alone', () => {
  it('make a map of a corpus from another field whose clusters are its fields', () => {
    const terms = candidates(botany, 20).map(({ label }) => label)
    const changes = addTerms([], { ...NO_CHANGES, base: 'empty' }, terms, 'technique')
    const { vocabulary } = applyChanges(shipped, changes)
    const reader = compileVocabulary(vocabulary)
    const map = mapCorpus(
      {
        name: 'Botany',
        description: '',
        digest: 'b',
        papers: botany,
        concepts: vocabulary.concepts.map(({ concept }) => concept),
        links: botany.map((paper) => reader.read(paper)),
      },
      DEFAULT_SETTINGS,
      null,
    )
    expect(map.concepts).toHaveLength(20)
    const drawn = [...botany.keys()].filter((paper) => isDrawn(map, paper))
    expect(drawn.length).toBeGreaterThanOrEqual(38)
    const clusterOf = drawn.map((paper) => map.clusterOf[paper] ?? -1)
    const fields = drawn.map((paper) => botanyFields[paper] ?? -1)
    expect(adjustedRandIndex(clusterOf, fields)).toBeGreaterThan(0.6)
  })
})
