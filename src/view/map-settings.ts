import type { MapSettings } from '../model/map-settings.ts'
import type { ViewState } from './view-state.ts'

/** The settings under which a view wants its map made. */
export function settingsOf({ projection, resolution }: ViewState): MapSettings {
  return { projection, resolution }
}
