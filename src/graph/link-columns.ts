import type { Concept } from '../model/concept.ts'
import type { LinkColumns } from '../model/corpus-map.ts'
import type { Link } from '../model/mention.ts'

/**
 * Links of all papers as columns, sorted by paper, then concept.
 * @param links links of each paper, in corpus order
 * @param concepts the vocabulary's concepts; links to others are left out
 */
export function linkColumns(links: readonly (readonly Link[])[], concepts: readonly Concept[]): LinkColumns {
  const indexOf = new Map(concepts.map(({ id }, index) => [id, index]))
  const rows = links.flatMap((ofPaper, paper) =>
    ofPaper
      .flatMap((link) => {
        const concept = indexOf.get(link.concept)
        return concept === undefined ? [] : [{ paper, concept, link }]
      })
      .sort((a, b) => a.concept - b.concept),
  )
  return {
    paper: Uint32Array.from(rows, (row) => row.paper),
    concept: Uint16Array.from(rows, (row) => row.concept),
    role: Uint8Array.from(rows, (row) => (row.link.role === 'core' ? 0 : 1)),
    strength: Float32Array.from(rows, (row) => row.link.strength),
  }
}
