import type { ClusterPortrait, Comparison } from '../graph/cluster-portrait.ts'
import { matchClusters, membersOf } from '../graph/clusters/match-clusters.ts'
import { nodeKey, type CorpusMap } from '../model/corpus-map.ts'
import type { GivenName } from '../model/given-name.ts'
import { nearestResolution } from '../model/map-settings.ts'
import { clusterTitle } from '../view/cluster-title.ts'
import type { Analysis } from './analysis.svelte.ts'
import type { MapControl } from './map-control.svelte.ts'
import type { Undo } from './undo.svelte.ts'
import type { View } from './view.svelte.ts'

export interface ClustersSources {
  readonly view: View
  readonly analysis: Analysis
  readonly undo: Undo
  readonly control: MapControl
}

/** What one does to clusters: rename them, make them finer or coarser. */
export class Clusters {
  readonly #from: ClustersSources
  /** Told after each change of names, to keep them. */
  changed: (names: readonly GivenName[]) => void = () => undefined
  /** Makes the map that the view wants. */
  follow: () => Promise<void> = () => Promise.resolve()

  constructor(from: ClustersSources) {
    this.#from = from
  }

  async portray(map: CorpusMap, cluster: number): Promise<ClusterPortrait> {
    return (await import('../graph/cluster-portrait.ts')).portrayCluster(map, cluster)
  }

  async compare(map: CorpusMap, one: number, other: number): Promise<Comparison> {
    return (await import('../graph/cluster-portrait.ts')).compareClusters(map, one, other)
  }

  /** @param name null: by its distinctive concepts again */
  rename(cluster: number, name: string | null): void {
    const { analysis, undo, control } = this.#from
    const { map } = analysis
    const given = map?.clusters[cluster]?.given ?? null
    const wanted = name?.trim() ?? null
    if (!map || wanted === given || wanted === '') return
    const nodes = membersOf(map.clusterOf, map.clusters.length)[cluster] ?? []
    const before = analysis.givenNames
    const others = before.filter((one) => one.name !== given)
    const members = nodes.map((node) => nodeKey(map, node))
    const after = wanted === null ? others : [...others, { name: wanted, members }]
    const title = clusterTitle(map, cluster)
    this.#set(after)
    undo.add({
      label: wanted === null ? `Take back the name ${title}` : `Rename ${title} to ${wanted}`,
      undo: () => {
        this.#set(before)
      },
      redo: () => {
        this.#set(after)
      },
      show: () => {
        control.reveal(nodes)
      },
    })
  }

  /** Clusters anew; filters and selection go on with the clusters that go on. */
  async setResolution(resolution: number): Promise<void> {
    const { view, analysis } = this.#from
    const wanted = nearestResolution(resolution)
    if (wanted === view.fields.resolution) return
    const before = analysis.index
    view.set({ resolution: wanted })
    await this.follow()
    const after = analysis.index
    if (!before || !after || after.map.settings.resolution !== wanted) return
    const renew = successors(before.map, before.clusterSlugs, after.map, after.clusterSlugs)
    view.amend({ cluster: renew(view.fields.cluster), region: renew(view.fields.region) })
  }

  #set(names: readonly GivenName[]): void {
    this.#from.analysis.givenNames = names
    this.changed(names)
  }
}

/** Gives for names of clusters of one map those of the clusters that go on from them in the other. */
function successors(
  before: CorpusMap,
  slugsBefore: readonly string[],
  after: CorpusMap,
  slugsAfter: readonly string[],
): (slugs: readonly string[]) => readonly string[] {
  const members = membersOf(before.clusterOf, before.clusters.length)
  const matched = [...matchClusters(members, after.clusterOf, after.clusters.length)]
  return (slugs) =>
    slugs.flatMap((slug) => {
      const at = slugsBefore.indexOf(slug)
      const next = at < 0 ? -1 : matched.indexOf(at)
      return next < 0 ? [] : (slugsAfter[next] ?? [])
    })
}
