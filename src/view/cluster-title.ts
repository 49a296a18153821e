import type { CorpusMap } from '../model/corpus-map.ts'

type Named = Pick<CorpusMap, 'clusters' | 'concepts'>

/**
 * What a cluster is called as running text: the user's name, or the lines of its lettering. These stand in
 * capitals, so each is written as the concept is that gave it.
 */
export function clusterWords({ clusters, concepts }: Named, cluster: number): string[] {
  const { name, given } = clusters[cluster] ?? { name: [], given: null }
  if (given !== null) return [given]
  return name.map((line) => {
    const concept = concepts.find(({ label }) => label.toUpperCase() === line.toUpperCase())
    return concept?.label ?? `${line.slice(0, 1)}${line.slice(1).toLowerCase()}`
  })
}

/** The name of a cluster in one short line. */
export function clusterTitle(map: Named, cluster: number): string {
  return clusterWords(map, cluster)[0] ?? ''
}
