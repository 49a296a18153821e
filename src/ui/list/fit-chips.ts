import { textWidth } from '../../model/text-width.ts'

/** Sizes of a chip in CSS pixels: mark, gap, padding and border beside the label; and between two chips. */
const AROUND = 31
const BETWEEN = 4
const TEXT = 12
/** The interface is set wider than the map's labels, which the widths are for. */
const WIDER = 1.2
/** Room for `+12`. */
const MORE = 36

/**
 * How many chips fit whole into some lines, with room for `+n` after them unless all fit. Chips are never cut.
 *
 * @param width CSS pixels of a line
 */
export function fitChips(labels: readonly string[], width: number, lines: number): number {
  const widths = labels.map((label) => Math.ceil(textWidth(label, TEXT, 500) * WIDER) + AROUND)
  if (linesOf(widths, width) <= lines) return labels.length
  let fitting = labels.length - 1
  while (fitting > 0 && linesOf([...widths.slice(0, fitting), MORE], width) > lines) fitting -= 1
  return fitting
}

/** Lines that boxes of these widths take; one that is wider than a line does not fit at all. */
function linesOf(widths: readonly number[], width: number): number {
  let [lines, used] = [1, 0]
  for (const own of widths) {
    if (own > width) return Infinity
    if (used > 0 && used + BETWEEN + own > width) {
      lines += 1
      used = own
    } else used += (used > 0 ? BETWEEN : 0) + own
  }
  return lines
}
