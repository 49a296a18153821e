import type { YearRange } from '../../view/view-state.ts'

/** Which end of the range of years. */
export type BrushEnd = 'from' | 'to'

/** The range with one end moved; it stays within the bounds and never passes the other end. */
export function moveEnd(range: YearRange, end: BrushEnd, year: number, [first, last]: YearRange): YearRange {
  const [from, to] = range
  return end === 'from'
    ? [Math.max(first, Math.min(to, year)), to]
    : [from, Math.min(last, Math.max(from, year))]
}

/** The year that a key moves an end to, or null for keys that don't. */
export function keyedYear(key: string, year: number, [first, last]: YearRange): number | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return year - 1
    case 'ArrowRight':
    case 'ArrowUp':
      return year + 1
    case 'PageDown':
      return year - 5
    case 'PageUp':
      return year + 5
    case 'Home':
      return first
    case 'End':
      return last
    default:
      return null
  }
}

/** A range within the bounds; the whole of the bounds is no range at all. */
export function settleRange([from, to]: YearRange, [first, last]: YearRange): YearRange | null {
  const range: YearRange = [Math.max(first, Math.min(from, to)), Math.min(last, Math.max(from, to))]
  return range[0] <= first && range[1] >= last ? null : range
}
