/**
 * A 64-bit digest as text arrives piece by piece: two 32-bit lanes of FNV-1a over UTF-16 units with
 * different primes, mixed at the end as MurmurHash3 does. Tells contents apart; no protection against
 * somebody who makes collisions on purpose.
 */
export class Digest {
  private high = 0x811c9dc5
  private low = 0xc9dc5118

  /** Adds a piece; `add('ab')` and `add('a'), add('b')` differ, since every piece is closed. */
  add(piece: string): this {
    for (let index = 0; index < piece.length; index++) this.mix(piece.charCodeAt(index))
    this.mix(0x1f0000)
    return this
  }

  /** Sixteen hexadecimal digits. */
  text(): string {
    const high = finish(this.high ^ Math.imul(this.low, 0x9e3779b1))
    const low = finish(this.low ^ Math.imul(high, 0x85ebca6b))
    return hexadecimal(high) + hexadecimal(low)
  }

  private mix(unit: number): void {
    this.high = Math.imul(this.high ^ unit, 0x01000193)
    this.low = Math.imul(this.low ^ unit, 0x5bd1e995) ^ (this.low >>> 15)
  }
}

function finish(lane: number): number {
  let value = lane ^ (lane >>> 16)
  value = Math.imul(value, 0x85ebca6b)
  value ^= value >>> 13
  value = Math.imul(value, 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}

function hexadecimal(lane: number): string {
  return lane.toString(16).padStart(8, '0')
}
