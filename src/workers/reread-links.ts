import { changedConcepts, partFor } from '../mentions/changed-concepts.ts'
import { compileVocabulary, type Reader } from '../mentions/reader.ts'
import type { Vocabulary } from '../mentions/vocabulary.ts'
import type { Concept } from '../model/concept.ts'
import type { Link } from '../model/mention.ts'
import type { Paper } from '../model/paper.ts'
import { pacer } from './pace.ts'

/** Reads by a vocabulary that is compiled when the first paper is read: often others' links are all that changes. */
export interface LazyReader extends Reader {
  readonly vocabulary: Vocabulary
  readonly concepts: readonly Concept[]
}

export function lazyReader(vocabulary: Vocabulary): LazyReader {
  let compiled: Reader | null = null
  return {
    vocabulary,
    concepts: vocabulary.concepts.map(({ concept }) => concept),
    read: (...rest) => (compiled ??= compileVocabulary(vocabulary)).read(...rest),
  }
}

/** Papers with the links that were read by a vocabulary; undefined: not read yet. */
export interface ReadPapers {
  readonly papers: readonly Paper[]
  readonly links: readonly (readonly Link[] | undefined)[]
  readonly reader: LazyReader
}

/**
 * The links of papers by another vocabulary. Only concepts that it tells differently are looked for; papers that were
 * not read stay so. Roles and spellings must be the same in both vocabularies.
 */
export async function rereadLinks(
  { papers, links, reader }: ReadPapers,
  vocabulary: Vocabulary,
  signal?: AbortSignal,
  tell: (share: number) => void = () => undefined,
): Promise<(readonly Link[] | undefined)[]> {
  const changed = changedConcepts(reader.vocabulary, vocabulary)
  const place = new Map(vocabulary.concepts.map(({ concept }, at) => [concept.id, at]))
  const part = changed.size > 0 ? compileVocabulary(partFor(vocabulary, changed)) : null
  const pause = pacer(signal)
  const found: (readonly Link[] | undefined)[] = []
  for (const [index, paper] of papers.entries()) {
    const known = links[index]
    const kept = known?.filter(({ concept }) => place.has(concept) && !changed.has(concept))
    const anew = known && part ? part.read(paper).filter(({ concept }) => changed.has(concept)) : []
    found.push(
      kept && [...kept, ...anew].sort((a, b) => (place.get(a.concept) ?? 0) - (place.get(b.concept) ?? 0)),
    )
    if (index % 64 === 0) tell(index / papers.length)
    await pause()
  }
  return found
}
