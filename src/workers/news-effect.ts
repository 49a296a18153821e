import { clusterChanges } from '../graph/clusters/cluster-changes.ts'
import { nameClusters } from '../graph/clusters/cluster-names.ts'
import { countByCluster } from '../graph/clusters/distinctive.ts'
import { groupCorpus, type ReadCorpus } from '../graph/map-corpus.ts'
import type { Steps } from '../graph/steps.ts'
import type { MapSettings } from '../model/map-settings.ts'
import type { Link } from '../model/mention.ts'
import type { NewsEffect } from './api.ts'

type Read = Pick<ReadCorpus, 'papers' | 'concepts' | 'links'>

/**
 * What made one corpus of another, told by their links and clusters.
 * @param former where each paper of the corpus now stood before; -1 for new ones
 * @param clusterOf clusters now
 */
export function* newsEffect(
  before: Read,
  now: Read,
  former: readonly number[],
  settings: MapSettings,
  clusterOf: Int16Array,
): Steps<NewsEffect> {
  const { links, clustering } = yield* groupCorpus(before, settings)
  const { concepts } = now
  const [papers, count] = [before.papers.length, clustering.clusters]
  const totals = countByCluster(links, clustering.clusterOf, count, papers, concepts.length)
  const names = nameClusters(totals, clustering.clusterOf.subarray(papers), concepts)
  const old = [
    ...former.map((place) => clustering.clusterOf[place] ?? -1),
    ...clustering.clusterOf.subarray(papers),
  ]
  const [had, has] = [corePapers(before), corePapers(now)]
  const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0)
  return {
    concepts: concepts
      .map(({ id }, concept) => ({ concept, before: had.get(id) ?? 0, after: has.get(id) ?? 0 }))
      .filter((one) => one.after > one.before)
      .sort((a, b) => b.after - b.before - (a.after - a.before) || a.concept - b.concept),
    links: [sum(had), sum(has)],
    former: names,
    clusters: clusterChanges(old, clusterOf, former.length),
  }
}

/** Papers with a core link to each concept, by its id. */
function corePapers({
  links,
}: {
  readonly links: readonly (readonly Link[])[]
}): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { concept, role } of links.flat())
    if (role === 'core') counts.set(concept, (counts.get(concept) ?? 0) + 1)
  return counts
}
