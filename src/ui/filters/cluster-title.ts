import type { Cluster } from '../../model/corpus-map.ts'

/** The name of a cluster in one line of running text, not in capitals. */
export function clusterTitle({ name }: Pick<Cluster, 'name'>): string {
  return name.join(', ')
}
