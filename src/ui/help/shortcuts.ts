export interface Shortcut {
  /** Any one of these; parts of a combination are joined by a space. */
  readonly keys: readonly string[]
  readonly does: string
}

export interface ShortcutGroup {
  readonly title: string
  readonly shortcuts: readonly Shortcut[]
}

export const SHORTCUTS: readonly ShortcutGroup[] = [
  {
    title: 'Everywhere',
    shortcuts: [
      { keys: ['/', 'Ctrl K'], does: 'Search' },
      { keys: ['Enter'], does: 'Go to the marked result' },
      { keys: ['↑', '↓'], does: 'Walk through results and rows' },
      { keys: ['Esc'], does: 'Close what is open, then clear the selection' },
      { keys: ['Ctrl Z'], does: 'Undo a change of data' },
      { keys: ['Ctrl Shift Z'], does: 'Redo' },
      { keys: ['?'], does: 'This help' },
    ],
  },
  {
    title: 'While the map has the focus',
    shortcuts: [
      { keys: ['←', '→', '↑', '↓'], does: 'Walk to the neighbour in that direction' },
      { keys: ['Enter'], does: 'Select' },
      { keys: ['+', '-'], does: 'Zoom in, zoom out' },
      { keys: ['0'], does: 'Show the whole map' },
      { keys: ['f'], does: 'Focus on the neighbourhood of what is selected' },
      { keys: ['*'], does: 'Star the selected papers, or take their stars off' },
      { keys: ['p'], does: 'Present the story' },
      { keys: ['g', 's'], does: 'Grow or shrink the selection by a step' },
      { keys: ['i'], does: 'Select all that is not selected' },
      { keys: ['h', 'Shift H'], does: 'Hide the selection, show hidden again' },
    ],
  },
  {
    title: 'While presenting',
    shortcuts: [
      { keys: ['→', 'Space', 'PageDown'], does: 'Next scene' },
      { keys: ['←', 'Shift Space', 'PageUp'], does: 'Scene before' },
      { keys: ['Home', 'End', '1'], does: 'First, last, or the scene of that number' },
      { keys: ['r', 'Backspace'], does: 'Back to the scene after exploring the map' },
      { keys: ['Esc'], does: 'Leave' },
    ],
  },
]
