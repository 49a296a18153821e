import type { MapLook } from '../../src/drawing/look.ts'
import { PLAIN } from '../../src/drawing/map-style.ts'

/** Nothing selected, lit or hidden; core links only. */
export const plainLook: MapLook = {
  theme: 'light',
  style: PLAIN,
  selected: [],
  hovered: null,
  regions: [],
  lit: null,
  path: null,
  hidden: new Set(),
  hideUnlit: false,
  backgroundLinks: false,
  allThreads: false,
  told: false,
  pinned: new Set(),
}
