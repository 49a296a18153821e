import type { ConceptKind } from '../model/concept.ts'
import type { ConceptSource } from './concept-source.ts'
import { entriesOf } from './parse-vocabulary.ts'
import { items } from './parse-rule.ts'
import { changedSources, isId, OTHER_FAMILY, type VocabularyChanges } from './vocabulary-changes.ts'

/** One item of a list of rules, such as a phrase. */
export interface RuleItem {
  /** Of the list: `phrases`, `weak cues` and so on. */
  readonly name: string
  readonly item: string
}

/** Lists whose items reveal a concept; all else holds for the concept as a whole. */
const REVEALING = ['phrases', 'weak', 'in title', 'only in title', 'cues', 'weak cues']
const WIDTH = 100

/** Puts a concept in the place of the one with its id, or at the end; one that says what the shipped one says is no change. */
export function writeConcept(
  shipped: readonly ConceptSource[],
  changes: VocabularyChanges,
  source: ConceptSource,
): VocabularyChanges {
  const original = changes.base === 'shipped' ? shipped.find(({ id }) => id === source.id) : undefined
  const known = changes.written.some(({ id }) => id === source.id)
  const written = known
    ? changes.written.map((one) => (one.id === source.id ? source : one))
    : [...changes.written, source]
  return {
    ...changes,
    written: original && sameSource(original, source) ? written.filter((one) => one !== source) : written,
    retired: changes.retired.filter(({ id }) => id !== source.id),
  }
}

export function retireConcept(
  changes: VocabularyChanges,
  id: string,
  into: string | null = null,
): VocabularyChanges {
  return { ...changes, retired: [...changes.retired.filter((one) => one.id !== id), { id, into }] }
}

export function restoreConcept(changes: VocabularyChanges, id: string): VocabularyChanges {
  return { ...changes, retired: changes.retired.filter((one) => one.id !== id) }
}

/** As if the concept had never been written: a shipped one is as it came, one's own is gone. */
export function forgetConcept(changes: VocabularyChanges, id: string): VocabularyChanges {
  return { ...restoreConcept(changes, id), written: changes.written.filter((one) => one.id !== id) }
}

/** One concept takes in what reveals another one, which goes out of use. */
export function mergeConcepts(
  shipped: readonly ConceptSource[],
  changes: VocabularyChanges,
  id: string,
  into: string,
): VocabularyChanges {
  const all = changedSources(shipped, changes)
  const [one, other] = [id, into].map((wanted) => all.find((source) => source.id === wanted))
  if (!one || !other || one === other) return changes
  return retireConcept(writeConcept(shipped, changes, joined(other, one)), id, into)
}

/** A concept with what reveals another one, in the form of its own lines below its own. */
export function joined(source: ConceptSource, other: ConceptSource): ConceptSource {
  const known = new Set(ruleItems(source).map(keyOf))
  const barred = entriesOf(other.rules).flatMap(({ name, value }) =>
    name === 'not with' ? items(value) : [],
  )
  const condition = barred.length > 0 ? ` [not: ${barred.join(', ')}]` : ''
  const isNew = (one: RuleItem): boolean => !known.has(keyOf(one))
  const more = ruleItems(other).filter(isNew)
  const except = entriesOf(other.rules).flatMap(({ name, value }) => (name === 'except' ? items(value) : []))
  const lines = [
    ...REVEALING.flatMap((list) =>
      wrapped(
        list,
        more.flatMap(({ name, item }) => (name === list ? [`${item}${condition}`] : [])),
      ),
    ),
    ...wrapped('except', except),
  ]
  return { ...source, rules: [source.rules, ...lines].filter((part) => part.trim() !== '').join('\n') }
}

/** Two concepts out of one: the moved items leave the first; what holds for the whole concept holds for both. */
export function splitConcept(
  source: ConceptSource,
  moved: readonly RuleItem[],
  fresh: Pick<ConceptSource, 'id' | 'label'>,
): readonly [rest: ConceptSource, split: ConceptSource] {
  const keys = new Set(moved.map(keyOf))
  const part = (isMine: (one: RuleItem) => boolean, definition: boolean): string =>
    entriesOf(source.rules)
      .flatMap(({ name, value }) => {
        if (name === 'definition') return definition ? wrapped(name, [value]) : []
        if (!REVEALING.includes(name)) return wrapped(name, [value])
        return wrapped(
          name,
          items(value).filter((item) => isMine({ name, item })),
        )
      })
      .join('\n')
  return [
    { ...source, rules: part((one) => !keys.has(keyOf(one)), true) },
    { ...source, ...fresh, rules: part((one) => keys.has(keyOf(one)), false) },
  ]
}

/** All that reveals a concept, in the order of its lines. */
export function ruleItems({ rules }: Pick<ConceptSource, 'rules'>): readonly RuleItem[] {
  return entriesOf(rules).flatMap(({ name, value }) =>
    REVEALING.includes(name) ? items(value).map((item) => ({ name, item })) : [],
  )
}

/** What a concept is, in its own words. */
export function definitionOf({ rules }: Pick<ConceptSource, 'rules'>): string {
  return entriesOf(rules).find(({ name }) => name === 'definition')?.value ?? ''
}

/** A concept for each term, at the end: revealed by the term itself, until more is written. */
export function addTerms(
  shipped: readonly ConceptSource[],
  changes: VocabularyChanges,
  terms: readonly string[],
  kind: ConceptKind,
): VocabularyChanges {
  const ids = new Set(changedSources(shipped, changes).map(({ id }) => id))
  return terms.reduce((all, term) => {
    const label = term.charAt(0).toUpperCase() + term.slice(1)
    const id = freshId(label, ids)
    ids.add(id)
    const source = withPhrase({ id, kind, family: OTHER_FAMILY, label, rules: '' }, term)
    return writeConcept(shipped, all, source)
  }, changes)
}

/** A concept with a phrase more. */
export function withPhrase(source: ConceptSource, phrase: string): ConceptSource {
  const lines = [source.rules.trimEnd(), `phrases: ${phrase}`].filter((line) => line !== '')
  return { ...source, rules: lines.join('\n') }
}

/** An id for a new concept, from its label: none of those in use. */
export function freshId(label: string, taken: ReadonlySet<string>): string {
  const slug = label
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '')
  const base = isId(slug) ? slug : 'concept'
  if (!taken.has(base)) return base
  for (let number = 2; ; number++) if (!taken.has(`${base}-${number}`)) return `${base}-${number}`
}

export function sameSource(one: ConceptSource, other: ConceptSource): boolean {
  return (
    one.kind === other.kind &&
    one.family === other.family &&
    one.label === other.label &&
    one.rules === other.rules
  )
}

function keyOf({ name, item }: RuleItem): string {
  return `${name}: ${item}`
}

/** A list as lines of a vocabulary file; none when it is empty. */
function wrapped(name: string, list: readonly string[]): string[] {
  if (list.length === 0) return []
  const lines: string[] = []
  let line = `${name}:`
  for (const [at, item] of list.entries()) {
    const word = at < list.length - 1 ? `${item};` : item
    if (line.length + word.length >= WIDTH && line !== `${name}:`) {
      lines.push(line)
      line = '   '
    }
    line += ` ${word}`
  }
  return [...lines, line]
}
