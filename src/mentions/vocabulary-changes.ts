import type { Problem } from '../model/problem.ts'
import { type ConceptSource, parseConcept, type WrittenVocabulary } from './concept-source.ts'
import type { ConceptRules } from './vocabulary.ts'

/** What a person changes of the vocabulary for one corpus. */
export interface VocabularyChanges {
  /** What they start from: the vocabulary that comes with Weft, or no concepts at all. */
  readonly base: 'shipped' | 'empty'
  /** Concepts that they wrote, or wrote anew in place of one of the base. */
  readonly written: readonly ConceptSource[]
  /** Concepts that are out of use. */
  readonly retired: readonly RetiredConcept[]
}

export interface RetiredConcept {
  readonly id: string
  /** The concept that took it in, or null. */
  readonly into: string | null
}

export const NO_CHANGES: VocabularyChanges = { base: 'shipped', written: [], retired: [] }

const VERSION = 1
/** Limits of what is read, so that no file can fill the page. */
const MOST_CONCEPTS = 4000
const LONGEST_RULES = 60_000
const LONGEST_NAME = 200
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

export function isUnchanged({ base, written, retired }: VocabularyChanges): boolean {
  return base === 'shipped' && written.length === 0 && retired.length === 0
}

/** The concepts as they are with the changes, those out of use included: base first, then one's own. */
export function changedSources(
  shipped: readonly ConceptSource[],
  { base, written }: VocabularyChanges,
): readonly ConceptSource[] {
  const start = base === 'empty' ? [] : shipped
  const anew = new Map(written.map((source) => [source.id, source]))
  const known = new Set(start.map(({ id }) => id))
  return [
    ...start.map((source) => anew.get(source.id) ?? source),
    ...written.filter(({ id }) => !known.has(id)),
  ]
}

/**
 * The vocabulary with a person's changes. Concepts keep the order of `changedSources`; those out of use are left
 * out, and what yields to one of them yields to what took it in.
 */
export function applyChanges(shipped: WrittenVocabulary, changes: VocabularyChanges): WrittenVocabulary {
  if (isUnchanged(changes)) return shipped
  const retired = new Map(changes.retired.map(({ id, into }) => [id, into]))
  const sources = changedSources(shipped.sources, changes).filter(({ id }) => !retired.has(id))
  const ids = new Set(sources.map(({ id }) => id))
  const ready = new Map(shipped.sources.map((source, at) => [source, shipped.vocabulary.concepts[at]]))
  const all = new Set([...ids, ...retired.keys()])
  const concepts = sources.map((source): ConceptRules => {
    const rules = ready.get(source) ?? parseConcept(source, all).rules
    const yieldsTo = rules.yieldsTo.flatMap((id) => heir(id, retired, ids) ?? [])
    return { ...rules, yieldsTo: [...new Set(yieldsTo)].filter((id) => id !== source.id) }
  })
  return { vocabulary: { ...shipped.vocabulary, concepts }, sources }
}

/** The concept in use that stands for another one, itself as a rule; null: none. */
function heir(
  id: string,
  retired: ReadonlyMap<string, string | null>,
  ids: ReadonlySet<string>,
): string | null {
  const passed = new Set<string>()
  let at: string | null = id
  while (at !== null && !ids.has(at)) {
    if (passed.has(at)) return null
    passed.add(at)
    at = retired.get(at) ?? null
  }
  return at
}

/** Changes as they are kept; undefined when there are none. */
export function storeChanges(changes: VocabularyChanges): unknown {
  return isUnchanged(changes) ? undefined : { version: VERSION, ...changes }
}

/**
 * Reads stored changes, which are not trusted. Damaged ones are left out and said.
 * @param file where they come from, for problems
 */
export function parseChanges(
  value: unknown,
  file: string,
): { readonly changes: VocabularyChanges; readonly problems: readonly Problem[] } {
  if (value === undefined || value === null) return { changes: NO_CHANGES, problems: [] }
  if (!isRecord(value) || value['version'] !== VERSION) {
    const message = 'The vocabulary changes are damaged, or were made by another version of Weft.'
    const advice = 'Reload the page to get the newest one.'
    return { changes: NO_CHANGES, problems: [{ file, line: null, record: null, message, advice }] }
  }
  const { concepts: written, problems } = parseSources(value['written'], file)
  const retired = list(value['retired']).flatMap(parseRetired).slice(0, MOST_CONCEPTS)
  const base = value['base'] === 'empty' ? 'empty' : 'shipped'
  return { changes: { base, written, retired: uniqueById(retired) }, problems }
}

/** Concepts of a file or store, which are not trusted; of several with one id the last one counts. */
export function parseSources(
  value: unknown,
  file: string,
): { readonly concepts: readonly ConceptSource[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const concepts: ConceptSource[] = []
  const records = list(value)
  for (const [at, record] of records.slice(0, MOST_CONCEPTS).entries()) {
    const fault = (message: string, advice: string): void => {
      problems.push({ file, line: null, record: at + 1, message, advice })
    }
    const source = parseSource(record, fault)
    if (source) concepts.push(source)
  }
  if (records.length > MOST_CONCEPTS) {
    const message = `Only the first ${MOST_CONCEPTS} concepts were read.`
    problems.push({ file, line: null, record: null, message, advice: 'Split the file.' })
  }
  return { concepts: uniqueById(concepts), problems }
}

function parseSource(value: unknown, fault: (message: string, advice: string) => void): ConceptSource | null {
  if (!isRecord(value)) {
    fault('This is not a concept.', 'Give each concept an id, a kind, a label and rules.')
    return null
  }
  const { id, kind, family, label, rules } = value
  if (!isId(id)) {
    fault('The concept has no id that can be used.', 'Write small letters, digits and hyphens.')
    return null
  }
  if (kind !== 'technique' && kind !== 'domain') {
    fault(`The kind of ${id} is not known.`, 'Write “technique” or “domain”.')
    return null
  }
  if (typeof label !== 'string' || oneLine(label) === '') {
    fault(`The concept ${id} has no label.`, 'Give it one.')
    return null
  }
  if (typeof rules !== 'string' || rules.length > LONGEST_RULES) {
    fault(`The rules of ${id} are missing or too long.`, `Keep them under ${LONGEST_RULES} characters.`)
    return null
  }
  const named = typeof family === 'string' ? oneLine(family) : ''
  return { id, kind, family: named || OTHER_FAMILY, label: oneLine(label), rules }
}

/** The family of concepts that were given none. */
export const OTHER_FAMILY = 'Other'

export function isId(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_NAME && ID.test(value)
}

/** A name as it can stand in one line of a vocabulary. */
export function oneLine(name: string): string {
  return name.replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME)
}

function parseRetired(value: unknown): RetiredConcept[] {
  if (!isRecord(value) || !isId(value['id'])) return []
  return [{ id: value['id'], into: isId(value['into']) ? value['into'] : null }]
}

function uniqueById<One extends { readonly id: string }>(all: readonly One[]): One[] {
  return [...new Map(all.map((one) => [one.id, one])).values()]
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
