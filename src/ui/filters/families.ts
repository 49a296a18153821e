import type { ConceptKind } from '../../model/concept.ts'
import type { CorpusIndex } from '../../view/corpus-index.ts'

export interface Family {
  readonly slug: string
  readonly name: string
  /** In the vocabulary's order; `at` is the index in the vocabulary. */
  readonly concepts: readonly { readonly at: number; readonly id: string; readonly label: string }[]
}

/** The families of one kind with their concepts, in the vocabulary's order. */
export function familiesOf(index: CorpusIndex, kind: ConceptKind): Family[] {
  const bySlug = new Map<string, Family & { concepts: { at: number; id: string; label: string }[] }>()
  for (const [at, concept] of index.map.concepts.entries()) {
    if (concept.kind !== kind) continue
    const slug = index.familyOf[at] ?? ''
    const family = bySlug.get(slug) ?? { slug, name: concept.family, concepts: [] }
    family.concepts.push({ at, id: concept.id, label: concept.label })
    bySlug.set(slug, family)
  }
  return [...bySlug.values()]
}
