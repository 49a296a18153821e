import type { EmbedOptions } from '../../embed/options.ts'

export interface Guard {
  readonly interaction: EmbedOptions['interaction']
  /** Whether the map was clicked or has the focus. */
  active(): boolean
  activate(): void
  /** Somebody scrolled or swiped over the map, which stays the page's. */
  refused(by: 'wheel' | 'touch'): void
}

/** Keys with which one moves on the map without changing what it shows. */
const WALKING = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Escape', 'Tab'])

/**
 * Stands before the hands of the map: a wheel or a finger moves the page until the map was activated, and where the map
 * only answers the pointer, nothing moves it. Returns the way to stop.
 */
export function guardMap(element: HTMLElement, guard: Guard): () => void {
  const stop = new AbortController()
  const { signal } = stop
  const only = guard.interaction === 'hover'
  const listen = <Name extends keyof HTMLElementEventMap>(
    name: Name,
    heard: (event: HTMLElementEventMap[Name]) => void,
  ): void => {
    element.addEventListener(name, heard, { capture: true, passive: true, signal })
  }
  listen('wheel', (event) => {
    if (!only && guard.active()) return
    event.stopPropagation()
    if (!only) guard.refused('wheel')
  })
  const hold = (event: PointerEvent): void => {
    if (only) event.stopPropagation()
    else if (event.pointerType !== 'touch') guard.activate()
    else if (!guard.active()) event.stopPropagation()
  }
  listen('pointerdown', hold)
  for (const name of ['pointerup', 'pointercancel'] as const)
    listen(name, (event) => {
      if (only || (event.pointerType === 'touch' && !guard.active())) event.stopPropagation()
    })
  listen('touchstart', (event) => {
    if (!only && guard.active()) return
    event.stopPropagation()
    if (!only) guard.refused('touch')
  })
  listen('touchend', (event) => {
    if (only || !guard.active()) event.stopPropagation()
  })
  // Of a finger too: what was no swipe.
  listen('click', () => {
    if (!only) guard.activate()
  })
  listen('contextmenu', (event) => {
    event.stopPropagation()
  })
  listen('keydown', (event) => {
    if (only && !WALKING.has(event.key)) event.stopPropagation()
  })
  listen('focusin', () => {
    if (!only) guard.activate()
  })
  return () => {
    stop.abort()
  }
}
