/** How much larger or smaller symbols are than at fit on a window of 1440x900. @param scale pixels per layout unit */
export function symbolFactor(scale: number): number {
  return scale >= 1 ? Math.min(1.7, scale ** 0.35) : scale
}

/** The same for labels; text never gets smaller. */
export function textFactor(scale: number): number {
  return scale > 1.3 ? Math.min(1.2, (scale / 1.3) ** 0.2) : 1
}

/** The nearest multiple of a step: browsers draw every letter of a size anew, so that sizes should be few. */
export function inSteps(size: number, step: number): number {
  return step * Math.round(size / step)
}

const SMALLEST_CONCEPT = 6
const SMALLEST_PAPER = 3
/** Radius under which a symbol of a large map may shrink when the whole is shown. */
const SMALLEST_OF_MANY = 1.6

/**
 * Radius of a node in pixels.
 * @param radius at a scale of 1
 * @param large in maps of thousands papers shrink further as one zooms out
 */
export function radiusAt(radius: number, isPaper: boolean, scale: number, large: boolean): number {
  const drawn = radius * symbolFactor(scale)
  if (!isPaper) return Math.max(SMALLEST_CONCEPT, drawn)
  return large && scale < 1 ? Math.max(SMALLEST_OF_MANY, radius * scale) : Math.max(SMALLEST_PAPER, drawn)
}
