import type { Rect } from './projection.ts'

/** Space between a symbol and its label, in pixels, as the layout keeps it. */
const GAP = 4
const FARTHER = 5

/** A place beside a symbol: the label's middle is `across`, `down` (-1 to 1) of the way around it. */
interface Slot {
  readonly across: number
  readonly down: number
  /** Extra pixels away from the symbol. */
  readonly away: number
}

function slot(across: number, down: number, away = 0): Slot {
  return { across, down, away }
}

/** The four sides by the layout's numbers: right, left, below, above. */
const SIDES = [slot(1, 0), slot(-1, 0), slot(0, 1), slot(0, -1)]
const BY_TASTE = [2, 0, 3, 1]
const OTHERS = [
  ...[1, -1].flatMap((down) => [0.35, -0.35, 0.7, -0.7].map((across) => slot(across, down))),
  slot(1, 1),
  slot(-1, 1),
  slot(1, -1),
  slot(-1, -1),
  slot(0, 1, FARTHER),
  slot(1, 0, FARTHER),
  slot(0, -1, FARTHER),
  slot(-1, 0, FARTHER),
]

/**
 * The boxes that a label may take beside its symbol, best first.
 * @param preferred side that the layout chose (0 right, 1 left, 2 below, 3 above), or null
 */
export function labelSlots(
  preferred: number | null,
  x: number,
  y: number,
  radius: number,
  width: number,
  height: number,
): Rect[] {
  const order = [...BY_TASTE].sort((a, b) => Number(b === preferred) - Number(a === preferred))
  const slots = [...order.map((side) => SIDES[side] ?? slot(1, 0)), ...OTHERS]
  return slots.map(({ across, down, away }) => {
    if (down === 0) {
      const reach = radius + GAP + away
      return { left: across > 0 ? x + reach : x - reach - width, top: y - height / 2, width, height }
    }
    const corner = Math.abs(across) === 1
    const reach = (corner ? radius * 0.7 : radius) + GAP / 2 + away
    const middle = corner ? across * (reach + width / 2) : (across * width) / 2
    return { left: x + middle - width / 2, top: down > 0 ? y + reach : y - reach - height, width, height }
  })
}
