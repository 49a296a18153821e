import type { NodeIndex } from '../../model/node.ts'
import type { Incidence, Rows } from '../incidence.ts'

/** The core links as rows by node, papers first, then concepts: each link stands in the rows of both ends. */
export function adjacencyOf({ papers, concepts, conceptsOf, papersOf }: Incidence): Rows {
  const nodes = papers + concepts
  const links = conceptsOf.other.length
  const start = new Uint32Array(nodes + 1)
  start.set(conceptsOf.start)
  papersOf.start.forEach((at, concept) => {
    start[papers + concept] = links + at
  })
  const other = new Uint32Array(2 * links)
  other.set(conceptsOf.other.map((concept) => papers + concept))
  other.set(papersOf.other, links)
  const weight = new Float32Array(2 * links)
  weight.set(conceptsOf.weight)
  weight.set(papersOf.weight, links)
  return { start, other, weight }
}

/**
 * The part of the graph that each node belongs to: nodes with the same number are connected, parts are
 * numbered in the order of their first nodes.
 */
export function partsOf({ start, other }: Rows): Int32Array {
  const part = new Int32Array(start.length - 1).fill(-1)
  let count = 0
  for (let node: NodeIndex = 0; node < part.length; node++) {
    if (part[node] !== -1) continue
    const queue = [node]
    part[node] = count
    for (const one of queue)
      for (let at = start[one] ?? 0; at < (start[one + 1] ?? 0); at++) {
        const next = other[at] ?? 0
        if (part[next] !== -1) continue
        part[next] = count
        queue.push(next)
      }
    count++
  }
  return part
}
