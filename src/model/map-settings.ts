/** What a map can show of a corpus; `graph/projections` says how each is made. */
export const PROJECTION_NAMES = [
  'papers-techniques-domains',
  'papers-techniques',
  'techniques',
  'papers',
] as const

export type ProjectionName = (typeof PROJECTION_NAMES)[number]

/** What decides, beside the corpus and earlier places, how its map comes out. */
export interface MapSettings {
  readonly projection: ProjectionName
  /** Of the clusters: above 1 more and smaller ones, below 1 fewer and larger ones. */
  readonly resolution: number
}

export const DEFAULT_SETTINGS: MapSettings = { projection: 'papers-techniques-domains', resolution: 1 }

export function sameSettings(one: MapSettings, other: MapSettings): boolean {
  return one.projection === other.projection && one.resolution === other.resolution
}
