import type { Cluster, CorpusMap } from './corpus-map.ts'
import type { ClusteringFigures } from './clustering.ts'
import type { Concept } from './concept.ts'
import type { MapSettings } from './map-settings.ts'

/** A corpus map as JSON: columns as plain arrays, NaN as null, rings as flat lists. */
export interface StoredMap {
  readonly version: 1
  readonly name: string
  readonly description: string
  readonly digest: string
  readonly ids: readonly string[]
  readonly titles: readonly string[]
  readonly years: readonly number[]
  readonly concepts: readonly Concept[]
  readonly links: {
    readonly paper: readonly number[]
    readonly concept: readonly number[]
    readonly role: readonly number[]
    readonly strength: readonly number[]
  }
  readonly settings: MapSettings
  readonly ties: {
    readonly from: readonly number[]
    readonly to: readonly number[]
    readonly weight: readonly number[]
    readonly shared: readonly number[]
  } | null
  readonly clusters: readonly (Omit<Cluster, 'rings'> & { readonly rings: readonly (readonly number[])[] })[]
  readonly clusterOf: readonly number[]
  readonly belonging: {
    readonly firmness: readonly number[]
    readonly secondCluster: readonly number[]
    readonly secondShare: readonly number[]
  }
  readonly clustering: ClusteringFigures
  readonly positions: readonly (number | null)[]
  readonly labelSides: readonly number[]
  readonly frame: CorpusMap['frame']
}

/** The map as a value for `JSON.stringify`. Loses nothing: `decodeMap` gives the same columns back. */
export function encodeMap(map: CorpusMap): StoredMap {
  return {
    version: 1,
    name: map.name,
    description: map.description,
    digest: map.digest,
    ids: map.papers.ids,
    titles: map.papers.titles,
    years: [...map.papers.years],
    concepts: map.concepts,
    links: {
      paper: [...map.links.paper],
      concept: [...map.links.concept],
      role: [...map.links.role],
      strength: [...map.links.strength],
    },
    settings: map.settings,
    ties: map.ties && {
      from: [...map.ties.from],
      to: [...map.ties.to],
      weight: [...map.ties.weight],
      shared: [...map.ties.shared],
    },
    clusters: map.clusters.map((cluster) => ({ ...cluster, rings: cluster.rings.map((ring) => [...ring]) })),
    clusterOf: [...map.clusterOf],
    belonging: {
      firmness: [...map.belonging.firmness],
      secondCluster: [...map.belonging.secondCluster],
      secondShare: [...map.belonging.secondShare],
    },
    clustering: map.clustering,
    positions: [...map.positions].map((value) => (Number.isNaN(value) ? null : value)),
    labelSides: [...map.labelSides],
    frame: map.frame,
  }
}

/** The reverse of `encodeMap`. The stored form comes from the same build, so only its version is checked. */
export function decodeMap(stored: StoredMap): CorpusMap {
  const version: number = stored.version
  if (version !== 1)
    throw new Error(`This map has version ${version}; version 1 is understood. Reload the page.`)
  return {
    name: stored.name,
    description: stored.description,
    digest: stored.digest,
    papers: { ids: stored.ids, titles: stored.titles, years: Int16Array.from(stored.years) },
    concepts: stored.concepts,
    links: {
      paper: Uint32Array.from(stored.links.paper),
      concept: Uint16Array.from(stored.links.concept),
      role: Uint8Array.from(stored.links.role),
      strength: Float32Array.from(stored.links.strength),
    },
    settings: stored.settings,
    ties: stored.ties && {
      from: Uint32Array.from(stored.ties.from),
      to: Uint32Array.from(stored.ties.to),
      weight: Float32Array.from(stored.ties.weight),
      shared: Uint32Array.from(stored.ties.shared),
    },
    clusters: stored.clusters.map((cluster) => ({
      ...cluster,
      rings: cluster.rings.map((ring) => Float32Array.from(ring)),
    })),
    clusterOf: Int16Array.from(stored.clusterOf),
    belonging: {
      firmness: Uint8Array.from(stored.belonging.firmness),
      secondCluster: Int16Array.from(stored.belonging.secondCluster),
      secondShare: Uint8Array.from(stored.belonging.secondShare),
    },
    clustering: stored.clustering,
    positions: Float32Array.from(stored.positions, (value) => value ?? NaN),
    labelSides: Uint8Array.from(stored.labelSides),
    frame: stored.frame,
  }
}
