import type { ConceptRules, Vocabulary } from './vocabulary.ts'

/**
 * Ids of the concepts of a vocabulary whose links another vocabulary may tell differently: those with other rules,
 * and those that yield to one of these. Names, families and definitions reveal nothing and don't count.
 * Roles and spellings must be the same in both.
 */
export function changedConcepts(before: Vocabulary, after: Vocabulary): ReadonlySet<string> {
  const old = new Map(before.concepts.map((rules) => [rules.concept.id, rules]))
  const left = new Set(after.concepts.map(({ concept }) => concept.id))
  const altered = new Set(before.concepts.flatMap(({ concept: { id } }) => (left.has(id) ? [] : [id])))
  for (const rules of after.concepts) {
    const known = old.get(rules.concept.id)
    if (known !== rules && (!known || revealing(known) !== revealing(rules))) altered.add(rules.concept.id)
  }
  return new Set(
    after.concepts.flatMap(({ concept: { id }, yieldsTo }) =>
      altered.has(id) || yieldsTo.some((other) => altered.has(other)) ? [id] : [],
    ),
  )
}

/** As much of a vocabulary as reading some of its concepts takes: these and what they yield to. */
export function partFor(vocabulary: Vocabulary, ids: ReadonlySet<string>): Vocabulary {
  const needed = new Set(ids)
  for (const { concept, yieldsTo } of vocabulary.concepts)
    if (ids.has(concept.id)) for (const id of yieldsTo) needed.add(id)
  return { ...vocabulary, concepts: vocabulary.concepts.filter(({ concept }) => needed.has(concept.id)) }
}

function revealing({ concept: { id }, ...rules }: ConceptRules): string {
  return JSON.stringify([id, rules])
}
