import type { KeyInfo } from './weft-map-types.ts'

/** Keys that are the frame's whatever else: those that walk, press and zoom. */
const KEPT = new Set(['Tab', 'Enter', '+', '-', '='])
/** Keys that do nothing by themselves. */
const SILENT = new Set([
  'Shift',
  'Control',
  'Alt',
  'AltGraph',
  'Meta',
  'CapsLock',
  'Dead',
  'Process',
  'Unidentified',
])

/** A key for the page around; null when it is the frame's or the browser's. */
export function keyForPage(event: KeyboardEvent): KeyInfo | null {
  const { key, code, shiftKey, altKey, ctrlKey, metaKey } = event
  if (event.isComposing || ctrlKey || metaKey || KEPT.has(key) || SILENT.has(key)) return null
  // Decks of slides still ask for the number of a key.
  return { key, code, keyCode: numberOf(event), shiftKey, altKey, ctrlKey, metaKey }
}

function numberOf(event: KeyboardEvent): number {
  const { keyCode } = event as unknown as Readonly<Record<string, unknown>>
  return typeof keyCode === 'number' ? keyCode : 0
}
