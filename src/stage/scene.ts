import type { Lit } from '../drawing/emphasis.ts'
import type { MapLook } from '../drawing/look.ts'
import type { MapIndex } from '../drawing/map-index.ts'

/** What the stage shows: a map, how it shall look, and what that makes stand out. */
export interface Scene {
  readonly index: MapIndex
  readonly look: MapLook
  readonly lit: Lit
}
