import type { CorpusMap } from '../../model/corpus-map.ts'
import type { ConceptSource } from '../../state/types.ts'

export interface ConceptGroup {
  readonly family: string
  readonly concepts: readonly ConceptSource[]
}

/**
 * Concepts by family, in the order of the vocabulary; in a group of their own, at the end, those out of use.
 * @param wanted words that must stand in name or rules; those with it in the name come first in their family
 */
export function conceptGroups(
  concepts: readonly ConceptSource[],
  retired: ReadonlySet<string>,
  wanted: string,
): readonly ConceptGroup[] {
  const word = wanted.trim().toLowerCase()
  const isNamed = ({ label, id }: ConceptSource): boolean =>
    label.toLowerCase().includes(word) || id.includes(word)
  const found = concepts.filter((one) => isNamed(one) || one.rules.toLowerCase().includes(word))
  const groups = new Map<string, ConceptSource[]>()
  const put = (family: string, concept: ConceptSource): void => {
    const known = groups.get(family)
    if (known) known.push(concept)
    else groups.set(family, [concept])
  }
  for (const concept of found) if (!retired.has(concept.id)) put(concept.family, concept)
  for (const concept of found) if (retired.has(concept.id)) put('Out of use', concept)
  return [...groups].map(([family, members]) => ({
    family,
    concepts: word === '' ? members : members.toSorted((a, b) => Number(isNamed(b)) - Number(isNamed(a))),
  }))
}

/** Core papers of each concept that has some, by its id. */
export function corePaperCounts({ links, concepts }: CorpusMap): ReadonlyMap<string, number> {
  const counts = new Uint32Array(concepts.length)
  for (let link = 0; link < links.concept.length; link++) {
    const concept = links.concept[link] ?? 0
    if (links.role[link] === 0) counts[concept] = (counts[concept] ?? 0) + 1
  }
  return new Map(concepts.map(({ id }, concept) => [id, counts[concept] ?? 0]))
}
