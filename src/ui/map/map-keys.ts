import type { NodeIndex } from '../../model/node.ts'
import type { AppState } from '../../state/app-state.svelte.ts'
import type { Point, Stage } from '../../stage/stage.ts'

type Direction = Parameters<Stage['neighbour']>[1]

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

const ZOOM_STEP = 1.3
const PAN_STEP = 60

const PANS: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-PAN_STEP, 0],
  right: [PAN_STEP, 0],
  up: [0, -PAN_STEP],
  down: [0, PAN_STEP],
}

export interface MapKeyTargets {
  readonly app: AppState
  readonly stage: Stage
  readonly menu: (node: NodeIndex | null, at: Point) => void
  /** A key moved the camera by hand. */
  readonly moved: () => void
}

/**
 * Answers a key pressed while the map has the focus: arrows walk from node to node (with Alt they pan),
 * Enter and Space select, + - 0 zoom, f focuses, * stars, p presents, g s i grow, shrink and invert the selection, h hides it and H shows
 * what is hidden, Esc takes back. True: the key was used.
 */
export function mapKey(event: KeyboardEvent, { app, stage, menu, moved }: MapKeyTargets): boolean {
  if (event.ctrlKey || event.metaKey) return false
  const arrow = ARROWS[event.key]
  const here = app.look.hovered ?? app.selection.nodes.at(-1) ?? null
  if (arrow && event.altKey) {
    moved()
    stage.pan(...PANS[arrow])
    return true
  }
  if (arrow) {
    const next = stage.neighbour(here, arrow)
    if (next !== null) {
      app.look.hovered = next
      app.control.reveal([next])
    }
    return true
  }
  const openMenu = (): void => {
    menu(here, (here === null ? null : stage.place(here)) ?? { x: 40, y: 40 })
  }
  switch (event.key) {
    case 'Enter':
    case ' ':
      if (here !== null) app.selection.select(here, event.shiftKey)
      return true
    case '+':
    case '=':
      moved()
      stage.zoom(ZOOM_STEP)
      return true
    case '-':
      moved()
      stage.zoom(1 / ZOOM_STEP)
      return true
    case '0':
      app.control.fit()
      return true
    case 'f':
      if (here !== null) app.focus(here)
      return true
    case 'g':
      app.selection.grow()
      return true
    case 's':
      app.selection.shrink()
      return true
    case 'i':
      app.selection.invert(app.look.lit)
      return true
    case 'h':
      app.selection.hide()
      return true
    case 'H':
      app.selection.showHidden()
      return true
    case '*':
      void app.marks().then((marks) => marks.starSelected(here))
      return true
    case 'p':
      void app.present()
      return true
    case 'Escape':
      app.look.hovered = null
      app.escape()
      return true
    case 'F10':
      if (!event.shiftKey) return false
      openMenu()
      return true
    case 'ContextMenu':
      openMenu()
      return true
    default:
      return false
  }
}
