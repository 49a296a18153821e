import type { ColourBy, SizeBy } from './view-state.ts'

export const COLOUR_WORDS: Readonly<Record<ColourBy, string>> = {
  cluster: 'cluster',
  family: 'technique family',
  domain: 'domain family',
  year: 'year',
}

/** What the larger of two symbols has. */
export const LARGER: Readonly<Record<SizeBy, string>> = {
  links: 'more links',
  bridge: 'more of a bridge',
  year: 'later',
}
