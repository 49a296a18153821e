import type { Concept } from '../../model/concept.ts'
import { chanceAmong, UNSURE_FROM } from './chance.ts'
import { takePapers, type CountSource } from './counted-papers.ts'
import { crossTable, type CrossTable, type MatrixKind, type MatrixLine } from './cross-table.ts'
import { findGaps, type Gap } from './gaps.ts'
import { orderLines } from './matrix-order.ts'

/** Bands of families, with alike ones beside each other within and between them; or alike ones only. */
export type MatrixOrder = 'families' | 'likeness'

export interface MatrixQuestion {
  readonly kind: MatrixKind
  readonly order: MatrixOrder
  /** Which links count. */
  readonly roles: 'core' | 'all'
  /** Indices of the papers that count, ascending; null: all. */
  readonly papers: Uint32Array | null
}

export interface Matrix extends CrossTable {
  /**
   * 1: more papers than chance explains, -1: fewer, 0: unsure. Sure is a count when under independence one as
   * far out or farther on its side has a chance below `UNSURE_FROM` (hypergeometric, see `chance.ts`).
   */
  readonly departs: Int8Array
  /** Empty cells that chance alone would most surely fill, the surest first. */
  readonly gaps: readonly Gap[]
  /** Concepts that have none of the papers and so no line. */
  readonly leftOut: number
}

/** Counts, expected counts and gaps of two kinds of things, with alike rows and columns beside each other. */
export function makeMatrix(source: CountSource, question: MatrixQuestion): Matrix {
  const { kind, order, roles } = question
  const { concepts, years } = source
  const given = question.papers ?? Uint32Array.from({ length: years.length }, (_, paper) => paper)
  const papers = kind === 'techniques-years' ? given.filter((paper) => (years[paper] ?? 0) > 0) : given
  const counted = takePapers(source.links, papers, roles, concepts.length)
  const lines = (wanted: Concept['kind']): MatrixLine[] =>
    concepts.flatMap((concept, of) =>
      concept.kind === wanted && (counted.spread[of] ?? 0) > 0
        ? [{ of, papers: counted.spread[of] ?? 0, band: order === 'families' ? concept.family : '' }]
        : [],
    )
  const rows = lines(kind === 'domains-techniques' ? 'domain' : 'technique')
  const columns = kind === 'techniques-years' ? yearLines(papers, years) : lines('technique')
  const unordered = crossTable(kind, counted, rows, columns, years)
  const table = crossTable(kind, counted, ...orderLines(unordered), years)
  const shown = kind === 'domains-techniques' ? [...rows, ...columns] : rows
  const wanted = concepts.filter((concept) => kind === 'domains-techniques' || concept.kind === 'technique')
  return {
    ...table,
    departs: judgeCells(table),
    gaps: findGaps(table, counted, years),
    leftOut: wanted.length - shown.length,
  }
}

/** A column for every year from the first to the last. */
function yearLines(papers: Uint32Array, years: ArrayLike<number>): MatrixLine[] {
  const counts = new Map<number, number>()
  for (const paper of papers) counts.set(years[paper] ?? 0, (counts.get(years[paper] ?? 0) ?? 0) + 1)
  const known = [...counts.keys()].sort((one, other) => one - other)
  const [first = 0, last = -1] = [known[0], known.at(-1)]
  return Array.from({ length: last - first + 1 }, (_, step) => ({
    of: first + step,
    papers: counts.get(first + step) ?? 0,
    band: '',
  }))
}

function judgeCells({ papers, rows, columns, counts, expected }: CrossTable): Int8Array {
  const chance = chanceAmong(papers)
  return Int8Array.from(counts, (seen, cell) => {
    const awaited = expected[cell] ?? 0
    if (awaited === 0) return 0
    const row = rows[Math.floor(cell / columns.length)]?.papers ?? 0
    const column = columns[cell % columns.length]?.papers ?? 0
    if (seen > awaited) return chance.atLeast(seen, row, column) < UNSURE_FROM ? 1 : 0
    return chance.atMost(seen, row, column) < UNSURE_FROM ? -1 : 0
  })
}
