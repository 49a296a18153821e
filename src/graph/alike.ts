import { type Incidence, neighboursOf, type Rows } from './incidence.ts'

/** Papers most like each paper, as rows weighted by likeness, with the number of core concepts shared. */
export interface AlikeRows extends Rows {
  readonly shared: Uint32Array
}

interface Alike {
  readonly paper: number
  readonly likeness: number
  readonly shared: number
}

/**
 * The papers most like each paper, most alike first, by the measure of `similarPapers`. Of papers that are equally
 * alike those next to the paper in a row of all of them come first: then papers with the same concepts pair up in a
 * chain and do not all choose the same few.
 * @param rank place of each paper in that row; the order of the corpus if none
 */
export function alikeRows(graph: Incidence, limit: number, rank?: Uint32Array): AlikeRows {
  const { papers, conceptsOf, papersOf } = graph
  const squares = Float64Array.from(graph.rarity, (rarity) => rarity ** 2)
  const lengths = Float64Array.from({ length: papers }, (_, paper) =>
    Math.sqrt(neighboursOf(conceptsOf, paper).reduce((sum, concept) => sum + (squares[concept] ?? 0), 0)),
  )
  const sums = new Float64Array(papers)
  const counts = new Uint32Array(papers)
  const found: Alike[][] = []
  for (let paper = 0; paper < papers; paper++) {
    const touched: number[] = []
    for (const concept of neighboursOf(conceptsOf, paper)) {
      const square = squares[concept] ?? 0
      for (const other of neighboursOf(papersOf, concept)) {
        if (counts[other] === 0) touched.push(other)
        sums[other] = (sums[other] ?? 0) + square
        counts[other] = (counts[other] ?? 0) + 1
      }
    }
    const nearest = new Nearest(paper, limit, rank)
    for (const other of touched) {
      const likeness = (sums[other] ?? 0) / ((lengths[paper] ?? 0) * (lengths[other] ?? 0))
      if (other !== paper) nearest.offer(other, likeness, counts[other] ?? 0)
      sums[other] = counts[other] = 0
    }
    found.push(nearest.rows)
  }
  return rowsFrom(found)
}

/** The few most alike papers of those that are offered, in order. */
class Nearest {
  readonly rows: Alike[] = []
  readonly #paper: number
  readonly #limit: number
  readonly #rank: Uint32Array | undefined

  constructor(paper: number, limit: number, rank: Uint32Array | undefined) {
    this.#paper = paper
    this.#limit = limit
    this.#rank = rank
  }

  offer(paper: number, likeness: number, shared: number): void {
    let at = this.rows.length
    while (at > 0 && this.#isBefore(paper, likeness, this.rows[at - 1])) at--
    if (at >= this.#limit) return
    this.rows.splice(at, 0, { paper, likeness, shared })
    if (this.rows.length > this.#limit) this.rows.pop()
  }

  #isBefore(paper: number, likeness: number, other: Alike | undefined): boolean {
    if (!other || likeness !== other.likeness) return likeness > (other?.likeness ?? 0)
    const own = this.#placeOf(this.#paper)
    const [one, two] = [this.#placeOf(paper), this.#placeOf(other.paper)]
    const [near, far] = [Math.abs(one - own), Math.abs(two - own)]
    return near < far || (near === far && one < two)
  }

  #placeOf(paper: number): number {
    return this.#rank?.[paper] ?? paper
  }
}

function rowsFrom(rows: readonly (readonly Alike[])[]): AlikeRows {
  const start = new Uint32Array(rows.length + 1)
  rows.forEach((row, paper) => {
    start[paper + 1] = (start[paper] ?? 0) + row.length
  })
  const flat = rows.flat()
  return {
    start,
    other: Uint32Array.from(flat, ({ paper }) => paper),
    weight: Float32Array.from(flat, ({ likeness }) => likeness),
    shared: Uint32Array.from(flat, ({ shared }) => shared),
  }
}
