import type { Insets } from '../../model/camera.ts'

export interface PanelLayout {
  readonly narrow: boolean
  /** An inspector stands at the right (or a sheet at the bottom of a phone). */
  readonly inspector: boolean
  /** Width of the panel of the vocabulary, which stands in the inspector's place; 0 without. */
  readonly workbench?: number
  /** The overview's card keeps to its place: the map is fitted beside it, not below it. */
  readonly card?: boolean
  /** The results of the search are open. */
  readonly results: boolean
  /** A line of colours stands above the legend. */
  readonly key?: boolean
  /** CSS pixels that the sheet covers on a phone, without the bar of views. */
  readonly sheet: number
  /** A phone that lies: the search stands at the left, a sheet at the right. */
  readonly lying?: boolean
}

const MARGIN = 12
const LEFT_PANEL = 264
const RESULTS = 420
const INSPECTOR = 348
const CARD = 290
const LEGEND = 44
const KEY = 36
const PHONE_SEARCH = 68
const PHONE_RESULTS = 0.46
const LYING_SEARCH = 348
/** Share of the window that the caption of a presentation takes: its width, on a phone its height. */
const CAPTION = 0.345
const PHONE_CAPTION = 0.36
const STAGE_MARGIN = 20

/** What the caption of a presentation covers of the window, in CSS pixels. */
export function captionInsets(narrow: boolean, width: number, height: number): Insets {
  const margin = narrow ? MARGIN : STAGE_MARGIN
  const bare = { top: margin, right: margin, bottom: margin, left: margin }
  return narrow
    ? { ...bare, bottom: margin + PHONE_CAPTION * height }
    : { ...bare, left: margin + CAPTION * width }
}

/**
 * What panels cover of the stage, in CSS pixels. The stage lies below the top bar; on a phone it fills the
 * window above the bar of views. Numbers are those of tokens.css.
 *
 * @param height of the stage
 */
export function insetsOf(
  { narrow, inspector, workbench = 0, card = false, results, key = false, sheet, lying = false }: PanelLayout,
  height: number,
): Insets {
  if (lying) {
    const beside = sheet > 0 && !results
    return {
      top: beside ? PHONE_SEARCH : MARGIN,
      right: MARGIN + (beside ? INSPECTOR : 0),
      bottom: MARGIN,
      left: MARGIN + (beside ? 0 : LYING_SEARCH + MARGIN),
    }
  }
  if (narrow) {
    const top = PHONE_SEARCH + (results ? Math.round(height * PHONE_RESULTS) : 0)
    return { top, right: MARGIN, bottom: MARGIN + (results ? 0 : sheet), left: MARGIN }
  }
  return {
    top: MARGIN,
    right:
      MARGIN +
      (workbench > 0 ? workbench + MARGIN : inspector ? INSPECTOR + MARGIN : card ? CARD + MARGIN : 0),
    bottom: LEGEND + (key ? KEY : 0),
    left: 2 * MARGIN + (results ? RESULTS : LEFT_PANEL),
  }
}
