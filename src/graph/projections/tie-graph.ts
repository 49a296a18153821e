import type { TieColumns } from '../../model/corpus-map.ts'
import { type Incidence, rowsOf } from '../incidence.ts'

/**
 * Ties as the layouts know links: each tie is a paper that has two concepts, the nodes that it ties. A node without
 * ties gets a paper of its own, so that it has a place too.
 * @param nodes the nodes on the map, in order; they become concepts
 */
export function tieGraph(ties: TieColumns, nodes: readonly number[]): Incidence {
  const at = new Map(nodes.map((node, index) => [node, index]))
  const largest = ties.weight.reduce((most, weight) => Math.max(most, weight), 0) || 1
  const ends = [...ties.from.keys()].flatMap((tie) => {
    const weight = 0.25 + (ties.weight[tie] ?? 0) / largest
    return [ties.from[tie], ties.to[tie]].map((end) => ({ tie, concept: at.get(end ?? -1) ?? 0, weight }))
  })
  const tied = new Set(ends.map(({ concept }) => concept))
  const alone = [...nodes.keys()].filter((concept) => !tied.has(concept))
  const papers = ties.from.length + alone.length
  const all = [
    ...ends,
    ...alone.map((concept, index) => ({ tie: ties.from.length + index, concept, weight: 1 })),
  ]
  const paper = Uint32Array.from(all, ({ tie }) => tie)
  const concept = Uint32Array.from(all, (end) => end.concept)
  const weight = Float32Array.from(all, (end) => end.weight)
  return {
    papers,
    concepts: nodes.length,
    conceptsOf: rowsOf(paper, concept, weight, papers),
    papersOf: rowsOf(concept, paper, weight, nodes.length),
    rarity: new Float32Array(nodes.length).fill(1),
  }
}

/** Cluster of each node of a tie graph: a tie has that of its first end. */
export function tieClusters(
  { papers, conceptsOf }: Incidence,
  nodes: readonly number[],
  clusterOf: Int16Array,
): Int16Array {
  const ofNodes = nodes.map((node) => clusterOf[node] ?? -1)
  const ofTies = Array.from(
    { length: papers },
    (_, tie) => ofNodes[conceptsOf.other[conceptsOf.start[tie] ?? 0] ?? 0] ?? -1,
  )
  return Int16Array.from([...ofTies, ...ofNodes])
}
