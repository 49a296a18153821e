/** Rows from `first` to before `end` are in the document. */
export interface RowWindow {
  readonly first: number
  readonly end: number
}

/**
 * The rows of equal height that a scrolled viewport shows, and some beyond both edges.
 *
 * @param top CSS pixels scrolled
 * @param height CSS pixels of the viewport
 * @param row CSS pixels of a row
 */
export function windowRows(top: number, height: number, row: number, count: number, beyond = 8): RowWindow {
  const first = Math.min(count, Math.max(0, Math.floor(top / row) - beyond))
  const end = Math.min(count, Math.max(first, Math.ceil((top + height) / row) + beyond))
  return { first, end }
}

/** Where to scroll so that a row is whole in the viewport: as little as needed, `top` if it is already. */
export function scrollTopFor(at: number, top: number, height: number, row: number): number {
  if (at * row < top) return at * row
  return (at + 1) * row > top + height ? (at + 1) * row - height : top
}
