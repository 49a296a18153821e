import type { ConceptKind } from '../model/concept.ts'
import type { NodeIndex } from '../model/node.ts'
import { editDistance } from '../search/edit-distance.ts'
import { foldPhrase } from '../search/words.ts'
import type { QueryIndex } from './query-index.ts'

/** How well a name fits what was typed: 4 the very name, 3 another name, 2 begins so, 1 a word of it begins so. */
export function namingRank(names: readonly string[], typed: string): number {
  const [id, label, ...others] = names
  if (typed === '') return 0
  if (id === typed || label === typed) return 4
  if (others.includes(typed)) return 3
  if ([id, label].some((name) => name?.startsWith(typed))) return 2
  return names.some((name) => ` ${name}`.includes(` ${typed}`)) ? 1 : 0
}

/** The concepts of a kind that a value names best, as nodes: one, or several that begin alike. */
export function conceptsNamed(index: QueryIndex, value: string, kind: ConceptKind | null): NodeIndex[] {
  const typed = foldPhrase(value)
  let best = 1
  let found: NodeIndex[] = []
  index.names.forEach((names, at) => {
    if (kind && index.source.concepts[at]?.kind !== kind) return
    const rank = namingRank(names, typed)
    if (rank > best) [best, found] = [rank, []]
    if (rank === best) found.push(index.papers + at)
  })
  return found
}

/** The one node that a value names: a concept, the one with the most papers of several, else a paper. */
export function nodeNamed(index: QueryIndex, value: string): NodeIndex | null {
  const concepts = conceptsNamed(index, value, null).sort(
    (a, b) => index.degree(b) - index.degree(a) || a - b,
  )
  const [concept] = concepts
  if (concept !== undefined) return concept
  const id = value.replace(/^paper:/, '')
  const byId = index.source.papers.findIndex((paper) => paper.id === id)
  if (byId >= 0) return byId
  const typed = foldPhrase(value)
  if (typed === '') return null
  const exact = index.titles.indexOf(typed)
  const paper = exact >= 0 ? exact : index.titles.findIndex((title) => title.startsWith(typed))
  return paper >= 0 ? paper : null
}

/** The label most like a value that names nothing; null when none is near. */
export function nearestLabel(labels: readonly string[], value: string): string | null {
  const typed = foldPhrase(value)
  let best: string | null = null
  let least = Math.max(1, Math.floor(typed.length * 0.4))
  for (const label of labels) {
    const distance = editDistance(typed, foldPhrase(label), least)
    if (distance >= least && !(best === null && distance === least)) continue
    best = label
    least = distance
  }
  return best
}
