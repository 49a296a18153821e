import type { ColourBy } from '../view/view-state.ts'
import { blend, contrast, fromOklch, hueOf } from './colour.ts'
import type { Theme } from './look.ts'

/** Colours of the ground of one cluster, all opaque. */
export interface GroundColours {
  /** Ground of the region, and halo of what stands on it. */
  readonly tint: string
  readonly rim: string
  readonly lettering: string
}

/** Colours of the symbols of one slot, and of the ground that suits them. */
export interface SlotColours extends GroundColours {
  /** Symbols and links. */
  readonly node: string
}

export interface Palette {
  readonly sea: string
  /** Coast lines, from the land outwards. */
  readonly coasts: readonly [string, string, string]
  readonly ink: string
  readonly second: string
  readonly accent: string
  /** Colours of each slot. */
  readonly slots: readonly SlotColours[]
  /** Of nodes without a slot. */
  readonly stray: SlotColours
  /** Ground of regions; a cluster's `colour` counts through them. All alike where colours don't stand for clusters. */
  readonly grounds: readonly GroundColours[]
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
/** From the first year to the last: lightness alone tells the order, to eyes that see no hues too. */
const YEARS: Record<Theme, readonly string[]> = {
  light: '#ae813f #777222 #3f682c #035841 #034345 #003143 #001b4c'.split(' '),
  dark: '#966b27 #988742 #98a266 #99bb8d #a0d2b4 #b0e6da #c8f9fc'.split(' '),
}
/** Ground where colours stand for something else than clusters, and symbols without a colour on it. */
const QUIET: Record<Theme, SlotColours> = {
  light: { node: '#7c868c', tint: '#f5f7f8', rim: '#cdd5d9', lettering: '#646d73' },
  dark: { node: '#77838b', tint: '#1b2228', rim: '#38434b', lettering: '#8e999f' },
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

/**
 * All colours of the map in one theme. Where they stand for clusters, regions, rims and letterings take the hue of
 * their slot's symbols; else the ground is quiet.
 */
export function paletteOf(theme: Theme, by: ColourBy = 'cluster'): Palette {
  return PALETTES[theme][by]
}

/** The colours of a slot; -1: those of what has none. */
export function coloursOf(palette: Palette, slot: number): SlotColours {
  return (slot < 0 ? undefined : palette.slots[slot % palette.slots.length]) ?? palette.stray
}

/** The ground of a cluster, by its colour. */
export function groundOf(palette: Palette, colour: number): GroundColours {
  return palette.grounds[colour % palette.grounds.length] ?? palette.stray
}

/**
 * The faintest mix of a text colour with its ground that can still be read: dimmed labels.
 * @param least contrast to keep, as a ratio
 */
export function dimmed(colour: string, ground: string, least: number): string {
  const key = `${colour} ${ground} ${least}`
  const mixed = mixes.get(key) ?? faintest(colour, ground, least)
  mixes.set(key, mixed)
  return mixed
}

/** Dimmed colours by what they are made from: a few dozen, asked for with every label of every picture. */
const mixes = new Map<string, string>()

function faintest(colour: string, ground: string, least: number): string {
  for (let alpha = 0.38; alpha < 1; alpha += 0.02) {
    const mixed = blend(colour, ground, alpha)
    if (contrast(mixed, ground) >= least) return mixed
  }
  return colour
}

const PALETTES = { light: palettes('light'), dark: palettes('dark') }

/** One palette for each meaning of colours; each is an object of its own, so that a change of meaning shows. */
function palettes(theme: Theme): Record<ColourBy, Palette> {
  const quiet = QUIET[theme]
  const onQuiet = (nodes: readonly string[]): Palette => ({
    ...TONES[theme],
    slots: nodes.map((node) => ({ ...quiet, node })),
    stray: quiet,
    grounds: [quiet],
  })
  return {
    cluster: clusterPalette(theme),
    family: onQuiet(NODES[theme]),
    domain: onQuiet(NODES[theme]),
    year: onQuiet(YEARS[theme]),
  }
}

function clusterPalette(theme: Theme): Palette {
  const tones = TONES[theme]
  const slots = NODES[theme].map((node) => {
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
  return { ...tones, slots, stray, grounds: slots }
}
