import type { Rect } from './projection.ts'

const CELL = 48

interface Entry<Kind> {
  readonly box: Rect
  readonly kind: Kind
}

/** Boxes on a plane in a grid, for asking quickly what a new box would touch. `kind` tells boxes apart. */
export class LabelRoom<Kind> {
  readonly #cells = new Map<number, Entry<Kind>[]>()

  add(box: Rect, kind: Kind): void {
    const entry = { box, kind }
    visitCells(box, (cell) => {
      const entries = this.#cells.get(cell)
      if (entries) entries.push(entry)
      else this.#cells.set(cell, [entry])
      return false
    })
  }

  /** Takes back what was added with this box and kind. */
  remove(box: Rect, kind: Kind): void {
    visitCells(box, (cell) => {
      const entries = this.#cells.get(cell) ?? []
      this.#cells.set(
        cell,
        entries.filter((entry) => entry.kind !== kind),
      )
      return false
    })
  }

  /** Kinds of the boxes that a box overlaps; a kind may come twice. */
  touching(box: Rect): Kind[] {
    const found: Kind[] = []
    this.visit(box, (kind) => {
      found.push(kind)
      return false
    })
    return found
  }

  /** Visits the kinds of what a box overlaps, some twice, until a visit says that it is enough; returns whether one did. */
  visit(box: Rect, visit: (kind: Kind) => boolean): boolean {
    return visitCells(box, (cell) => {
      for (const entry of this.#cells.get(cell) ?? [])
        if (overlaps(entry.box, box) && visit(entry.kind)) return true
      return false
    })
  }

  /** Whether a box would overlap nothing. */
  isFree(box: Rect): boolean {
    return !this.visit(box, () => true)
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

/**
 * Visits the cells that a box lies in until a visit says that it is enough; returns whether one did. Asked some
 * thousand times a picture: as a generator it took a tenth of the time of drawing one.
 */
function visitCells({ left, top, width, height }: Rect, visit: (cell: number) => boolean): boolean {
  const [right, bottom] = [Math.floor((left + width) / CELL), Math.floor((top + height) / CELL)]
  for (let x = Math.floor(left / CELL); x <= right; x++)
    for (let y = Math.floor(top / CELL); y <= bottom; y++)
      if (visit((x + 32768) * 65536 + y + 32768)) return true
  return false
}
