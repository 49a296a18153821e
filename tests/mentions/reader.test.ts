import { describe, expect, it } from 'vitest'
import { fieldText } from '../../src/model/paper.ts'
import { bundledReader, linkTo, paperOf, readerOf } from './helpers.ts'

const reader = readerOf(`
own: we propose
contrast: unlike
others: existing methods
survey: survey
same spelling: our = or; isation = ization

family: Test
technique apple-sorting: Apple sorting
definition: Sorting apples.
phrases: apple sorting; multi-bin; 2:4 bins; =ASM; colour grading; sort [with: fruit, pear] [not: merge]
weak: orchard; conveyor
in title: pomology
only in title: crops
cues: apple* ... bin*; pear* & crate*; scale ~ weigh*
except: apple sorting hat
not with: computer shop

domain farming: Farming
definition: Farms.
phrases: orchard; farm* [paper: harvest]; sorting
yields to: apple-sorting
`)

function rules(text: string, title = ''): string[] {
  return reader.read(paperOf(title, text)).flatMap(({ mentions }) => mentions.map(({ rule }) => rule))
}

describe('phrases', () => {
  it.each([
    ['Apple sorting works.', 'phrase: apple sorting'],
    ['APPLE  sorting works.', 'phrase: apple sorting'],
    ['Apple-sorting works.', 'phrase: apple sorting'],
    ['Apple sortings work.', 'phrase: apple sorting'],
    ['A multibin design.', 'phrase: multi-bin'],
    ['A multi bin design.', 'phrase: multi-bin'],
    ['Color grading it is.', 'phrase: colour grading'],
    ['An ASM here.', 'phrase: ASM'],
    ['It has 2:4 bins.', 'phrase: 2:4 bins'],
  ])('are found in every form: %s', (text, rule) => {
    expect(rules(text)).toContain(rule)
  })

  it.each(['Pineapple sorting.', 'Apple. Sorting is next.', 'An asm here.', 'Apple sortingly.'])(
    'are whole words of one clause in the case asked for: %s',
    (text) => {
      expect(rules(text).filter((rule) => rule !== 'phrase: sorting')).toEqual([])
    },
  )

  it('count only where their sense checks hold', () => {
    expect(rules('We sort fruit.')).toContain('phrase: sort')
    expect(rules('We sort cards.')).toEqual([])
    expect(rules('We merge and sort fruit.')).toEqual([])
    expect(rules('An apple sorting hat.').filter((rule) => rule.includes('apple'))).toEqual([])
    expect(rules('Apple sorting in a computer shop.')).not.toContain('phrase: apple sorting')
    expect(rules('The farms. A harvest.')).toContain('phrase: farm*')
    expect(rules('The farms.')).toEqual([])
  })
})

describe('cue pairs', () => {
  it('have two spans in reading order within one sentence', () => {
    const link = linkTo('apple-sorting', 'All apples go into a bin.', '', reader)
    const [mention] = link?.mentions ?? []
    expect(mention?.rule).toBe('cues: apple* … bin*')
    expect(mention?.spans).toEqual([
      [4, 10],
      [21, 24],
    ])
  })

  it('keep their order unless written with &, and their sentence', () => {
    expect(rules('The bin is for apples.')).toEqual([])
    expect(rules('Apples came. The bin is empty.')).toEqual([])
    expect(rules('A crate of pears.')).toEqual(['cues: pear* & crate*'])
    expect(rules('Pears in a crate.')).toEqual(['cues: pear* & crate*'])
  })

  it('stay close when written with ~', () => {
    expect(rules('A scale that weighs.')).toHaveLength(1)
    expect(rules('A scale, which someone weighs.')).toEqual([])
  })
})

describe('abbreviations', () => {
  it('count in a paper that introduces them, and say what they stand for', () => {
    const found = rules('We propose fast apple sorting (AS). Later AS wins.')
    expect(found).toContain('abbreviation: AS = apple sorting')
  })

  it('do not count elsewhere', () => {
    expect(rules('Later AS wins.')).toEqual([])
  })
})

