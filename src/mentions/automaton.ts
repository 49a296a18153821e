import { ALPHABET, isWordCode, type NormalisedText } from './normalise.ts'

/** Words to look for, as codes, and the number that stands for them in the results. */
export interface Pattern {
  readonly codes: Uint8Array
  readonly term: number
  /** The last word may go on. */
  readonly open: boolean
}

/** Called with the term and the start (inclusive) and end (exclusive) of a hit in normalised codes. */
export type OnHit = (term: number, start: number, end: number) => void

/**
 * All patterns in one dense table of transitions. Source: A. Aho and M. Corasick, "Efficient string matching:
 * an aid to bibliographic search", 1975.
 */
export class Automaton {
  readonly #next: Int32Array
  readonly #outputs: (readonly Pattern[])[]

  constructor(patterns: readonly Pattern[]) {
    const size = patterns.reduce((sum, { codes }) => sum + codes.length, 1)
    const next = new Int32Array(size * ALPHABET)
    const outputs: Pattern[][] = [[]]
    for (const pattern of patterns) {
      let state = 0
      for (const code of pattern.codes) {
        const slot = state * ALPHABET + code
        if (!next[slot]) {
          next[slot] = outputs.length
          outputs.push([])
        }
        state = next[slot] ?? 0
      }
      outputs[state]?.push(pattern)
    }
    closeTransitions(next, outputs)
    this.#next = next.slice(0, outputs.length * ALPHABET)
    this.#outputs = outputs
  }

  /** Reports whole-word hits, in order of their ends. */
  scan({ codes, length }: NormalisedText, onHit: OnHit): void {
    const next = this.#next
    let state = 0
    for (let i = 0; i < length; i++) {
      state = next[state * ALPHABET + (codes[i] ?? 0)] ?? 0
      const output = this.#outputs[state]
      if (!output || output.length === 0) continue
      for (const { term, open, codes: word } of output) {
        const start = i + 1 - word.length
        if (start > 0 && isWordCode(codes[start - 1])) continue
        let end = i + 1
        if (open) while (end < length && isWordCode(codes[end])) end++
        else if (end < length && isWordCode(codes[end])) continue
        onHit(term, start, end)
      }
    }
  }
}

/** Fills every empty transition with that of the longest proper suffix, breadth first. */
function closeTransitions(next: Int32Array, outputs: Pattern[][]): void {
  const suffix = new Int32Array(outputs.length)
  const queue: number[] = []
  for (let code = 0; code < ALPHABET; code++) if (next[code]) queue.push(next[code] ?? 0)
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head] ?? 0
    const back = suffix[state] ?? 0
    outputs[state]?.push(...(outputs[back] ?? []))
    for (let code = 0; code < ALPHABET; code++) {
      const slot = state * ALPHABET + code
      const fallback = next[back * ALPHABET + code] ?? 0
      const child = next[slot] ?? 0
      if (child) {
        suffix[child] = fallback
        queue.push(child)
      } else next[slot] = fallback
    }
  }
}
