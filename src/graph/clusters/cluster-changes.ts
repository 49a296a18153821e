import { matchClusters, membersOf } from './match-clusters.ts'

/** What became of clusters: their numbers before and now. */
export interface ClusterChange {
  readonly kind: 'grew' | 'shrank' | 'split' | 'joined' | 'appeared' | 'gone'
  readonly former: readonly number[]
  readonly now: readonly number[]
  /** Papers in them more than before; fewer are below 0. */
  readonly papers: number
}

/** A cluster splits into those that each hold this share of it, when none holds the larger share. */
const PART = 0.25
const WHOLE = 0.75
/** A cluster goes into another one that holds this share of it. */
const MOST = 0.5

/**
 * How clusters became others, told by the nodes that they share. Clusters that only exchanged some nodes are not told.
 * @param before cluster of each node before, -1 for none or for nodes that are new
 * @param after the same now, in the same order of nodes
 * @param papers how many of the nodes, the first ones, are papers
 */
export function clusterChanges(
  before: ArrayLike<number>,
  after: ArrayLike<number>,
  papers: number,
): ClusterChange[] {
  const [old, now] = [membersOf(before, countOf(before)), membersOf(after, countOf(after))]
  const papersIn = (groups: readonly number[][], clusters: readonly number[]): number =>
    clusters.flatMap((cluster) => groups[cluster] ?? []).filter((node) => node < papers).length
  const change = (
    kind: ClusterChange['kind'],
    former: readonly number[],
    next: readonly number[],
  ): ClusterChange => ({ kind, former, now: next, papers: papersIn(now, next) - papersIn(old, former) })
  const shares = old.map((members) =>
    now.map((_, cluster) => members.filter((node) => after[node] === cluster).length / members.length),
  )
  const splits = shares.flatMap((share, former) => {
    const parts = [...share.keys()].filter((cluster) => (share[cluster] ?? 0) >= PART)
    return parts.length > 1 && Math.max(...share) < WHOLE ? [change('split', [former], parts)] : []
  })
  const isSplit = new Set(splits.flatMap(({ former }) => former))
  const joins = now.flatMap((_, cluster) => {
    const sources = [...old.keys()].filter(
      (former) => !isSplit.has(former) && (shares[former]?.[cluster] ?? 0) >= MOST,
    )
    return sources.length > 1 ? [change('joined', sources, [cluster])] : []
  })
  const told = [...splits, ...joins]
  const [toldBefore, toldNow] = [
    new Set(told.flatMap(({ former }) => former)),
    new Set(told.flatMap((one) => one.now)),
  ]
  const goesOn = matchClusters(old, Array.from(after), now.length)
  const matched = new Set(goesOn)
  const rest = now.flatMap((_, cluster): ClusterChange[] => {
    const former = goesOn[cluster] ?? -1
    if (toldNow.has(cluster)) return []
    if (former < 0) return [change('appeared', [], [cluster])]
    const one = change('grew', [former], [cluster])
    if (toldBefore.has(former) || one.papers === 0) return []
    return [one.papers > 0 ? one : { ...one, kind: 'shrank' }]
  })
  const gone = [...old.keys()].filter((former) => !matched.has(former) && !toldBefore.has(former))
  return [...told, ...rest, ...gone.map((former) => change('gone', [former], []))]
}

function countOf(clusterOf: ArrayLike<number>): number {
  return Array.from(clusterOf).reduce((most, one) => Math.max(most, one + 1), 0)
}
