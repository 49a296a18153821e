/** Bounds of so many shades of a count. */
const LEVELS = 6
/** Bounds while counts are small: as many shades as the eye tells apart. */
const SMALL = [1, 2, 3, 4, 6, 8]

/** The least count of each level, ascending; of a large table by equal factors, rounded to plain numbers. */
export function levelBounds(most: number): readonly number[] {
  if (most <= 12) return SMALL
  const bounds = Array.from({ length: LEVELS }, (_, level) => plain(most ** (level / LEVELS)))
  return bounds.map((bound, level) => Math.max(bound, level + 1))
}

/** The nearest of 1, 2, 3, 5, 10, 20 ... */
function plain(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  const steps = [1, 2, 3, 5, 10].map((step) => step * power)
  return steps.reduce((best, step) => (Math.abs(step - value) < Math.abs(best - value) ? step : best))
}

/** Level of a count, 1 to 6; 0 for none. */
export function levelOf(count: number, bounds: readonly number[]): number {
  return bounds.filter((bound) => count >= bound).length
}

/** How a cell departs from chance: `m` more, `f` fewer, each in three grades, `u` unsure, empty: nothing to say. */
export type Departure = 'm1' | 'm2' | 'm3' | 'f1' | 'f2' | 'f3' | 'u' | ''

/**
 * Grades: up to twice, up to four times, beyond; down to a half, below, none at all. An unsure cell without
 * papers is left blank.
 *
 * @param departs of the matrix: 1 more, -1 fewer, 0 unsure
 */
export function departureOf(count: number, expected: number, departs: number): Departure {
  if (departs === 0) return count > 0 ? 'u' : ''
  const ratio = count / expected
  if (departs > 0) return ratio > 4 ? 'm3' : ratio > 2 ? 'm2' : 'm1'
  return count === 0 ? 'f3' : ratio < 0.5 ? 'f2' : 'f1'
}

/** A cell of a table of papers. */
export interface CellCounts {
  readonly count: number
  readonly expected: number
  /** 1 more than chance explains, -1 fewer, 0 unsure. */
  readonly departs: number
}

export type Level = 'l1' | 'l2' | 'l3' | 'l4' | 'l5' | 'l6'

/** How a cell looks: the shade of its count, or how it departs from chance; empty: nothing to see. */
export function cellLook(
  measure: 'papers' | 'expected',
  { count, expected, departs }: CellCounts,
  bounds: readonly number[],
): Level | Departure {
  if (measure === 'expected') return departureOf(count, expected, departs)
  const level = levelOf(count, bounds)
  return level > 0 ? (`l${level}` as Level) : ''
}

export function mostOf(counts: Uint32Array): number {
  return counts.reduce((most, count) => Math.max(most, count), 0)
}

/** What marks of departure stand for, in few words, from none at all to far more. */
export const DEPARTURES: readonly { readonly look: Exclude<Departure, ''>; readonly label: string }[] = [
  { look: 'f3', label: 'none' },
  { look: 'f2', label: '< ½' },
  { look: 'f1', label: 'fewer' },
  { look: 'u', label: 'unsure' },
  { look: 'm1', label: 'to 2×' },
  { look: 'm2', label: '4×' },
  { look: 'm3', label: 'more' },
]