describe('settling', () => {
  it('keeps one of overlapping mentions within a concept', () => {
    const link = linkTo('apple-sorting', 'Apple sorting into a bin.', '', reader)
    expect(link?.mentions).toHaveLength(1)
  })

  it('takes a phrase that is full in the title as a hint elsewhere', () => {
    expect(linkTo('apple-sorting', '', 'A pomology', reader)?.role).toBe('core')
    expect(linkTo('apple-sorting', 'A pomology.', '', reader)?.role).toBe('background')
  })

  it('takes what others do once as background, and as core when the paper comes back to it', () => {
    const others = 'Existing methods use apple sorting. '
    expect(linkTo('apple-sorting', others, '', reader)?.role).toBe('background')
    expect(linkTo('apple-sorting', others + others, '', reader)?.role).toBe('core')
    expect(linkTo('apple-sorting', others, 'A survey', reader)?.role).toBe('core')
  })

  it('takes a phrase that counts only in the title as nothing elsewhere', () => {
    expect(linkTo('apple-sorting', '', 'On crops', reader)?.role).toBe('core')
    expect(linkTo('apple-sorting', 'On crops.', '', reader)).toBeUndefined()
  })

  it('never makes a core link of contrasts', () => {
    expect(linkTo('apple-sorting', 'Unlike apple sorting it works. '.repeat(4), '', reader)?.role).toBe(
      'background',
    )
  })

  it('drops mentions inside those of a concept it yields to', () => {
    expect(linkTo('farming', 'Apple sorting.', '', reader)).toBeUndefined()
    expect(linkTo('farming', 'Sorting.', '', reader)?.role).toBe('core')
  })

  it('needs more than one repeated hint for a core link', () => {
    const hint = 'A conveyor. '
    expect(linkTo('apple-sorting', hint, '', reader)?.role).toBe('background')
    expect(linkTo('apple-sorting', hint.repeat(9), '', reader)?.role).toBe('background')
    const two = 'We propose a conveyor in an orchard.'
    expect(linkTo('apple-sorting', two, '', reader)?.strength).toBeGreaterThan(
      linkTo('apple-sorting', hint, '', reader)?.strength ?? 1,
    )
  })

  it('rests links on the abstract, and on the summary only without one', () => {
    const both = reader.read(paperOf('', 'Nothing here.', 'Apple sorting.'))
    expect(both).toEqual([])
    const summaryOnly = reader.read(paperOf('', null, 'Apple sorting.'))
    expect(summaryOnly[0]?.concept).toBe('apple-sorting')
  })
})

describe('spans', () => {
  const pieces = [
    'We propose speculative decoding (SD)',
    'SD 🚀 naïve',
    'retrieval‑augmented generation',
    'KV-cache',
    'the student and its teacher',
    'a robot\u0301 in a flat',
    'state-of-the-art (SOTA), “quoted” CNNs',
    'draft tokens are verified.',
    ' ',
    '\n\n',
    'İstanbul ß ﬁne ',
  ]

  it('cut from the text what the rule says, in any mixture of pieces', () => {
    let seed = 7
    const next = (bound: number) => (seed = (seed * 48271) % 2147483647) % bound
    let seen = 0
    for (let round = 0; round < 300; round++) {
      const text = Array.from({ length: 6 }, () => pieces[next(pieces.length)] ?? '').join(
        next(2) === 0 ? ' ' : '. ',
      )
      const paper = paperOf('A robot 🚀', text)
      for (const { mentions } of bundledReader.read(paper)) {
        for (const { rule, field, spans } of mentions) {
          for (const [index, [start, end]] of spans.entries()) {
            seen++
            const cut = fieldText(paper, field).slice(start, end)
            const part = rule.slice(rule.indexOf(': ') + 2).split(/ […&] | = /)[
              rule.startsWith('abb') ? 0 : index
            ]
            expect(letters(cut)).toContain(letters(part ?? '').slice(0, 4))
            expect(cut.trim()).toBe(cut)
          }
        }
      }
    }
    expect(seen).toBeGreaterThan(300)
  })

  function letters(words: string): string {
    return words
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^a-z0-9]/g, '')
  }
})
