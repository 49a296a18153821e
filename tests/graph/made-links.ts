import { seededRandom } from '../../src/graph/random.ts'
import type { LinkColumns } from '../../src/model/corpus-map.ts'

/** A paper, a concept, and optionally the role (0 core) and the strength of the link between them. */
export type MadeLink = readonly [paper: number, concept: number, role?: number, strength?: number]

/** Links as columns, sorted by paper, then concept. */
export function madeLinks(links: readonly MadeLink[]): LinkColumns {
  const sorted = links.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
  return {
    paper: Uint32Array.from(sorted, ([paper]) => paper),
    concept: Uint16Array.from(sorted, ([, concept]) => concept),
    role: Uint8Array.from(sorted, ([, , role]) => role ?? 0),
    strength: Float32Array.from(sorted, ([, , , strength]) => strength ?? 1),
  }
}

/** Links between papers and concepts, each there with the same chance; strengths and roles vary. */
export function randomLinks(seed: number, papers: number, concepts: number, chance: number): MadeLink[] {
  const random = seededRandom(seed)
  const links: MadeLink[] = []
  for (let paper = 0; paper < papers; paper++)
    for (let concept = 0; concept < concepts; concept++)
      if (random() < chance) links.push([paper, concept, random() < 0.2 ? 1 : 0, random()])
  return links
}
