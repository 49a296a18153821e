import { describe, expect, it } from 'vitest'
import { findWords } from '../../src/mentions/find-words.ts'
import type { Correction } from '../../src/model/correction.ts'
import type { Link } from '../../src/model/mention.ts'
import type { Paper } from '../../src/model/paper.ts'
import { paperOf, readerOf } from './helpers.ts'

const reader = readerOf(`
own: we propose
contrast: unlike
others: existing methods
survey: survey
same spelling: our = or

family: Test
technique pruning: Pruning
definition: Cutting.
phrases: pruning; prun* trees
weak: shears
technique grafting: Grafting
definition: Joining.
phrases: grafting
`)

const TEXT = 'We propose pruning with shears. Unlike grafting, pruning needs no wax. The wax is kept.'
const paper = paperOf('On orchards', TEXT)

function said(words: string, verdict: Correction['verdict'], more: Partial<Correction> = {}): Correction {
  return {
    paper: paper.id,
    concept: 'pruning',
    field: 'abstract',
    words: [{ start: TEXT.indexOf(words), text: words }],
    verdict,
    marked: false,
    ...more,
  }
}

function linkOf(
  corrections: readonly Correction[],
  concept = 'pruning',
  read: Paper = paper,
): Link | undefined {
  return reader.read(read, corrections).find((link) => link.concept === concept)
}

function quotes(link: Link | undefined): string[] {
  return (link?.mentions ?? []).flatMap(({ spans, role }) =>
    spans.map((span) => `${TEXT.slice(...span)} ${role}`),
  )
}

describe('corrections', () => {
  it('are none: the reader is believed', () => {
    // In a sentence of one's own .65, as a weak phrase there .65 * .45, in a plain clause .5.
    expect(linkOf([])?.strength).toBeCloseTo(1 - 0.35 * (1 - 0.2925) * 0.5, 6)
    expect(quotes(linkOf([]))).toEqual(['pruning core', 'shears core', 'pruning core'])
  })

  it('take refused words out of the evidence, and the link with the last of them', () => {
    const first = said('pruning', 'not')
    expect(quotes(linkOf([first]))).toEqual(['shears core', 'pruning core'])
    const rest = said('pruning', 'not', { words: [{ start: TEXT.lastIndexOf('pruning'), text: 'pruning' }] })
    expect(linkOf([first, rest, said('shears', 'not')])).toBeUndefined()
  })

  it('let words count no more towards a core link when they are only background', () => {
    const first = said('pruning', 'background')
    const rest = said('pruning', 'background', {
      words: [{ start: TEXT.lastIndexOf('pruning'), text: 'pruning' }],
    })
    const link = linkOf([first, rest])
    expect(quotes(link)).toEqual(['pruning background', 'shears core', 'pruning background'])
    // Only the weak word counts: .2925 is under the threshold.
    expect(link?.strength).toBeCloseTo(0.2925, 6)
    expect(link?.role).toBe('background')
  })

  it('make a link core by words that the reader held for background', () => {
    expect(linkOf([], 'grafting')?.role).toBe('background')
    const link = linkOf([said('grafting', 'core', { concept: 'grafting' })], 'grafting')
    expect(link).toMatchObject({ role: 'core', mentions: [{ role: 'core', judged: true }] })
  })

  it('add marked words as evidence, even of a concept that the reader did not find', () => {
    const marked = said('wax is kept', 'core', { concept: 'grafting', marked: true })
    const link = linkOf([marked], 'grafting')
    expect(quotes(link)).toEqual(['grafting background', 'wax is kept core'])
    expect(link?.mentions.map(({ rule }) => rule)).toEqual(['phrase: grafting', 'marked by you'])
    expect(link?.role).toBe('core')
    const silent = paperOf('On wax', 'The wax is kept.')
    const alone = linkOf([{ ...marked, words: [{ start: 4, text: 'wax' }] }], 'grafting', silent)
    expect(alone).toMatchObject({ role: 'core', strength: 0.75 })
  })

  it('put marked words in the place of what was found there, and are not refused with it', () => {
    const refused = said('pruning', 'not')
    const marked = said('pruning with shears', 'core', { marked: true })
    for (const order of [
      [refused, marked],
      [marked, refused],
    ])
      expect(quotes(linkOf(order))).toEqual(['pruning with shears core', 'pruning core'])
  })

  it('do nothing to a concept that the vocabulary does not have, or to words that are gone', () => {
    const gone = said('pruning', 'not', { words: [{ start: 3, text: 'coppicing' }] })
    const unknown = said('wax', 'core', { concept: 'coppicing', marked: true })
    expect(reader.read(paper, [gone, unknown])).toEqual(reader.read(paper))
  })

  it('count in the summary too, when the paper has its abstract later', () => {
    const summary = 'It cuts trees.'
    const marked = said('cuts', 'core', {
      field: 'summary',
      words: [{ start: 3, text: 'cuts' }],
      marked: true,
    })
    for (const abstract of [null, 'Nothing of this kind is said here.'])
      expect(linkOf([marked], 'pruning', paperOf('On orchards', abstract, summary))?.role).toBe('core')
  })
})

describe('words', () => {
  const find = (text: string, start: number, words: string) => findWords(text, [{ start, text: words }])

  it('are found at their old place before any other', () => {
    expect(find('wax and wax', 8, 'wax')).toEqual([[8, 11]])
  })

  it('are found at the nearest place when the text was altered', () => {
    expect(find('New: wax, then much later wax again.', 2, 'wax')).toEqual([[5, 8]])
    expect(find('New: wax, then much later wax again.', 30, 'wax')).toEqual([[26, 29]])
  })

  it('are found across other white space, as whole words only, with the ending of a plural', () => {
    expect(find('It has warm\n  wax.', 0, 'warm wax')).toEqual([[7, 17]])
    expect(find('It is waxen, relaxwax, wax2.', 0, 'wax')).toBeNull()
    expect(find('The LLMs.', 0, 'LLM')).toEqual([[4, 7]])
  })

  it('are any letters, not a pattern', () => {
    expect(find('So a+b (c) it is.', 0, 'a+b (c)')).toEqual([[3, 10]])
  })

  it('are not found when one stretch of them is gone', () => {
    expect(
      findWords('Only oil.', [
        { start: 5, text: 'oil' },
        { start: 12, text: 'hot' },
      ]),
    ).toBeNull()
  })
})
