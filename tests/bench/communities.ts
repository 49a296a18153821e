import { findClusters } from '../../src/graph/clusters/clusters.ts'
import { adjustedRandIndex, meanAgreement } from '../../src/graph/clusters/rand-index.ts'
import { plantedGraph } from '../graph/planted-graph.ts'
import { plainLouvain } from './louvain.ts'

const NOISE = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 1]
const CORPORA = 8
const PAPERS = 96
const RUNS = 50

/** What planted corpora of one noise level give, as means over the corpora. */
export interface PlantedRow {
  readonly noise: number
  /** Agreement (adjusted Rand index) of the clusters with the planted groups. */
  readonly ours: number
  /** The same for one run of plain Louvain, as a mean over seeds, and for its run of highest modularity. */
  readonly louvain: number
  readonly louvainBest: number
  /** Agreement of Louvain's seeds among each other. */
  readonly louvainSeeds: number
  readonly stability: number
  /** Modularity above chance. */
  readonly excess: number
  /** Corpora on which ours is below the mean run of plain Louvain. */
  readonly below: number
  readonly verdicts: string
}

export function plantedTable(levels: readonly number[] = NOISE, corpora = CORPORA): PlantedRow[] {
  return levels.map((noise) => {
    const rows = Array.from({ length: corpora }, (_, corpus) => compare(noise, 100 * corpus + 107))
    const mean = (value: (row: (typeof rows)[number]) => number): number =>
      rows.reduce((sum, row) => sum + value(row), 0) / rows.length
    return {
      noise,
      ours: mean((row) => row.ours),
      louvain: mean((row) => row.louvain),
      louvainBest: mean((row) => row.louvainBest),
      louvainSeeds: mean((row) => row.louvainSeeds),
      stability: mean((row) => row.stability),
      excess: mean((row) => row.excess),
      below: rows.filter((row) => row.ours < row.louvain - 1e-9).length,
      verdicts: rows.map((row) => row.verdict.slice(0, 2)).join(' '),
    }
  })
}

function compare(noise: number, seed: number) {
  const { graph, links, groupOf } = plantedGraph(PAPERS, noise, seed)
  const { clusterOf, figures } = findClusters({
    graph,
    links,
    rank: Uint32Array.from(groupOf.keys()),
    resolution: 1,
  })
  const find = plainLouvain(graph, 1)
  const runs = Array.from({ length: RUNS }, (_, run) => find(run + 1))
  const best = runs.reduce((top, run) => (run.modularity > top.modularity ? run : top))
  const each = runs.map(({ of }) => adjustedRandIndex(of, groupOf))
  return {
    ours: adjustedRandIndex(clusterOf, groupOf),
    louvain: each.reduce((sum, value) => sum + value, 0) / RUNS,
    louvainBest: adjustedRandIndex(best.of, groupOf),
    louvainSeeds: meanAgreement(runs.map(({ of }) => of)),
    stability: figures.stability,
    excess: figures.typical - figures.chance,
    verdict: figures.verdict,
  }
}

/** Clusters of planted corpora beside plain Louvain: how well they find what was planted, and what they say of it. */
export function benchCommunities(): void {
  console.log(
    `Clusters of ${CORPORA} planted corpora of ${PAPERS} papers, ${RUNS} seeds, means (adjusted Rand index)`,
  )
  console.log('  noise   ours  Louvain  its best  its seeds  stability  above chance  below  verdicts')
  for (const row of plantedTable()) {
    const { noise, ours, louvain, louvainBest, louvainSeeds, stability, excess, below, verdicts } = row
    const cells = [ours, louvain, louvainBest, louvainSeeds, stability, excess].map((value) =>
      value.toFixed(3),
    )
    console.log(`  ${noise.toFixed(1)}    ${cells.join('   ')}   ${below}   ${verdicts}`)
  }
}

/** `node tests/tools/run.mjs tests/bench/communities.ts` prints the table alone. */
export function main(): number {
  benchCommunities()
  return 0
}
