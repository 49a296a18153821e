export interface YearCount {
  readonly year: number
  readonly count: number
}

/** A bar of one year, or of some that end with another year. */
export interface YearBar extends YearCount {
  readonly to?: number
}

/** The last years as one bar each, and all before them as one more, so that there are at most `most`. */
export function earlierInOne(years: readonly YearCount[], most: number): readonly YearBar[] {
  const earlier = years.slice(0, Math.max(0, years.length - most + 1))
  const [first, last] = [earlier[0], earlier.at(-1)]
  if (!first || !last || earlier.length < 2) return years
  const count = earlier.reduce((sum, year) => sum + year.count, 0)
  return [{ year: first.year, to: last.year, count }, ...years.slice(earlier.length)]
}

/**
 * Papers by year from the first to the last year, years without papers included.
 *
 * @param years four-digit years; 0 (unknown) is left out
 * @param from, to the range to cover at least; without them that of the years
 */
export function countYears(years: Iterable<number>, from?: number, to?: number): YearCount[] {
  const counts = new Map<number, number>()
  for (const year of years) if (year > 0) counts.set(year, (counts.get(year) ?? 0) + 1)
  const known = [...counts.keys(), ...(from ? [from] : []), ...(to ? [to] : [])]
  if (known.length === 0) return []
  const first = known.reduce((least, year) => Math.min(least, year))
  const last = known.reduce((most, year) => Math.max(most, year))
  return Array.from({ length: last - first + 1 }, (_, step) => ({
    year: first + step,
    count: counts.get(first + step) ?? 0,
  }))
}

/** Short names of years under the bars: every `step`th, so that they have room. */
export function yearTicks(bars: readonly YearBar[], room: number): readonly (string | null)[] {
  const step = Math.max(1, Math.ceil(bars.length / Math.max(1, room)))
  return bars.map(({ year, to }, at) =>
    (bars.length - 1 - at) % step === 0
      ? `${to ? '–' : ''}’${String((to ?? year) % 100).padStart(2, '0')}`
      : null,
  )
}

/** First and last known year, to put several histograms on one scale; 0, 0 when none is known. */
export function yearRange(years: Iterable<number>): readonly [first: number, last: number] {
  let first = 0
  let last = 0
  for (const year of years) {
    if (year <= 0) continue
    first = first === 0 ? year : Math.min(first, year)
    last = Math.max(last, year)
  }
  return [first, last]
}
