/** Numbers from 0 (inclusive) to 1 (exclusive), the same for the same seed. */
export type Random = () => number

/**
 * A small seeded generator: good enough for layouts and shuffles, not for secrets.
 * @param seed any whole number
 * Source: T. Ettinger, "mulberry32", 2017.
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
