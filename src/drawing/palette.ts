import { blend, contrast, fromOklch, hueOf } from './colour.ts'
import type { Theme } from './look.ts'

/** Colours of one cluster, all opaque. */
export interface ClusterColours {
  /** Symbols and links. */
  readonly node: string
  /** Ground of the region, and halo of what stands on it. */
  readonly tint: string
  readonly rim: string
  readonly lettering: string
}

export interface Palette {
  readonly sea: string
  /** Coast lines, from the land outwards. */
  readonly coasts: readonly [string, string, string]
  readonly ink: string
  readonly second: string
  readonly accent: string
  /** Colours of each slot; a cluster's `colour` counts through them. */
  readonly clusters: readonly ClusterColours[]
  /** Of nodes without a cluster. */
  readonly stray: ClusterColours
}

const NODES: Record<Theme, readonly string[]> = {
  light: '#66160e #bc4a75 #685a05 #8b8a5f #b37408 #125599 #2e5541 #7184cb #038b86 #682150'.split(' '),
  dark: '#ef5474 #fdb1bd #b59308 #ffe780 #efa77d #0ea9ef #66a18d #c5cffe #74fbe5 #b57bb0'.split(' '),
}
const DERIVED: Record<
  Theme,
  Record<'tint' | 'rim' | 'lettering', readonly [lightness: number, chroma: number]>
> = {
  light: { tint: [0.966, 0.019], rim: [0.86, 0.045], lettering: [0.525, 0.1] },
  dark: { tint: [0.262, 0.026], rim: [0.4, 0.05], lettering: [0.7, 0.09] },
}
const TONES = {
  light: {
    sea: '#eaeff1',
    coasts: ['#d9e3e7', '#dfe7ea', '#e4ebee'],
    ink: '#1d2327',
    second: '#4d565c',
    accent: '#0b5cad',
  },
  dark: {
    sea: '#0f1418',
    coasts: ['#182026', '#151c21', '#12181d'],
    ink: '#eef2f4',
    second: '#b3bdc3',
    accent: '#6db6ff',
  },
} as const

/** All colours of the map in one theme. Regions, rims and letterings take the hue of their slot's symbols. */
export function paletteOf(theme: Theme): Palette {
  return PALETTES[theme]
}

/** The colours of a cluster's slot; -1: without a cluster. */
export function coloursOf(palette: Palette, slot: number): ClusterColours {
  return (slot < 0 ? undefined : palette.clusters[slot % palette.clusters.length]) ?? palette.stray
}

/**
 * The faintest mix of a text colour with its ground that can still be read: dimmed labels.
 * @param least contrast to keep, as a ratio
 */
export function dimmed(colour: string, ground: string, least: number): string {
  for (let alpha = 0.38; alpha < 1; alpha += 0.02) {
    const mixed = blend(colour, ground, alpha)
    if (contrast(mixed, ground) >= least) return mixed
  }
  return colour
}

const PALETTES: Record<Theme, Palette> = { light: makePalette('light'), dark: makePalette('dark') }

function makePalette(theme: Theme): Palette {
  const tones = TONES[theme]
  const clusters = NODES[theme].map((node) => {
    const hue = hueOf(node)
    const derived = DERIVED[theme]
    return {
      node,
      tint: fromOklch(...derived.tint, hue),
      rim: fromOklch(...derived.rim, hue),
      lettering: fromOklch(...derived.lettering, hue),
    }
  })
  const stray = { node: tones.second, tint: tones.sea, rim: tones.coasts[0], lettering: tones.second }
  return { ...tones, clusters, stray }
}
