/** Copying so many papers into or out of a store takes a moment; thousands at once would stop the page. */
const PIECE = 200

/** A record whose papers stand beside it, in so many pieces. */
interface Cut {
  readonly papers: { readonly pieces: number }
}

/** Takes a long list of papers out of a record. Other records stay whole. */
export function cutRecord(value: unknown): { readonly rest: unknown; readonly pieces: readonly unknown[] } {
  const papers = papersOf(value)
  if (!isList(papers) || papers.length <= PIECE) return { rest: value, pieces: [] }
  const pieces = Array.from({ length: Math.ceil(papers.length / PIECE) }, (_, at) =>
    papers.slice(at * PIECE, (at + 1) * PIECE),
  )
  return { rest: { ...(value as object), papers: { pieces: pieces.length } }, pieces }
}

/** Number of pieces that belong to a record as it was stored. */
export function piecesOf(value: unknown): number {
  const papers = papersOf(value)
  const isCut = typeof papers === 'object' && papers !== null && 'pieces' in papers
  return isCut && typeof papers.pieces === 'number' ? papers.pieces : 0
}

/** The record as it was before `cutRecord`. A piece that is not a list leaves it damaged, for the parser to see. */
export function joinRecord(rest: unknown, pieces: readonly unknown[]): unknown {
  return pieces.every(isList) ? { ...(rest as Cut), papers: pieces.flat() } : rest
}

function papersOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'papers' in value ? value.papers : undefined
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}
