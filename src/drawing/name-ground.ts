import type { Rect } from './projection.ts'

/** The ground of a name under which lines are pale: its box a little wider and lower, with round ends. */
export function nameGround({ left, top, width, height }: Rect): Rect {
  return { left: left - 2, top: top + 1, width: width + 4, height: height - 2 }
}
