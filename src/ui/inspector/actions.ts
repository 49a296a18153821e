import type { NodeIndex } from '../../model/node.ts'
import type { AppState } from '../../state/app-state.svelte.ts'
import type { Focus } from '../../view/view-state.ts'

type FocusDepth = Focus['depth']

/** What a click in the inspector or the list does. */
export interface Actions {
  /** `add`: into or out of what is selected already. */
  readonly select: (node: NodeIndex, add: boolean) => void
  /** Indices into papers and concepts. */
  readonly selectLink: (paper: number, concept: number) => void
  /** Two papers or two concepts. */
  readonly selectTie: (one: NodeIndex, other: NodeIndex) => void
  readonly selectMany: (nodes: readonly NodeIndex[]) => void
  readonly clear: () => void
  readonly back: () => void
  /** How many steps the focus on it reaches; null: it is not focused. */
  readonly focusDepth: (node: NodeIndex) => FocusDepth | null
  readonly setFocus: (node: NodeIndex, depth: FocusDepth | null) => void
  readonly hide: (node: NodeIndex) => void
  readonly showBridges: () => void
  readonly isPinned: (node: NodeIndex) => boolean
  readonly togglePin: (node: NodeIndex) => void
  readonly copyLink: () => void
  /** Opens the words of a concept, by its id, in the workbench. */
  readonly editWords: (id: string) => void
}

export function actionsOf(app: AppState): Actions {
  const { selection, pins, control } = app
  return {
    select: (node, add) => {
      selection.select(node, add)
      control.reveal([node])
    },
    selectLink: (paper, concept) => {
      selection.selectLink(paper, concept)
    },
    selectTie: (one, other) => {
      selection.selectEdge(one, other)
    },
    selectMany: (nodes) => {
      selection.selectAll(nodes)
      control.reveal(nodes)
    },
    clear: () => {
      selection.clear()
    },
    back: () => {
      // The first entry of the page has nothing of Weft before it: Back must not leave the application.
      if ('navigation' in window && !window.navigation.canGoBack) selection.clear()
      else window.history.back()
    },
    focusDepth: (node) => {
      const { focus } = app.view.fields
      return focus !== null && app.analysis.index?.nodeOf.get(focus.node) === node ? focus.depth : null
    },
    setFocus: (node, depth) => {
      app.focus(depth === null ? null : node, depth ?? 1)
    },
    hide: (node) => {
      selection.hide(node)
    },
    showBridges: () => {
      app.showBridges()
    },
    isPinned: (node) => pins.nodes.has(node),
    togglePin: (node) => {
      pins.toggle(node)
    },
    copyLink: () => {
      void app.copyLink()
    },
    editWords: (id) => {
      void app.editWords(id)
    },
  }
}
