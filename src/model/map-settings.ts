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

/** Resolutions that one can choose from. */
export const RESOLUTIONS = { least: 0.3, most: 2, step: 0.1 } as const

/** The resolution that can be chosen nearest to a number. */
export function nearestResolution(value: number): number {
  const { least, most, step } = RESOLUTIONS
  return Math.round(Math.max(least, Math.min(most, value)) / step) / Math.round(1 / step)
}

export function sameSettings(one: MapSettings, other: MapSettings): boolean {
  return one.projection === other.projection && one.resolution === other.resolution
}
