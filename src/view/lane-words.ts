import { countWords } from './count-words.ts'

/** Papers by year. */
interface Counted {
  readonly counts: ArrayLike<number>
}

export const TREND_WORDS: Readonly<Record<-1 | 0 | 1, string>> = {
  [-1]: 'falls',
  0: 'no clear trend',
  1: 'rises',
}

/** A share as a percentage: whole, or with one place when small. */
export function percent(share: number): string {
  const value = share * 100
  return `${value > 0 && value < 9.95 ? value.toFixed(1) : Math.round(value)} %`
}

/** What a lane has in a year, by its place in the timeline. */
export function laneYearWords(
  timeline: { readonly papers: ArrayLike<number> },
  lane: Counted,
  at: number,
): string {
  const count = lane.counts[at] ?? 0
  const all = timeline.papers[at] ?? 0
  if (all === 0) return 'no papers at all'
  return `${count === 0 ? 'no papers' : countWords(count, 'paper')}, ${percent(count / all)} of the year’s ${all.toLocaleString('en')}`
}
