import type { TieColumns } from '../../model/corpus-map.ts'
import { alikeRows } from '../alike.ts'
import type { Incidence } from '../incidence.ts'
import { type Tie, tieColumns } from './tie.ts'

/** So many of the papers most like it is each paper tied to, at least. */
const NEAREST = 3

/**
 * Ties of papers by the techniques and domains they share, the rare ones counting more, reduced to a backbone: two
 * papers are tied when one of them is among the three most like the other.
 * @param rank place of each paper in an order that doesn't depend on the corpus's: the same papers, the same ties
 */
export function paperTies(graph: Incidence, rank: Uint32Array): TieColumns {
  const { start, other, weight, shared } = alikeRows(graph, NEAREST, rank)
  const found = new Map<number, Tie>()
  for (let paper = 0; paper < graph.papers; paper++)
    for (let at = start[paper] ?? 0; at < (start[paper + 1] ?? 0); at++) {
      const one = other[at] ?? 0
      const [from, to] = [Math.min(paper, one), Math.max(paper, one)]
      found.set(from * graph.papers + to, { from, to, weight: weight[at] ?? 0, shared: shared[at] ?? 0 })
    }
  return tieColumns([...found.values()])
}
