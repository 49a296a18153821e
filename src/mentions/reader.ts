import type { Correction } from '../model/correction.ts'
import type { Field, Paper } from '../model/paper.ts'
import { fieldText, textField } from '../model/paper.ts'
import type { Link, Span } from '../model/mention.ts'
import { Automaton, type Pattern } from './automaton.ts'
import { boundAbbreviations } from './bound-abbreviations.ts'
import { placeCorrections } from './correct-findings.ts'
import { cueRule, phraseRule } from './rule-names.ts'
import { sentences } from './sentences.ts'
import { settle } from './settle-links.ts'
import { alternatives, termForms } from './term-forms.ts'
import { TermSet } from './term-set.ts'
import {
  lettersOf,
  PART,
  partsOf,
  readSentence,
  type CompiledRules,
  type CueRule,
  type Hit,
  type PhraseRule,
  type Sentence,
} from './read-sentence.ts'
import type { Phrase, Vocabulary } from './vocabulary.ts'

/** Reads papers by one vocabulary. */
export interface Reader {
  /**
   * The links of a paper, in the order of the vocabulary's concepts. The same paper always gives the same links.
   * @param corrections what a person says about words of this paper
   */
  read: (paper: Paper, corrections?: readonly Correction[]) => Link[]
}

/** Turns a vocabulary into a reader: every term of every rule goes into one automaton. */
export function compileVocabulary(vocabulary: Vocabulary): Reader {
  const terms = new Map<string, number>()
  const term = (text: string): number => {
    const known = terms.get(text)
    if (known !== undefined) return known
    terms.set(text, terms.size)
    return terms.size - 1
  }
  const rules = compileRules(vocabulary, term)
  const patterns: Pattern[] = [...terms].flatMap(([text, number]) =>
    termForms(text, vocabulary.spellings).map(({ words, open }) => ({ words, open, term: number })),
  )
  const automaton = new Automaton(patterns)
  const paperTerms = new TermSet(terms.size)
  const sentenceTerms = new TermSet(terms.size)
  const fieldsOf = (paper: Paper): Field[] =>
    (['title', 'summary', 'abstract'] as const).filter((field) => fieldText(paper, field) !== '')
  return {
    read(paper, corrections = []) {
      const found = fieldsOf(paper).map((field) => ({
        field,
        sentences: hitSentences(paper, field, automaton, rules),
      }))
      if (corrections.length === 0 && found.every((part) => part.sentences.length === 0)) return []
      paperTerms.clear()
      for (const { sentences: read } of found)
        for (const { hits } of read) for (const { term } of hits) paperTerms.add(term)
      const isSurvey = found.some(
        ({ field, sentences: read }) =>
          field === 'title' && read.some(({ hits }) => partsOf(hits, rules) & PART.survey),
      )
      const reading = { rules, isInPaper: paperTerms.has, isSurvey, terms: sentenceTerms }
      const findings = found.flatMap(({ field, sentences: read }) =>
        read.flatMap((sentence) => readSentence(sentence, field, reading)),
      )
      for (const { field } of found) findings.push(...boundAbbreviations(paper, field, findings))
      return settle(findings, vocabulary, textField(paper), placeCorrections(paper, corrections))
    },
  }
}

/** @param numberOf gives a text its number as a term */
function compileRules(vocabulary: Vocabulary, numberOf: (text: string) => number): CompiledRules {
  const parts: number[] = []
  const termFor = (part: number) => (text: string) => {
    const number = numberOf(text)
    parts[number] = (parts[number] ?? 0) | part
    return number
  }
  const term = termFor(PART.text)
  for (const role of ['own', 'contrast', 'others', 'survey'] as const)
    vocabulary.roles[role].forEach(termFor(PART[role] | PART.text))
  const rules = {
    phrases: [] as PhraseRule[][],
    titlePhrases: [] as PhraseRule[][],
    cues: [] as CueRule[][],
    except: [] as string[][],
  }
  const conditions = (rule: Omit<Phrase, 'text' | 'exactCase'>) => ({
    onlyWith: rule.onlyWith.map(term),
    notWith: rule.notWith.map(term),
    onlyInPaper: rule.onlyInPaper.map(term),
    notInPaper: rule.notInPaper.map(term),
  })
  for (const {
    concept,
    phrases,
    weak,
    inTitle,
    onlyInTitle,
    cues,
    weakCues,
    except,
  } of vocabulary.concepts) {
    for (const list of [phrases, weak, inTitle, onlyInTitle]) {
      for (const phrase of list) {
        const { text, exactCase } = phrase
        const letters = exactCase ? alternatives(text).map(lettersOf) : null
        const surety = { weak: list === weak, weakInText: list === inTitle }
        const rule = {
          concept: concept.id,
          name: phraseRule(phrase),
          letters,
          ...surety,
          ...conditions(phrase),
        }
        if (list === onlyInTitle) add(rules.titlePhrases, termFor(PART.rule)(text), rule)
        else add(rules.phrases, termFor(PART.rule | PART.text)(text), rule)
      }
    }
    for (const [list, isWeak] of [[cues, false] as const, [weakCues, true] as const]) {
      for (const cue of list) {
        const { first, second, anyOrder, near } = cue
        const rule = {
          concept: concept.id,
          name: cueRule(cue),
          weak: isWeak,
          anyOrder,
          near,
          ...conditions(cue),
        }
        add(rules.cues, termFor(PART.rule | PART.text)(first), { ...rule, second: term(second) })
      }
    }
    for (const text of except) add(rules.except, termFor(PART.except | PART.text)(text), concept.id)
  }
  return { ...rules, parts: Uint8Array.from({ length: parts.length }, (_, index) => parts[index] ?? 0) }
}

function add<T>(lists: T[][], place: number, value: T): void {
  const known = lists[place]
  if (known) known.push(value)
  else lists[place] = [value]
}

/** The sentences of a field in which something was hit, each with its hits. */
function hitSentences(
  paper: Paper,
  field: Field,
  automaton: Automaton,
  { parts }: CompiledRules,
): Sentence[] {
  const text = fieldText(paper, field)
  const hits: Hit[] = []
  const asked = field === 'title' ? ~0 : PART.text
  automaton.scan(text, (term, start, end) => {
    if ((parts[term] ?? 0) & asked) hits.push({ term, start, end })
  })
  if (hits.length === 0) return []
  const spans: Span[] = field === 'title' ? [[0, text.length]] : sentences(text)
  const found: Sentence[] = []
  let at = 0
  for (const [start, end] of spans) {
    const inside: Hit[] = []
    while (at < hits.length && (hits[at]?.end ?? 0) <= end) {
      const hit = hits[at++]
      if (hit && hit.start >= start) inside.push(hit)
    }
    if (inside.length > 0) found.push({ text, start, end, hits: inside })
  }
  return found
}
