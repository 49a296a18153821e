import type { Rect } from './projection.ts'

const CELL = 48

/** Boxes on a plane in a grid, for asking quickly what a new box would touch. `kind` tells boxes apart. */
export class LabelRoom<Kind> {
  readonly #cells = new Map<number, { readonly box: Rect; readonly kind: Kind }[]>()

  add(box: Rect, kind: Kind): void {
    const entry = { box, kind }
    for (const cell of cellsOf(box)) {
      const entries = this.#cells.get(cell)
      if (entries) entries.push(entry)
      else this.#cells.set(cell, [entry])
    }
  }

  /** Takes back what was added with this box and kind. */
  remove(box: Rect, kind: Kind): void {
    for (const cell of cellsOf(box)) {
      const entries = this.#cells.get(cell) ?? []
      this.#cells.set(
        cell,
        entries.filter((entry) => entry.kind !== kind),
      )
    }
  }

  /** Kinds of the boxes that a box overlaps; a kind may come twice. */
  touching(box: Rect): Kind[] {
    const found: Kind[] = []
    for (const cell of cellsOf(box))
      for (const entry of this.#cells.get(cell) ?? []) if (overlaps(entry.box, box)) found.push(entry.kind)
    return found
  }
}

export function overlaps(a: Rect, b: Rect): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  )
}

function* cellsOf({ left, top, width, height }: Rect): Generator<number> {
  for (let x = Math.floor(left / CELL); x <= Math.floor((left + width) / CELL); x++)
    for (let y = Math.floor(top / CELL); y <= Math.floor((top + height) / CELL); y++)
      yield (x + 32768) * 65536 + y + 32768
}
