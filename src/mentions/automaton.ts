import { ALPHABET, BREAK, CODES, GAP } from './normalise.ts'
import { PhraseTrie } from './phrase-trie.ts'
import { WordTrie } from './word-trie.ts'

/** Words to look for, as codes, and the number that stands for them in the results. */
export interface Pattern {
  readonly words: readonly (readonly number[])[]
  readonly term: number
  /** The last word may go on. */
  readonly open: boolean
}

/** Called with the term and the start (inclusive) and end (exclusive) of a hit in UTF-16 units of the text. */
export type OnHit = (term: number, start: number, end: number) => void

const ROOT = 0

/**
 * Finds all patterns in one pass over the text. Its letters run through one dense table of transitions, a trie of
 * the words of all patterns, where most words fall out after a few letters and the rest is skipped; words that are
 * known run through a trie of the patterns, from every place where one may have begun. The table holds each word
 * once, however many patterns use it: a table of whole patterns outgrows the processor's cache.
 */
export class Automaton {
  readonly #words: WordTrie
  readonly #phrases: PhraseTrie
  /** Nodes of patterns that have begun, earliest first, and where; only the first `#begun` count. */
  #nodes: number[] = []
  #starts: number[] = []
  #begun = 0
  /** Numbers of the known beginnings of the word at hand, shortest first. */
  #beginnings: number[] = []

  constructor(patterns: readonly Pattern[]) {
    const beginnings = patterns.flatMap(({ words, open }) => (open ? words.slice(-1) : []))
    this.#words = new WordTrie(
      patterns.flatMap(({ words }) => words),
      beginnings,
    )
    this.#phrases = new PhraseTrie(patterns, this.#words)
  }

  /** Reports whole-word hits, in order of their ends. */
  scan(text: string, onHit: OnHit): void {
    const { next, number } = this.#words
    const { length } = text
    const codes = CODES
    const gap = GAP
    const stop = BREAK
    const width = ALPHABET
    this.#begun = 0
    let at = 0
    while (at < length) {
      let code = codes[text.charCodeAt(at)] ?? gap
      if (code === gap || code === stop) {
        if (code === stop && !isInside(text, at)) this.#begun = 0
        at++
        continue
      }
      const start = at
      let row = 0
      do {
        const after = next[row + code] ?? 0
        row = after >> 1
        if (after & 1) this.#beginnings.push(number[row / width] ?? 0)
        at++
        code = at < length ? (codes[text.charCodeAt(at)] ?? gap) : gap
      } while (row !== 0 && code !== gap && code !== stop)
      if (code !== gap && code !== stop) {
        row = 0
        do {
          at++
          code = at < length ? (codes[text.charCodeAt(at)] ?? gap) : gap
        } while (code !== gap && code !== stop)
      }
      const word = row === 0 ? 0 : (number[row / width] ?? 0)
      if (word !== 0 || this.#beginnings.length > 0) this.#endWord(word, start, at, onHit)
      else this.#begun = 0
    }
  }

  #endWord(word: number, start: number, end: number, onHit: OnHit): void {
    if (this.#beginnings.length > 0) {
      for (const beginning of this.#beginnings) {
        if (beginning !== word) this.#endOpen(beginning, start, end, onHit)
      }
      this.#beginnings.length = 0
    }
    const begun = this.#begun
    this.#begun = 0
    if (word === 0) return
    for (let i = 0; i < begun; i++) this.#step(this.#nodes[i] ?? ROOT, word, this.#starts[i] ?? 0, end, onHit)
    this.#step(ROOT, word, start, end, onHit)
  }

  #endOpen(beginning: number, start: number, end: number, onHit: OnHit): void {
    for (let i = 0; i < this.#begun; i++) {
      const from = this.#starts[i] ?? 0
      for (const term of this.#phrases.openTerms(this.#nodes[i] ?? ROOT, beginning)) onHit(term, from, end)
    }
    for (const term of this.#phrases.openTerms(ROOT, beginning)) onHit(term, start, end)
  }

  #step(node: number, word: number, start: number, end: number, onHit: OnHit): void {
    const after = this.#phrases.after(node, word)
    if (after === ROOT) return
    for (const term of this.#phrases.termsAt(after)) onHit(term, start, end)
    if (!this.#phrases.goesOn(after)) return
    this.#nodes[this.#begun] = after
    this.#starts[this.#begun++] = start
  }
}

/** Whether a mark stands within a word or number, as in 1.58 or 2:4. */
function isInside(text: string, at: number): boolean {
  const mark = text[at]
  if (mark !== '.' && mark !== ':') return false
  return [at - 1, at + 1].every((place) => {
    const code = CODES[text.charCodeAt(place)] ?? GAP
    return code !== GAP && code !== BREAK
  })
}
