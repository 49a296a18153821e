import { ALPHABET, BREAK, GAP, isWordCode, type NormalisedText } from './normalise.ts'

/** Words to look for, as codes, and the number that stands for them in the results. */
export interface Pattern {
  readonly codes: Uint8Array
  readonly term: number
  /** The last word may go on. */
  readonly open: boolean
}

/** Called with the term and the start (inclusive) and end (exclusive) of a hit in normalised codes. */
export type OnHit = (term: number, start: number, end: number) => void

const ROOT = 0

/**
 * All patterns in one dense table of transitions. Source: A. Aho and M. Corasick, "Efficient string matching:
 * an aid to bibliographic search", 1975. Every pattern is entered with the gap before its first word, so that
 * the inside of other words leaves the automaton at its root, in a few lines of the processor's cache.
 */
export class Automaton {
  /**
   * By row of the state plus code: twice the row of the next state, plus one where patterns end there. A row
   * is a state's number times the alphabet.
   */
  readonly #next: Int32Array
  /** By state: place of its patterns in the list, or 0 for none. */
  readonly #output: Int32Array
  readonly #patterns: (readonly Pattern[])[]
  /** The state after a gap or a break. */
  readonly #start: number

  constructor(patterns: readonly Pattern[]) {
    const trie = trieOf(patterns)
    const order = closeTransitions(trie)
    const row = new Int32Array(order.length)
    for (const [place, state] of order.entries()) {
      row[state] = 2 * place * ALPHABET + ((trie.outputs[state]?.length ?? 0) > 0 ? 1 : 0)
    }
    this.#next = new Int32Array(order.length * ALPHABET)
    this.#output = new Int32Array(order.length)
    this.#patterns = [[]]
    for (const [place, state] of order.entries()) {
      for (let code = 0; code < ALPHABET; code++) {
        const after = code === BREAK ? trie.next[GAP] : trie.next[state * ALPHABET + code]
        this.#next[place * ALPHABET + code] = row[after ?? ROOT] ?? ROOT
      }
      const found = trie.outputs[state] ?? []
      if (found.length > 0) this.#output[place] = this.#patterns.push(found) - 1
    }
    this.#start = (this.#next[GAP] ?? ROOT) >> 1
  }

  /** Reports whole-word hits, in order of their ends. */
  scan({ codes, length }: NormalisedText, onHit: OnHit): void {
    const next = this.#next
    const output = this.#output
    let row = this.#start
    for (let i = 0; i < length; i++) {
      const after = next[row + (codes[i] ?? GAP)] ?? ROOT
      row = after >> 1
      if (after & 1) this.#report(output[row / ALPHABET] ?? 0, codes, length, i + 1, onHit)
    }
  }

  #report(place: number, codes: Uint8Array, length: number, end: number, onHit: OnHit): void {
    const isInside = end < length && isWordCode(codes[end])
    for (const { term, open, codes: word } of this.#patterns[place] ?? []) {
      if (isInside && !open) continue
      let last = end
      if (open) while (last < length && isWordCode(codes[last])) last++
      onHit(term, end - word.length, last)
    }
  }
}

interface Trie {
  /** State by state times alphabet plus code; 0 for none. */
  readonly next: Int32Array
  readonly outputs: Pattern[][]
}

function trieOf(patterns: readonly Pattern[]): Trie {
  const size = patterns.reduce((sum, { codes }) => sum + codes.length + 1, 1)
  const next = new Int32Array(size * ALPHABET)
  const outputs: Pattern[][] = [[]]
  for (const pattern of patterns) {
    let state = ROOT
    for (const code of [GAP, ...pattern.codes]) {
      const slot = state * ALPHABET + code
      if (!next[slot]) next[slot] = outputs.push([]) - 1
      state = next[slot] ?? ROOT
    }
    outputs[state]?.push(pattern)
  }
  return { next, outputs }
}

/**
 * Fills every empty transition with that of the longest proper suffix, and joins its patterns.
 * @returns the states, nearest to the root first
 */
function closeTransitions({ next, outputs }: Trie): number[] {
  const suffix = new Int32Array(outputs.length)
  const order = [ROOT]
  for (let head = 0; head < order.length; head++) {
    const state = order[head] ?? ROOT
    const back = suffix[state] ?? ROOT
    if (state !== ROOT) outputs[state]?.push(...(outputs[back] ?? []))
    for (let code = 0; code < ALPHABET; code++) {
      const slot = state * ALPHABET + code
      const fallback = state === ROOT ? ROOT : (next[back * ALPHABET + code] ?? ROOT)
      const child = next[slot] ?? ROOT
      if (child) {
        suffix[child] = fallback
        order.push(child)
      } else next[slot] = fallback
    }
  }
  return order
}
