/** Hue of each slot of the palette, in degrees (OKLCH); the drawing's colours follow this order in both themes. */
export const SLOT_HUES = [28, 8, 104, 113, 75, 257, 160, 274, 179, 335] as const

/**
 * A slot of the palette for each cluster, so that regions that touch differ in hue as much as possible.
 * @param border length of the border between clusters a and b at [a * clusters + b], in any unit
 */
export function assignColours(clusters: number, border: Float64Array): number[] {
  const slots = Array.from({ length: clusters }, (_, cluster) => cluster % SLOT_HUES.length)
  const worst = (): number => {
    let cost = 0
    for (let a = 0; a < clusters; a++)
      for (let b = 0; b < a; b++) {
        const length = border[a * clusters + b] ?? 0
        if (length > 0) cost += length / (8 + hueDistance(slots[a] ?? 0, slots[b] ?? 0)) ** 2
      }
    return cost
  }
  for (let improved = true; improved;) {
    improved = false
    for (let a = 0; a < clusters; a++)
      for (let b = 0; b < a; b++) {
        const before = worst()
        swap(slots, a, b)
        if (worst() < before - 1e-12) improved = true
        else swap(slots, a, b)
      }
  }
  return slots
}

function hueDistance(a: number, b: number): number {
  const difference = Math.abs((SLOT_HUES[a] ?? 0) - (SLOT_HUES[b] ?? 0))
  return Math.min(difference, 360 - difference)
}

function swap(slots: number[], a: number, b: number): void {
  const kept = slots[a] ?? 0
  slots[a] = slots[b] ?? 0
  slots[b] = kept
}
