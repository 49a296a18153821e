import type { Drawing } from './draw-map.ts'
import { nameGround } from './name-ground.ts'
import { DASHES, type Line, paintChain, PALED } from './paint.ts'
import { asCubic, cutUnder } from './pale-lines.ts'
import type { Pen } from './pen.ts'
import type { Rect } from './projection.ts'

/**
 * Links and threads in one go with what `paleUnder` does to them, for pens that can't take away what they painted.
 * @param names labels and letterings
 */
export function paintPaledLines(
  pen: Pen,
  { links, threads }: Pick<Drawing, 'links' | 'threads'>,
  names: readonly { readonly box: Rect }[],
): void {
  const grounds = names.map(({ box }) => nameGround(box))
  const paint = (path: readonly number[], { opacity, ...line }: Line): void => {
    for (const { path: stretch, under } of cutUnder(path, grounds))
      paintChain(pen, stretch, { ...line, opacity: under ? opacity * (1 - PALED) : opacity })
  }
  // Round ends would darken the places where stretches meet.
  pen.lineCap = 'butt'
  for (const link of links) {
    pen.setLineDash(link.dashed ? DASHES : [])
    paint(asCubic(link.from, link.bend, link.to), link)
  }
  pen.setLineDash([])
  for (const thread of threads) paint(thread.path, thread)
}
