import {
  type Belonging,
  type ClusteringFigures,
  NO_CLUSTERING,
  type Verdict,
} from '../../model/clustering.ts'
import { belonging } from './belonging.ts'
import { type Communities, communityFinder, FINDING, LEAST_GAIN } from './communities.ts'
import type { Incidence } from '../incidence.ts'
import { joinTheRest } from './join-the-rest.ts'
import { mergeCommunities } from './merge-communities.ts'
import { modularity } from './modularity.ts'
import { meanAgreement } from './rand-index.ts'
import { rewired } from './rewired.ts'
import { renumbered } from './renumbered.ts'
import { runThrough, type Steps, within } from '../steps.ts'
import type { WeightedGraph } from '../weighted-graph.ts'

export interface ClusterTask {
  /** What is grouped: the nodes of a projection and how strongly they are tied. */
  readonly graph: WeightedGraph
  /** The core links of all of the corpus: by them, what the projection leaves out is brought in. */
  readonly links: Incidence
  /** Place of each node in an order that doesn't depend on the corpus's: the same papers, the same clusters. */
  readonly rank: Uint32Array
  readonly resolution: number
}

export interface Clustering extends Belonging {
  /** Cluster of each node, numbered by falling number of papers; -1 for nodes without core links. */
  readonly clusterOf: Int16Array
  readonly clusters: number
  readonly figures: ClusteringFigures
}

const MOST_RUNS = 50
const FEWEST_RUNS = 8
/** Nodes and edges that all runs together go over: a few seconds for 10,000 papers. */
const EFFORT = 400_000
/** Graphs by chance that the modularity is held against. */
const MOST_CHANCES = 5
const FEWEST_CHANCES = 2

/**
 * Where a verdict changes. With less above chance than this, on corpora with planted groups the found ones agree
 * with them by a third at most, and with more than that almost wholly (`npm run bench` prints the table).
 */
const WEAK_EXCESS = 0.03
const FIRM_EXCESS = 0.12
const WEAK_STABILITY = 0.5
const FIRM_STABILITY = 0.85

/** Seeded runs for a graph: 50, and fewer for a large one. Depends on its size alone, never on a clock. */
export function runsFor({ nodes, from }: WeightedGraph): number {
  return Math.max(FEWEST_RUNS, Math.min(MOST_RUNS, Math.floor(EFFORT / (nodes + from.length))))
}

/**
 * Finds the clusters of a graph, and how far they can be trusted. Of many seeded runs the one of highest modularity
 * is shown; what the others say becomes the firmness of each node and the stability of the whole.
 * In steps of one pass each.
 * Sources: V. Traag et al., "From Louvain to Leiden", 2019 (the runs); R. Guimerà et al., "Modularity from
 * fluctuations in random graphs and complex networks", 2004 (why modularity is held against chance).
 */
export function* clusterSteps(task: ClusterTask): Steps<Clustering> {
  const { rank, resolution } = task
  const graph = renumbered(task.graph, rank)
  if (graph.from.length === 0) return noClusters(graph.nodes, resolution)
  const runs = runsFor(graph)
  const chances = runs === MOST_RUNS ? MOST_CHANCES : FEWEST_CHANCES
  const all = runs + chances
  yield { stage: FINDING, share: 0 }
  const find = communityFinder(graph, resolution)
  yield { stage: FINDING, share: 0 }
  const found: Communities[] = []
  for (let run = 1; run <= runs; run++) {
    found.push(yield* within(find(run), (run - 1) / all, run / all))
    yield { stage: FINDING, share: run / all }
  }
  const byChance: number[] = []
  for (let chance = 1; chance <= chances; chance++) {
    const share = (runs + chance - 1) / all
    const other = rewired(graph, chance)
    yield { stage: FINDING, share }
    const findOther = communityFinder(other, resolution)
    yield { stage: FINDING, share }
    const grouped = yield* within(findOther(chance), share, (runs + chance) / all)
    byChance.push(grouped.modularity)
    yield { stage: FINDING, share: (runs + chance) / all }
  }
  return summarise(task, graph, found, byChance)
}

function noClusters(nodes: number, resolution: number): Clustering {
  const none = new Int16Array(nodes).fill(-1)
  return {
    clusterOf: none,
    clusters: 0,
    firmness: new Uint8Array(nodes),
    secondCluster: none,
    secondShare: new Uint8Array(nodes),
    figures: { ...NO_CLUSTERING, resolution },
  }
}

/** The clusters of a graph, at once. */
export function findClusters(task: ClusterTask): Clustering {
  return runThrough(clusterSteps(task))
}

function summarise(
  { links, rank, resolution }: ClusterTask,
  ordered: WeightedGraph,
  found: readonly Communities[],
  byChance: readonly number[],
): Clustering {
  const best = found.reduce((top, run) => (run.modularity > top.modularity + LEAST_GAIN ? run : top))
  const [runs, bestOf] = [found.map(ofAllNodes), ofAllNodes(best)]
  const papers = new Uint32Array(best.count)
  for (const community of bestOf.subarray(0, links.papers))
    if (community >= 0) papers[community] = (papers[community] ?? 0) + 1
  const clusterOfCommunity = mergeCommunities(best, ordered, papers, resolution)
  const clusterAt = (community: number): number => clusterOfCommunity[community] ?? -1
  const clusterOf = Int16Array.from(bestOf, clusterAt)
  const clusters = clusterOfCommunity.reduce((most, cluster) => Math.max(most, cluster), -1) + 1
  const typical = mean(found.map((run) => run.modularity))
  const chance = mean(byChance)
  const stability = meanAgreement(found.map(({ of }) => of))
  return {
    clusterOf,
    clusters,
    ...belonging(clusterOf, clusters, runs),
    figures: {
      resolution,
      runs: found.length,
      communities: best.count,
      stability,
      modularity: modularity(ordered, best.of.map(clusterAt), resolution),
      typical,
      chance,
      verdict: verdictOn(typical - chance, stability),
    },
  }

  /** Communities in the order of the corpus, with what the projection leaves out. */
  function ofAllNodes({ of }: Communities): Int32Array {
    const all = Int32Array.from(rank, (place) => of[place] ?? -1)
    joinTheRest(all, links)
    return all
  }
}

function verdictOn(excess: number, stability: number): Verdict {
  if (excess < WEAK_EXCESS || stability < WEAK_STABILITY) return 'weak'
  return excess >= FIRM_EXCESS && stability >= FIRM_STABILITY ? 'firm' : 'fair'
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}
