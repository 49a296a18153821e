import { type Incidence, type Rows } from './incidence.ts'
import { similarPapers } from './similar-papers.ts'

/** The papers most like each paper, as rows weighted by likeness. */
export function alikeRows(graph: Incidence, limit: number): Rows {
  const rows = Array.from({ length: graph.papers }, (_, paper) => similarPapers(graph, paper, limit))
  const start = new Uint32Array(graph.papers + 1)
  rows.forEach((row, paper) => {
    start[paper + 1] = (start[paper] ?? 0) + row.length
  })
  const flat = rows.flat()
  return {
    start,
    other: Uint32Array.from(flat, ({ paper }) => paper),
    weight: Float32Array.from(flat, ({ likeness }) => likeness),
  }
}
