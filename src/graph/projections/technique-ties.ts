import { associationStrength } from '../../model/association-strength.ts'
import type { Concept } from '../../model/concept.ts'
import type { TieColumns } from '../../model/corpus-map.ts'
import { type Incidence, neighboursOf } from '../incidence.ts'
import { type Tie, tieColumns } from './tie.ts'

/** So many of its strongest ties does each technique keep, at least. */
const KEPT = 4
/** A tie by a single paper may be chance. */
const FEWEST_SHARED = 2

/**
 * Ties of techniques by association strength, reduced to a backbone: a tie stays when at least two papers use both
 * techniques, more than by chance, and it is among the strongest four of either. A technique that has no such
 * tie keeps its single strongest one, so that it hangs together with something.
 */
export function techniqueTies(graph: Incidence, concepts: readonly Concept[]): TieColumns {
  const strongest = new Map<Tie, boolean>()
  for (const row of tiesOfEach(pairs(graph, concepts))) {
    const sound = row.filter(({ shared, weight }) => shared >= FEWEST_SHARED && weight > 1)
    for (const tie of sound.length > 0 ? sound.slice(0, KEPT) : row.slice(0, 1)) strongest.set(tie, true)
  }
  return tieColumns([...strongest.keys()])
}

/** Every two techniques that share a paper. */
function pairs(graph: Incidence, concepts: readonly Concept[]): Tie[] {
  const count = graph.concepts
  const together = new Uint32Array(count * count)
  const isTechnique = concepts.map(({ kind }) => kind === 'technique')
  for (let paper = 0; paper < graph.papers; paper++) {
    const own = neighboursOf(graph.conceptsOf, paper).filter((concept) => isTechnique[concept])
    for (const a of own) for (const b of own) together[a * count + b] = (together[a * count + b] ?? 0) + 1
  }
  const found: Tie[] = []
  for (let a = 0; a < count; a++)
    for (let b = a + 1; b < count; b++) {
      const shared = together[a * count + b] ?? 0
      if (shared === 0) continue
      const [one, other] = [together[a * count + a] ?? 0, together[b * count + b] ?? 0]
      const weight = associationStrength(shared, one, other, graph.papers)
      found.push({ from: graph.papers + a, to: graph.papers + b, weight, shared })
    }
  return found
}

/** The ties of each node, strongest first; equal ones by the papers shared, then by node. */
function tiesOfEach(ties: readonly Tie[]): Tie[][] {
  const rows = new Map<number, Tie[]>()
  for (const tie of ties)
    for (const node of [tie.from, tie.to]) {
      const row = rows.get(node)
      if (row) row.push(tie)
      else rows.set(node, [tie])
    }
  return [...rows.values()].map((row) =>
    row.sort((a, b) => b.weight - a.weight || b.shared - a.shared || a.from - b.from || a.to - b.to),
  )
}
