/** Chances under independence, for tables of papers; made once for a number of papers. */
export interface Chance {
  /** Chance that at most `seen` papers have both of two things that `one` and `other` papers have. */
  readonly atMost: (seen: number, one: number, other: number) => number
  /** Chance that at least `seen` papers have both. */
  readonly atLeast: (seen: number, one: number, other: number) => number
}

/**
 * A count is sure to differ from chance when one as far out or farther on its side has a chance below this: 5 %
 * on both sides together. Of many cells about one in twenty passes by chance alone, so it marks, it doesn't prove.
 */
export const UNSURE_FROM = 0.025

/** Terms this much smaller than the sum so far are not added any more. */
const NEGLIGIBLE = 1e-12

/**
 * The hypergeometric distribution: `one` papers are drawn from `papers`, of which `other` have a mark.
 * Source: R. A. Fisher, "The logic of inductive inference", 1935 (the exact test for 2 x 2 tables).
 */
export function chanceAmong(papers: number): Chance {
  const logFactorial = new Float64Array(papers + 1)
  for (let n = 2; n <= papers; n++) logFactorial[n] = (logFactorial[n - 1] ?? 0) + Math.log(n)
  const logChoose = (n: number, k: number): number =>
    (logFactorial[n] ?? 0) - (logFactorial[k] ?? 0) - (logFactorial[n - k] ?? 0)
  const exactly = (seen: number, one: number, other: number): number =>
    Math.exp(logChoose(other, seen) + logChoose(papers - other, one - seen) - logChoose(papers, one))
  const sum = (seen: number, step: 1 | -1, one: number, other: number): number => {
    const least = Math.max(0, one + other - papers)
    const most = Math.min(one, other)
    // Outside of what is possible nothing is added; the sum starts at the nearest possible count.
    let count = step === 1 ? Math.max(seen, least) : Math.min(seen, most)
    let total = 0
    for (; count >= least && count <= most; count += step) {
      const term = exactly(count, one, other)
      total += term
      // Terms shrink from the seen count outwards only beyond the mode.
      const beyondMode = step * (count - (one * other) / papers) > 1
      if (beyondMode && term < total * NEGLIGIBLE) break
    }
    return Math.min(1, total)
  }
  return {
    atMost: (seen, one, other) => sum(seen, -1, one, other),
    atLeast: (seen, one, other) => sum(seen, 1, one, other),
  }
}
