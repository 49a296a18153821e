import { describe, expect, it } from 'vitest'
import { compileVocabulary } from '../../src/mentions/reader.ts'
import { alternatives } from '../../src/mentions/term-forms.ts'
import type { ConceptRules, Phrase } from '../../src/mentions/vocabulary.ts'
import { bundled, linkTo, paperOf } from './helpers.ts'

const { concepts, roles } = bundled.vocabulary
const NONE = {
  phrases: [],
  weak: [],
  inTitle: [],
  onlyInTitle: [],
  cues: [],
  weakCues: [],
  except: [],
  yieldsTo: [],
}

/** A term as an author may write it. */
function written(term: string): string {
  return (alternatives(term)[0] ?? '').replaceAll('*', '')
}

/** Tells whether a single phrase of a concept is found in a text. */
function finder(rules: ConceptRules, phrase: Phrase): (text: string) => boolean {
  const only = { ...rules, ...NONE, phrases: [phrase] }
  const silent = { own: [], contrast: [], others: [], survey: [] }
  const reader = compileVocabulary({ concepts: [only], roles: silent, spellings: [] })
  return (text) => reader.read(paperOf('', text)).length > 0
}

function holdsAny(text: string, terms: readonly string[]): boolean {
  return terms.some((term) => text.toLowerCase().includes(written(term).toLowerCase()))
}

describe.each(concepts.map((rules) => [rules.concept.id, rules] as const))(
  'the senses of %s',
  (id, rules) => {
    const checked = [...rules.phrases, ...rules.weak, ...rules.inTitle, ...rules.onlyInTitle].filter(
      ({ onlyWith, notWith, onlyInPaper, notInPaper }) =>
        onlyWith.length + notWith.length + onlyInPaper.length + notInPaper.length > 0,
    )

    it('are told apart by the words that each phrase asks for or forbids', () => {
      for (const phrase of checked) {
        const { onlyWith, notWith, onlyInPaper, notInPaper } = phrase
        const isFound = finder(rules, phrase)
        const sentence = written(phrase.text)
        if (holdsAny(sentence, [...notWith, ...notInPaper])) continue
        const asked = [onlyWith[0], onlyInPaper[0]].filter((term) => term !== undefined).map(written)
        if (holdsAny(asked.join(' '), [...notWith, ...notInPaper])) continue
        const full = [sentence, ...asked].join(', ')
        expect(isFound(full), full).toBe(true)
        if (asked.length > 0 && !holdsAny(sentence, [...onlyWith, ...onlyInPaper])) {
          expect(isFound(sentence), sentence).toBe(false)
        }
        for (const term of notWith) {
          expect(isFound(`${full}, ${written(term)}`), `${full} beside ${term}`).toBe(false)
          if (!holdsAny(term, notInPaper)) {
            expect(isFound(`${full}. A ${written(term)}.`), `${full} before ${term}`).toBe(true)
          }
        }
        for (const term of notInPaper) {
          expect(isFound(`${full}. A ${written(term)}.`), `${full} after ${term}`).toBe(false)
        }
      }
    })

    it('are not meant by the words that mean something else', () => {
      for (const words of rules.except) {
        expect(linkTo(id, `The ${written(words)} is old.`)?.role, words).not.toBe('core')
      }
    })
  },
)

describe('roles', () => {
  const roleOf = (text: string, title?: string) =>
    linkTo('knowledge-distillation', text, title)?.mentions.at(-1)?.role

  it.each(roles.contrast)('makes background of what follows “%s”', (cue) => {
    expect(roleOf(`It works ${cue} knowledge distillation.`)).toBe('background')
  })

  it.each(roles.others)('makes background of a sentence with “%s”', (cue) => {
    expect(roleOf(`It is so, ${cue} knowledge distillation.`)).toBe('background')
  })

  it.each(roles.own)('makes core of such a sentence when it also has “%s”', (cue) => {
    expect(roleOf(`Beside existing methods, ${cue} knowledge distillation.`)).toBe('core')
  })

  it.each(roles.survey)('reads a paper with “%s” in its title as being about the work of others', (cue) => {
    expect(roleOf('It is so, for example knowledge distillation.', `A ${cue} of teaching`)).toBe('core')
  })
})
