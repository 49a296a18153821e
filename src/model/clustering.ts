/** How far a clustering can be trusted, in one word. */
export type Verdict = 'firm' | 'fair' | 'weak'

/** What is known of a clustering as a whole. */
export interface ClusteringFigures {
  /** Above 1: more and smaller clusters; below 1: fewer and larger ones. */
  readonly resolution: number
  /** Seeded runs of community detection behind it. */
  readonly runs: number
  /** Communities that the best run found, before the smallest were joined. */
  readonly communities: number
  /** Mean agreement of the runs, pair by pair (adjusted Rand index): 1 all the same, about 0 nothing in common. */
  readonly stability: number
  /** How much more of the weight lies inside of clusters than if ends were drawn at random, at this resolution. */
  readonly modularity: number
  /** Mean modularity of the runs, to be held against `chance`. */
  readonly typical: number
  /** The modularity that the same search finds when the same links are dealt anew by chance. */
  readonly chance: number
  readonly verdict: Verdict
}

export const NO_CLUSTERING: ClusteringFigures = {
  resolution: 1,
  runs: 0,
  communities: 0,
  stability: 1,
  modularity: 0,
  typical: 0,
  chance: 0,
  verdict: 'weak',
}

/** How firmly each node belongs to its cluster, as columns indexed by node. Shares are in percent of the runs. */
export interface Belonging {
  /** Share of the runs that put the node into its cluster; 0 for nodes without cluster. */
  readonly firmness: Uint8Array
  /** The other cluster that most runs put it into, or -1 when none did. */
  readonly secondCluster: Int16Array
  readonly secondShare: Uint8Array
}

/** Under this firmness a node is on the border of its cluster, when another cluster claims it. */
export const BORDER = 60

/** Whether a node lies between two clusters. */
export function isBorder({ firmness, secondCluster }: Belonging, node: number): boolean {
  return (secondCluster[node] ?? -1) >= 0 && (firmness[node] ?? 0) < BORDER
}

/** Nodes that all runs agree on, or of which nothing else is known. */
export function allFirm(nodes: number): Belonging {
  return {
    firmness: new Uint8Array(nodes).fill(100),
    secondCluster: new Int16Array(nodes).fill(-1),
    secondShare: new Uint8Array(nodes),
  }
}

/** Clusters of an earlier map of the same corpus: later ones that go on from them keep their colours. */
export interface EarlierClusters {
  readonly clusterOf: Int16Array
  /** Palette slot of each. */
  readonly colours: readonly number[]
}
