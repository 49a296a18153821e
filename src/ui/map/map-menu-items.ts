import { nodeKind, nodeLabel } from '../../model/corpus-map.ts'
import type { NodeIndex } from '../../model/node.ts'
import type { AppState } from '../../state/app-state.svelte.ts'
import type { MenuItem } from '../parts/menu-item.ts'
import { selectionItems } from '../selection-items.ts'

/** What a right click or a long press on the map offers; null: on its ground. */
export function mapMenuItems(app: AppState, node: NodeIndex | null): MenuItem[] {
  return node === null ? groundItems(app) : nodeItems(app, node)
}

/** The menu's name. */
export function mapMenuLabel(app: AppState, node: NodeIndex | null): string {
  return node === null || !app.analysis.map ? 'Map' : nodeLabel(app.analysis.map, node)
}

function nodeItems(app: AppState, node: NodeIndex): MenuItem[] {
  const { selection, pins } = app
  const selected = selection.nodes.includes(node)
  const focus = (depth: 1 | 2 | 3, note: string): MenuItem => ({
    label: `Focus, ${depth} ${depth === 1 ? 'step' : 'steps'}`,
    note,
    ...(depth === 1 ? { icon: 'focus', keys: 'f', divided: true } : {}),
    run: () => {
      app.focus(node, depth)
    },
  })
  return [
    {
      label: 'Select',
      icon: 'check',
      run: () => {
        selection.select(node)
      },
    },
    {
      label: selected ? 'Take out of the selection' : 'Add to the selection',
      icon: selected ? 'minus' : 'plus',
      run: () => {
        selection.select(node, true)
      },
    },
    focus(1, 'Its neighbours stand out'),
    focus(2, 'And their neighbours'),
    focus(3, 'And one step more'),
    ...starItems(app, node),
    {
      label: pins.nodes.has(node) ? 'Unpin' : 'Pin here',
      icon: 'pin',
      divided: true,
      run: () => {
        pins.toggle(node)
      },
    },
    {
      label: 'Hide',
      note: 'Off the map until it is shown again',
      run: () => {
        selection.hide(node)
      },
    },
  ]
}

/** The star of a paper; other nodes have none. */
function starItems(app: AppState, node: NodeIndex): MenuItem[] {
  const { map } = app.analysis
  if (!map || nodeKind(map, node) !== 'paper') return []
  const starred = app.marked?.of(node).starred ?? false
  return [
    {
      label: starred ? 'Take the star off' : 'Star',
      keys: '*',
      divided: true,
      run: () => void app.marks().then((marks) => marks.star([node], !starred)),
    },
  ]
}

function groundItems(app: AppState): MenuItem[] {
  const { view, selection } = app
  return [
    {
      label: 'Fit the map',
      icon: 'fit',
      keys: '0',
      run: () => {
        app.control.fit()
      },
    },
    {
      label: 'Clear the selection',
      icon: 'close',
      keys: 'Esc',
      disabled: !selection.any,
      run: () => {
        selection.clear()
      },
    },
    {
      label: 'End the focus',
      disabled: view.fields.focus === null,
      run: () => {
        app.focus(null)
      },
    },
    {
      label: 'Bridges',
      note: 'What the map would fall apart without',
      icon: 'layers',
      divided: true,
      run: () => {
        app.showBridges()
      },
    },
    ...selectionItems(app),
    {
      label: 'Copy link',
      icon: 'link',
      divided: true,
      run: () => void app.copyLink(),
    },
  ]
}
