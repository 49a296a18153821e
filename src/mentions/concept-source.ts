import type { Concept } from '../model/concept.ts'
import type { Problem } from '../model/problem.ts'
import { entriesOf, parseVocabulary } from './parse-vocabulary.ts'
import type { ConceptRules, Vocabulary, VocabularyText } from './vocabulary.ts'

/** A concept as people read and write it. */
export interface ConceptSource extends Omit<Concept, 'definition'> {
  /**
   * The lines below its head: definition, phrases, cues and so on, in the form that the head of `roles.txt`
   * explains.
   */
  readonly rules: string
}

/** A vocabulary that can be read with, and the text of each of its concepts, in the same order. */
export interface WrittenVocabulary {
  readonly vocabulary: Vocabulary
  readonly sources: readonly ConceptSource[]
}

/** What a text area or a file's record is called in problems. */
const FILE = 'concept'
/** Lines above the rules in `conceptText`. */
const HEAD_LINES = 2

/** Reads a vocabulary and keeps the text of each concept. What can't be used of it is left out. */
export function writtenVocabulary(texts: readonly VocabularyText[]): WrittenVocabulary {
  const { vocabulary } = parseVocabulary(texts)
  const rules = new Map<string, string>()
  for (const { text } of texts) for (const [id, lines] of rulesById(text)) rules.set(id, lines)
  const sources = vocabulary.concepts.map(({ concept: { id, kind, family, label } }) => {
    return { id, kind, family, label, rules: rules.get(id) ?? '' }
  })
  return { vocabulary, sources }
}

/** The concept as a file of the vocabulary has it, its family above it. */
export function conceptText({ id, kind, family, label, rules }: ConceptSource): string {
  return `family: ${family}\n${kind} ${id}: ${label}\n${rules}`
}

/**
 * Reads one concept.
 * @param ids of all concepts of the vocabulary: those that it may yield to
 * @returns its rules without what could not be used, and the problems with their lines in `rules`
 */
export function parseConcept(
  source: ConceptSource,
  ids: ReadonlySet<string>,
): { readonly rules: ConceptRules; readonly problems: readonly Problem[] } {
  const own = entriesOf(source.rules)
  const strangers = own.filter(({ name }) => STRANGE.test(name))
  const first = strangers[0]?.line ?? Infinity
  const rules = source.rules.split(/\r?\n/).slice(0, first - 1)
  const read = parseVocabulary(
    [{ file: FILE, text: conceptText({ ...source, rules: rules.join('\n') }) }],
    ids,
  )
  const problems = read.problems.map((problem) => ({
    ...problem,
    line: problem.line === null ? null : Math.max(1, problem.line - HEAD_LINES),
  }))
  for (const { line, name } of strangers.slice(0, 1)) {
    problems.push({
      file: FILE,
      line,
      record: null,
      message: `“${name}” does not belong into a concept.`,
      advice: 'Take the line out; another concept is added by itself.',
    })
  }
  const [parsed] = read.vocabulary.concepts
  if (!parsed) throw new Error(`The concept ${source.id} has no head. Give it an id of small letters.`)
  return { rules: parsed, problems }
}

/** Names of lines that say more than one concept can. */
const STRANGE = /^(?:technique |domain |family$|own$|contrast$|others$|survey$|same spelling$)/

/** Where each concept's rules stand: from its head to the next head or family. */
function rulesById(text: string): [id: string, rules: string][] {
  const lines = text.split(/\r?\n/)
  const heads = lines.flatMap((line, at) => (/^(?:technique|domain|family)\b[^:]*:/.test(line) ? [at] : []))
  return heads.flatMap((at, place): [string, string][] => {
    const id = /^(?:technique|domain) ([a-z0-9-]+):/.exec(lines[at] ?? '')?.[1]
    if (id === undefined) return []
    return [[id, tidied(lines.slice(at + 1, heads[place + 1]))]]
  })
}

/** Each list in one line, without empty lines and comments. */
function tidied(lines: readonly string[]): string {
  return entriesOf(lines.join('\n'))
    .map(({ name, value }) => `${name}: ${value}`)
    .join('\n')
}
