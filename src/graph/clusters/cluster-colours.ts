/** Hue of each slot of the palette, in degrees (OKLCH); the drawing's colours follow this order in both themes. */
export const SLOT_HUES = [28, 8, 104, 113, 75, 257, 160, 274, 179, 335] as const

/**
 * A slot of the palette for each cluster, so that regions that touch differ in hue as much as possible.
 * @param border length of the border between clusters a and b at [a * clusters + b], in any unit
 * @param kept slots that some clusters have from an earlier map and keep, -1 for the others
 */
export function assignColours(clusters: number, border: Float64Array, kept?: ArrayLike<number>): number[] {
  const isFree = (cluster: number): boolean => (kept?.[cluster] ?? -1) < 0
  const used = new Set(Array.from({ length: clusters }, (_, cluster) => kept?.[cluster] ?? -1))
  const unused = [...SLOT_HUES.keys()].filter((slot) => !used.has(slot))
  // When more clusters than colours are there, the slots begin again.
  const spare = unused.length > 0 ? unused : [...SLOT_HUES.keys()]
  let next = 0
  const slots = Array.from({ length: clusters }, (_, cluster) =>
    isFree(cluster) ? (spare[next++ % spare.length] ?? 0) : (kept?.[cluster] ?? 0),
  )
  const free = [...slots.keys()].filter(isFree)
  const cost = (): number => {
    let sum = 0
    for (let a = 0; a < clusters; a++)
      for (let b = 0; b < a; b++) {
        const length = border[a * clusters + b] ?? 0
        if (length > 0) sum += length / (8 + hueDistance(slots[a] ?? 0, slots[b] ?? 0)) ** 2
      }
    return sum
  }
  for (let improved = true; improved;) {
    improved = false
    for (const a of free)
      for (const b of free) {
        if (b >= a) break
        const before = cost()
        swap(slots, a, b)
        if (cost() < before - 1e-12) improved = true
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
