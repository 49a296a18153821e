import { isInside } from '../graph/separation.ts'
import type { Cluster } from '../model/corpus-map.ts'
import { textWidth } from '../model/text-width.ts'
import { type Projection, type Rect, toLayout } from './projection.ts'
import { inSteps } from './sizes.ts'

/** How the names of regions are set at one scale. */
export interface Lettering {
  /** Pixels. */
  readonly size: number
  /** Space between letters, in ems. */
  readonly tracking: number
  /** From line to line, in ems. */
  readonly leading: number
  /** Names are shorter and closer, for room is scarce. */
  readonly isCramped: boolean
}

const SIZE = 12.5
const LARGEST = 17
const SMALLEST = 11
/** Pixels per layout unit under which room is scarce. */
const CRAMPED = 0.7
/** A longer name stands in two lines; in characters. */
const LONGEST_LINE = 16

export function letteringAt({ scale }: Projection): Lettering {
  const isCramped = scale < CRAMPED
  return {
    size: inSteps(Math.max(SMALLEST, Math.min(LARGEST, SIZE * scale ** 0.4)), 0.25),
    tracking: isCramped ? 0.05 : 0.2,
    leading: isCramped ? 1.15 : 1.44,
    isCramped,
  }
}

type Named = Pick<Cluster, 'name' | 'given'>

/** The lettering of a region: capitals, also of the user's own name. */
export function linesOf({ name, given }: Named): readonly string[] {
  return given === null ? name : inTwo(given.toUpperCase())
}

/** The letterings to try for a region, best first: shorter ones where room is scarce. The user's own words stay whole. */
export function formsOf(cluster: Named, isCramped: boolean): readonly (readonly string[])[] {
  const lines = linesOf(cluster)
  if (cluster.given !== null) return lines.length > 1 ? [lines, [lines.join(' ')]] : [lines]
  const [first] = lines
  const short = first === undefined ? [] : [first]
  if (isCramped) return [short, inTwo(first ?? '')]
  return lines.length < 2 ? [short] : [lines, short]
}

/** A text in two lines as even as its words allow, if it is longer than a line. */
function inTwo(text: string): readonly string[] {
  const spaces = [...text.matchAll(/[\s-]+/g)].map(({ index, 0: gap }) => index + gap.length)
  if (text.length <= LONGEST_LINE || spaces.length === 0) return [text]
  const half = text.length / 2
  const cut = spaces.reduce((best, at) => (Math.abs(at - half) < Math.abs(best - half) ? at : best))
  return [text.slice(0, cut).trim(), text.slice(cut)]
}

/** The box of a name around its middle. */
export function boxAround(
  lines: readonly string[],
  [x, y]: readonly [number, number],
  { size, tracking, leading }: Lettering,
): Rect {
  const width = Math.max(...lines.map((line) => textWidth(line, size, 600, tracking)))
  const height = lines.length * size * leading
  return { left: x - width / 2, top: y - height / 2, width, height }
}

/** Whether both ends of a name stand in the region it names. */
export function isOnGround(box: Rect, rings: readonly Float32Array[], projection: Projection): boolean {
  const middle = box.top + box.height / 2
  return [box.left, box.left + box.width].every((x) => isInside(...toLayout(projection, x, middle), rings))
}
