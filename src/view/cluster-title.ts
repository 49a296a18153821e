import type { Cluster } from '../model/corpus-map.ts'
import type { Concept } from '../model/concept.ts'

/**
 * The lines of a cluster's name as running text: lettering stands in capitals, so each line is written as
 * the concept is that gave it.
 */
export function clusterWords({ name }: Pick<Cluster, 'name'>, concepts: readonly Concept[]): string[] {
  const labels = new Map(concepts.map(({ label }) => [label.toUpperCase(), label]))
  return name.map(
    (line) => labels.get(line.toUpperCase()) ?? `${line.slice(0, 1)}${line.slice(1).toLowerCase()}`,
  )
}

/** The name of a cluster in one short line. */
export function clusterTitle(cluster: Pick<Cluster, 'name'>, concepts: readonly Concept[]): string {
  return clusterWords(cluster, concepts)[0] ?? ''
}
