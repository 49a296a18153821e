import type { ConceptSource } from './concept-source.ts'
import { items } from './parse-rule.ts'
import { entriesOf } from './parse-vocabulary.ts'
import { changedSources, type VocabularyChanges } from './vocabulary-changes.ts'
import { joined, sameSource, writeConcept } from './vocabulary-edits.ts'

/** Concepts of another vocabulary beside one's own. */
export interface VocabularyComparison {
  readonly fresh: readonly ConceptSource[]
  /** So many are the same in both. */
  readonly same: number
  readonly conflicts: readonly ConceptConflict[]
}

/** A concept that both vocabularies have and tell differently. */
export interface ConceptConflict {
  readonly mine: ConceptSource
  readonly theirs: ConceptSource
  /** What only one of them says, such as `phrases: oven; kiln`. */
  readonly onlyMine: readonly string[]
  readonly onlyTheirs: readonly string[]
  /** Mine is out of use. */
  readonly retired: boolean
}

/** Which of two concepts is taken; `both`: mine, with what reveals theirs besides. */
export type Choice = 'mine' | 'theirs' | 'both'

export function compareVocabularies(
  shipped: readonly ConceptSource[],
  changes: VocabularyChanges,
  imported: readonly ConceptSource[],
): VocabularyComparison {
  const mine = new Map(changedSources(shipped, changes).map((source) => [source.id, source]))
  const retired = new Set(changes.retired.map(({ id }) => id))
  const fresh: ConceptSource[] = []
  const conflicts: ConceptConflict[] = []
  for (const theirs of imported) {
    const own = mine.get(theirs.id)
    if (!own) fresh.push(theirs)
    else if (!sameSource(own, theirs) || retired.has(theirs.id))
      conflicts.push({
        mine: own,
        theirs,
        onlyMine: sayings(own, theirs),
        onlyTheirs: sayings(theirs, own),
        retired: retired.has(theirs.id),
      })
  }
  return { fresh, same: imported.length - fresh.length - conflicts.length, conflicts }
}

/** One's own vocabulary with all that is new in another one; of conflicts what is chosen. */
export function mergeVocabulary(
  shipped: readonly ConceptSource[],
  changes: VocabularyChanges,
  { fresh, conflicts }: VocabularyComparison,
  choiceOf: (id: string) => Choice,
): VocabularyChanges {
  const taken = conflicts.flatMap(({ mine, theirs }) => {
    const choice = choiceOf(theirs.id)
    if (choice === 'mine') return []
    return [choice === 'theirs' ? theirs : joined(mine, theirs)]
  })
  return [...fresh, ...taken].reduce((all, source) => writeConcept(shipped, all, source), changes)
}

/** What a concept says that another one does not, a line for each of its lists. */
function sayings(one: ConceptSource, other: ConceptSource): string[] {
  const known = listsOf(other)
  return [...listsOf(one)].flatMap(([name, said]) => {
    const more = said.filter((item) => !known.get(name)?.includes(item))
    return more.length > 0 ? [`${name}: ${more.join('; ')}`] : []
  })
}

function listsOf({ label, kind, family, rules }: ConceptSource): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, readonly string[]>([
    ['label', [label]],
    ['kind', [kind]],
    ['family', [family]],
  ])
  for (const { name, value } of entriesOf(rules)) {
    const said = name === 'definition' ? [value] : items(value)
    lists.set(name, [...(lists.get(name) ?? []), ...said])
  }
  return lists
}
