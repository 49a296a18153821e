/** A place in a grid; headers may stand at -1. */
export interface GridPlace {
  readonly row: number
  readonly column: number
}

/** The first and the last place that the keyboard reaches. */
export interface GridBounds {
  readonly first: GridPlace
  readonly last: GridPlace
  /** Rows that Page up and Page down step over. */
  readonly page: number
}

/**
 * Where a key leads in a grid, as the grid pattern has it: arrows by one, Home and End within the row, with
 * Ctrl to the corners, Page up and down by a screen. Null for keys that don't move.
 */
export function walkGrid(
  { key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
  at: GridPlace,
  { first, last, page }: GridBounds,
): GridPlace | null {
  const command = ctrlKey || metaKey
  const within = (row: number, column: number): GridPlace => ({
    row: Math.max(first.row, Math.min(last.row, row)),
    column: Math.max(first.column, Math.min(last.column, column)),
  })
  switch (key) {
    case 'ArrowUp':
      return within(command ? first.row : at.row - 1, at.column)
    case 'ArrowDown':
      return within(command ? last.row : at.row + 1, at.column)
    case 'ArrowLeft':
      return within(at.row, command ? first.column : at.column - 1)
    case 'ArrowRight':
      return within(at.row, command ? last.column : at.column + 1)
    case 'Home':
      return command ? first : within(at.row, first.column)
    case 'End':
      return command ? last : within(at.row, last.column)
    case 'PageUp':
      return within(at.row - page, at.column)
    case 'PageDown':
      return within(at.row + page, at.column)
    default:
      return null
  }
}
