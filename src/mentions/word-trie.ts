import { ALPHABET } from './normalise.ts'

/**
 * Words in one dense table of transitions between states; state 0 is the beginning and also what every word that
 * is not held falls into. A row is a state's number times the alphabet.
 */
export class WordTrie {
  /** By row plus code: twice the row of the next state, plus one where a beginning ends; 0 for none. */
  readonly next: Int32Array
  /** By state: the number of the word or beginning that ends there, from 1; 0 for none. */
  readonly number: Int32Array

  /**
   * @param words as codes of their letters
   * @param beginnings words that may go on
   */
  constructor(words: readonly (readonly number[])[], beginnings: readonly (readonly number[])[]) {
    const letters = [...words, ...beginnings].reduce((sum, word) => sum + word.length, 0)
    const next = new Int32Array((letters + 1) * ALPHABET)
    let states = 1
    const enter = (word: readonly number[]) => {
      let slot = 0
      let row = 0
      for (const code of word) {
        slot = row + code
        next[slot] ||= 2 * ALPHABET * states++
        row = (next[slot] ?? 0) >> 1
      }
      return { slot, state: row / ALPHABET }
    }
    const ends = new Set(words.map((word) => enter(word).state))
    for (const beginning of beginnings) {
      const { slot, state } = enter(beginning)
      next[slot] = (next[slot] ?? 0) | 1
      ends.add(state)
    }
    this.next = next.slice(0, states * ALPHABET)
    this.number = new Int32Array(states)
    let count = 0
    for (const state of ends) this.number[state] = ++count
  }

  /** The number of a word or beginning that is held, else 0. */
  numberOf(word: readonly number[]): number {
    let row = 0
    for (const code of word) {
      row = (this.next[row + code] ?? 0) >> 1
      if (row === 0) return 0
    }
    return this.number[row / ALPHABET] ?? 0
  }

  /** How many words and beginnings are held. */
  get size(): number {
    return this.number.reduce((most, number) => Math.max(most, number), 0)
  }
}
