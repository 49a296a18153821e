import type { GridPlace } from '../parts/grid-walk.ts'

/** The place under the pointer or the keyboard's cursor, and where it stands in the window. */
export interface HotCell extends GridPlace {
  readonly at: Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>
}
