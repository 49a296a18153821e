import type { LinkColumns } from '../model/corpus-map.ts'

/** Neighbours of one side as slices of flat arrays: those of row i stand at `start[i]` to `start[i + 1]`. */
export interface Rows {
  readonly start: Uint32Array
  readonly other: Uint32Array
  /** Weight of each link: strength times rarity of the concept. */
  readonly weight: Float32Array
}

/** The core links of a corpus from both sides, with the rarity of each concept. */
export interface Incidence {
  readonly papers: number
  readonly concepts: number
  readonly conceptsOf: Rows
  readonly papersOf: Rows
  /** log(1 + papers / papers with the concept), so that a technique half the corpus shares binds less. */
  readonly rarity: Float32Array
}

/**
 * Rows of the core links by paper and by concept; each row is sorted by the other side's index.
 * @param background what a background link weighs beside a core one; 0: they are left out
 */
export function incidence(links: LinkColumns, papers: number, concepts: number, background = 0): Incidence {
  const counted: number[] = []
  for (let link = 0; link < links.paper.length; link++)
    if (links.role[link] === 0 || background > 0) counted.push(link)
  const spread = new Uint32Array(concepts)
  for (const link of counted) {
    const concept = links.concept[link] ?? 0
    spread[concept] = (spread[concept] ?? 0) + 1
  }
  const rarity = Float32Array.from(spread, (count) => (count > 0 ? Math.log(1 + papers / count) : 0))
  const weights = Float32Array.from(
    counted,
    (link) =>
      (links.role[link] === 0 ? 1 : background) *
      (0.5 + 0.5 * (links.strength[link] ?? 0)) *
      (rarity[links.concept[link] ?? 0] ?? 0),
  )
  const from = Uint32Array.from(counted, (link) => links.paper[link] ?? 0)
  const to = Uint32Array.from(counted, (link) => links.concept[link] ?? 0)
  return {
    papers,
    concepts,
    conceptsOf: rowsOf(from, to, weights, papers),
    papersOf: rowsOf(to, from, weights, concepts),
    rarity,
  }
}

/** Rows from pairs: each row's neighbours in the order in which the pairs come. */
export function rowsOf(row: Uint32Array, other: Uint32Array, weight: Float32Array, count: number): Rows {
  const start = new Uint32Array(count + 1)
  for (const index of row) start[index + 1] = (start[index + 1] ?? 0) + 1
  for (let index = 0; index < count; index++) start[index + 1] = (start[index + 1] ?? 0) + (start[index] ?? 0)
  const next = start.slice(0, count)
  const sorted = { start, other: new Uint32Array(row.length), weight: new Float32Array(row.length) }
  row.forEach((index, link) => {
    const place = next[index] ?? 0
    next[index] = place + 1
    sorted.other[place] = other[link] ?? 0
    sorted.weight[place] = weight[link] ?? 0
  })
  return sorted
}

/** The neighbours of one row. */
export function neighboursOf(rows: Rows, index: number): Uint32Array {
  return rows.other.subarray(rows.start[index] ?? 0, rows.start[index + 1] ?? 0)
}

/** How many rows have neighbours. */
export function filledRows({ start }: Rows): number {
  let filled = 0
  for (let index = 0; index + 1 < start.length; index++)
    if ((start[index + 1] ?? 0) > (start[index] ?? 0)) filled++
  return filled
}
