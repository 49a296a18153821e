import type { Insets } from '../../model/camera.ts'

export interface PanelLayout {
  readonly narrow: boolean
  /** An inspector stands at the right (or a sheet at the bottom of a phone). */
  readonly inspector: boolean
  /** The results of the search are open. */
  readonly results: boolean
  /** A line of colours stands above the legend. */
  readonly key?: boolean
  /** CSS pixels that the sheet covers on a phone, without the bar of views. */
  readonly sheet: number
}

const MARGIN = 12
const LEFT_PANEL = 264
const RESULTS = 420
const INSPECTOR = 348
const LEGEND = 44
const KEY = 36
const PHONE_SEARCH = 68
const PHONE_RESULTS = 0.46

/**
 * What panels cover of the stage, in CSS pixels. The stage lies below the top bar; on a phone it fills the
 * window above the bar of views. Numbers are those of tokens.css.
 *
 * @param height of the stage
 */
export function insetsOf(
  { narrow, inspector, results, key = false, sheet }: PanelLayout,
  height: number,
): Insets {
  if (narrow) {
    const top = PHONE_SEARCH + (results ? Math.round(height * PHONE_RESULTS) : 0)
    return { top, right: MARGIN, bottom: MARGIN + (results ? 0 : sheet), left: MARGIN }
  }
  return {
    top: MARGIN,
    right: MARGIN + (inspector ? INSPECTOR + MARGIN : 0),
    bottom: LEGEND + (key ? KEY : 0),
    left: 2 * MARGIN + (results ? RESULTS : LEFT_PANEL),
  }
}
