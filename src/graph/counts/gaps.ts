import { chanceAmong } from './chance.ts'
import { conceptsAt, type CountedPapers } from './counted-papers.ts'
import type { CrossTable } from './cross-table.ts'

/** An empty cell that chance alone would rather have filled. */
export interface Gap {
  /** Places in the table. */
  readonly row: number
  readonly column: number
  /** Papers expected there. */
  readonly expected: number
  /** Chance that it is empty although both are independent (hypergeometric). */
  readonly chance: number
  /**
   * Papers that come nearest from either side, as indices into the corpus: of the row the one most like the
   * column's papers, and the other way round; against years the last one before and the first one after.
   */
  readonly nearest: readonly [ofRow: number | null, ofColumn: number | null]
}

/** Cells with fewer papers expected may well be empty by chance. */
const LEAST_EXPECTED = 1
const MOST_GAPS = 24

/**
 * The empty cells with at least `LEAST_EXPECTED` papers expected, at most `MOST_GAPS`: the ones least likely
 * to be empty by chance first, equal ones in the table's order. A pair of techniques counts once.
 */
export function findGaps(table: CrossTable, counted: CountedPapers, years: ArrayLike<number>): Gap[] {
  const { kind, rows, columns, counts, expected } = table
  const chance = chanceAmong(table.papers)
  const likeness = kind === 'techniques-years' ? null : likenessAmong(counted)
  return Array.from(expected, (awaited, cell) => ({ awaited, cell }))
    .filter(({ awaited, cell }) => awaited >= LEAST_EXPECTED && counts[cell] === 0)
    .map(({ awaited, cell }) => ({
      row: Math.floor(cell / columns.length),
      column: cell % columns.length,
      expected: awaited,
    }))
    .filter(({ row, column }) => kind !== 'techniques-techniques' || row < column)
    .map((gap) => ({
      ...gap,
      chance: chance.atMost(0, rows[gap.row]?.papers ?? 0, columns[gap.column]?.papers ?? 0),
    }))
    .sort((one, other) => one.chance - other.chance || one.row - other.row || one.column - other.column)
    .slice(0, MOST_GAPS)
    .map((gap) => {
      const row = rows[gap.row]?.of ?? 0
      const column = columns[gap.column]?.of ?? 0
      const nearest = likeness
        ? ([likeness(row, column), likeness(column, row)] as const)
        : aroundYear(counted, row, column, years)
      return { ...gap, nearest }
    })
}

/**
 * Asks which paper of one concept is most like the papers of another: by the cosine of its concepts, weighted by
 * rarity as in `similar-papers.ts`, with the sum of those papers; the first of equal ones, null without any likeness.
 */
function likenessAmong(counted: CountedPapers): (from: number, to: number) => number | null {
  const total = counted.papers.length
  const rarity = Float64Array.from(counted.spread, (spread) =>
    spread > 0 ? Math.log(1 + total / spread) : 0,
  )
  const lengths = Float64Array.from(counted.papers, (_, place) =>
    Math.sqrt(conceptsAt(counted, place).reduce((sum, concept) => sum + (rarity[concept] ?? 0) ** 2, 0)),
  )
  const placesOf: number[][] = Array.from(counted.spread, () => [])
  counted.papers.forEach((_, place) => {
    for (const concept of conceptsAt(counted, place)) placesOf[concept]?.push(place)
  })
  return (from, to) => {
    const sum = new Float64Array(counted.spread.length)
    for (const place of placesOf[to] ?? []) {
      for (const concept of conceptsAt(counted, place))
        sum[concept] = (sum[concept] ?? 0) + (rarity[concept] ?? 0) / (lengths[place] ?? 1)
    }
    let best: number | null = null
    let most = 0
    for (const place of placesOf[from] ?? []) {
      const own = conceptsAt(counted, place)
      const along = own.reduce((along_, concept) => along_ + (sum[concept] ?? 0) * (rarity[concept] ?? 0), 0)
      const like = along / (lengths[place] ?? 1)
      if (like <= most) continue
      most = like
      best = counted.papers[place] ?? null
    }
    return best
  }
}

function aroundYear(
  counted: CountedPapers,
  technique: number,
  year: number,
  years: ArrayLike<number>,
): readonly [number | null, number | null] {
  let [before, after]: [number | null, number | null] = [null, null]
  counted.papers.forEach((paper, place) => {
    if (!conceptsAt(counted, place).includes(technique)) return
    const own = years[paper] ?? 0
    if (own < year && (before === null || own > (years[before] ?? 0))) before = paper
    if (own > year && (after === null || own < (years[after] ?? 0))) after = paper
  })
  return [before, after]
}
